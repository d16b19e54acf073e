import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { FloorCommand } from './commands.ts';
import { callSite, giveFloor, lapseInvitation, nameSpeaker, setInvitationTime } from './decideSpeakers.ts';
import { decideUnheard } from './decideUnheard.ts';
import { floorOrder } from './floorOrder.ts';
import { groupTimeLeft } from './speakingTime.ts';
import { speechOf } from './speech.ts';
import { type FloorPolicy, findHandOf, findInvited, type Hand } from './state.ts';

type SpeakerCommand = Extract<
  FloorCommand,
  { type: 'NameSpeaker' | 'CallSite' | 'GiveFloor' | 'LapseInvitation' | 'SetInvitationTime' }
>;
type UnheardCommand = Extract<FloorCommand, { type: 'SettleUnheardHand' | 'ReopenUnheardHand' }>;
type RaiseHand = Extract<FloorCommand, { type: 'RaiseHand' }>;
type ChangeHandKind = Extract<FloorCommand, { type: 'ChangeHandKind' }>;
type TurnCommand = Extract<FloorCommand, { type: 'PauseTurn' | 'ResumeTurn' | 'ExtendTurn' | 'EndTurn' }>;
type HandCommand = Exclude<
  Extract<FloorCommand, { handId: unknown }>,
  RaiseHand | TurnCommand | SpeakerCommand | UnheardCommand
>;
type OrderCommand = Exclude<FloorCommand, { handId: unknown } | TurnCommand | SpeakerCommand>;

/** Decides hands and turns. Rules FLOOR-1 to FLOOR-10, FLOOR-13 to FLOOR-17 and FLOOR-20 in SPEC.md; who speaks, and calls, in `decideSpeakers.ts`. */
export function decideFloor(command: FloorCommand, state: ConferenceState, context: DecisionContext): Decision {
  switch (command.type) {
    case 'RaiseHand':
      return raiseHand(command, state, context);
    case 'ChangeHandKind':
    case 'LowerHand':
    case 'DismissHand':
    case 'InviteHand':
    case 'WithdrawInvitation':
    case 'MoveHand':
    case 'ConfirmTurn':
      return decideHand(command, state, context);
    case 'NameSpeaker':
      return nameSpeaker(command, state, context);
    case 'CallSite':
      return callSite(command, state, context);
    case 'GiveFloor':
      return giveFloor(command, state, context);
    case 'LapseInvitation':
      return lapseInvitation(command, state, context);
    case 'SetInvitationTime':
      return setInvitationTime(command, state, context);
    case 'SettleUnheardHand':
    case 'ReopenUnheardHand':
      return decideUnheard(command, state, context);
    case 'SetFloorPolicy':
    case 'SetTurnBudget':
    case 'CloseList':
    case 'OpenList':
      return decideOrder(command, state, context);
    default:
      return decideTurn(command, state, context);
  }
}

function raiseHand(command: RaiseHand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  if (findHandOf(state.floor, site.id) || state.floor.hands[command.handId]) return reject('HAND_ALREADY_RAISED');
  const { speaking, listClosed } = state.floor;
  if (speaking?.siteId === site.id || speaking?.handId === command.handId) return reject('HAND_ALREADY_RAISED');
  if (listClosed && command.kind !== 'pointOfOrder') return reject('LIST_CLOSED');
  const reply = findRepliedTo(command, state);
  if (!reply.ok) return reply;
  const said = speechOf(command);
  return ok([
    { type: 'HandRaised', handId: command.handId, siteId: site.id, kind: command.kind, ...reply.value, ...said, at },
  ]);
}

/** The called question, for a reply; nothing for other kinds. */
function findRepliedTo(
  { kind, questionId: seen }: Pick<RaiseHand, 'kind' | 'questionId'>,
  { dialogue }: ConferenceState,
) {
  const questionId = kind === 'reply' ? dialogue.calledQuestionId : undefined;
  if (kind === 'reply' && !questionId) return reject('NO_QUESTION_CALLED');
  if (seen !== undefined && seen !== questionId) return rejectStale('question');
  return ok(questionId === undefined ? {} : { questionId });
}

function decideHand(command: HandCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const hand = state.floor.hands[command.handId];
  // Another site's hand does not exist for this one: a refusal must not tell whose it is.
  if (!hand || (actor.siteId && hand.siteId !== actor.siteId)) return reject('HAND_UNKNOWN');
  const handId = hand.id;
  switch (command.type) {
    case 'ChangeHandKind':
      return changeKind(command, hand, state, at);
    case 'LowerHand':
      return ok([{ type: 'HandLowered', handId, at }]);
    case 'DismissHand':
      return ok([{ type: 'HandDismissed', handId, by: actor.id, at }]);
    case 'InviteHand': {
      if (hand.state === 'invited') return ok([]);
      const invited = findInvited(state.floor);
      if (invited) return reject('ANOTHER_SITE_INVITED', { site: invited.siteId });
      return ok([{ type: 'HandInvited', handId, by: actor.id, at }]);
    }
    case 'WithdrawInvitation':
      if (hand.state !== 'invited') return reject('HAND_STATE', { state: hand.state });
      return ok([{ type: 'InvitationWithdrawn', handId, by: actor.id, at }]);
    case 'MoveHand': {
      if (hand.state !== 'waiting') return reject('HAND_STATE', { state: hand.state });
      const others = floorOrder(state).flatMap((entry) => (entry.hand.id === handId ? [] : [entry.hand.id]));
      const ahead = others.slice(0, command.position - 1);
      const reason = command.reason !== undefined && { reason: command.reason };
      return ok([{ type: 'HandMoved', handId, ahead, by: actor.id, byName: actor.name, ...reason, at }]);
    }
    case 'ConfirmTurn':
      if (command.invitedAt !== undefined && command.invitedAt !== hand.invitedAt) return rejectStale('invitation');
      return beginTurn(hand, state, at);
  }
}

function changeKind(command: ChangeHandKind, hand: Hand, state: ConferenceState, at: number): Decision {
  const { handId, kind } = command;
  if (hand.state !== 'waiting') return reject('HAND_STATE', { state: hand.state });
  // A point of order could be raised while the list was closed; another kind could not.
  if (state.floor.listClosed && hand.kind === 'pointOfOrder' && kind !== hand.kind) return reject('LIST_CLOSED');
  const reply = findRepliedTo(command, state);
  if (!reply.ok) return reply;
  if (kind === hand.kind && reply.value.questionId === hand.questionId) return ok([]);
  return ok([{ type: 'HandKindChanged', handId, kind, ...reply.value, at }]);
}

function beginTurn(hand: Hand, state: ConferenceState, at: number): Decision {
  if (hand.state !== 'invited') return reject('HAND_STATE', { state: hand.state });
  const { speaking, turnSeconds } = state.floor;
  if (speaking) return reject('FLOOR_TAKEN', { site: speaking.siteId });
  const left = groupTimeLeft(state.floor, state.roster.places, hand.siteId);
  const wholeMs = (hand.seconds ?? turnSeconds) * 1000;
  const limited = left !== undefined && left < wholeMs;
  const deadline = at + (limited ? left : wholeMs);
  const limit = limited && { limitedBy: 'group' as const };
  return ok([{ type: 'TurnBegan', handId: hand.id, siteId: hand.siteId, deadline, ...limit, at }]);
}

function decideTurn(command: TurnCommand, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const turn = state.floor.speaking;
  if (!turn) return reject('NOBODY_SPEAKING');
  if (command.handId !== turn.handId) return rejectStale('turn');
  // A site ends its own turn only; the chair and moderators, any.
  if (actor.siteId && actor.siteId !== turn.siteId) return reject('NOT_ON_STAGE');
  const { handId } = turn;
  switch (command.type) {
    case 'PauseTurn':
      if (turn.pausedAt !== undefined) return ok([]);
      return ok([{ type: 'TurnPaused', handId, at }]);
    case 'ResumeTurn':
      if (turn.pausedAt === undefined) return ok([]);
      return ok([{ type: 'TurnResumed', handId, deadline: turn.deadline + (at - turn.pausedAt), at }]);
    case 'ExtendTurn':
      if (command.deadline !== turn.deadline) return rejectStale('turn');
      return ok([{ type: 'TurnExtended', handId, deadline: extendedDeadline(turn, command.seconds, at), at }]);
    case 'EndTurn':
      return ok([{ type: 'TurnEnded', handId, siteId: turn.siteId, at }]);
  }
}

/** Extra time counts from now if the time was already up, so that "+1 minute" always gives a minute. */
function extendedDeadline(turn: { deadline: number; pausedAt?: number }, seconds: number, at: number): number {
  const now = turn.pausedAt ?? at;
  return Math.max(turn.deadline, now) + seconds * 1000;
}

/** How the list is kept. What stands already changes nothing. */
function decideOrder(command: OrderCommand, { floor }: ConferenceState, { actor, at }: DecisionContext): Decision {
  const by = actor.id;
  switch (command.type) {
    case 'SetFloorPolicy':
      if (samePolicy(command.criteria, floor.policy)) return ok([]);
      return ok([{ type: 'FloorPolicySet', criteria: command.criteria, by, at }]);
    case 'SetTurnBudget': {
      const { turnSeconds, groupSeconds } = command;
      if (turnSeconds === floor.turnSeconds && groupSeconds === floor.groupSeconds) return ok([]);
      const group = groupSeconds !== undefined && { groupSeconds };
      return ok([{ type: 'TurnBudgetSet', turnSeconds, ...group, by, at }]);
    }
    case 'CloseList':
      return ok(floor.listClosed ? [] : [{ type: 'ListClosed', by, at }]);
    case 'OpenList':
      return ok(floor.listClosed ? [{ type: 'ListOpened', by, at }] : []);
  }
}

function samePolicy(a: FloorPolicy, b: FloorPolicy): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
