import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import { isChairsHall } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import type { FloorCommand } from './commands.ts';
import { sameSpeech, speechOf } from './speech.ts';
import { type FloorState, findHandOf, findInvited, findPastTurn, lapsesAt } from './state.ts';

type CommandOf<Type extends FloorCommand['type']> = Extract<FloorCommand, { type: Type }>;

/** Says who speaks. A site names its own people only. Rule FLOOR-22 in SPEC.md. */
export function nameSpeaker(
  command: CommandOf<'NameSpeaker'>,
  { floor }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { handId } = command;
  const spoken = findSpoken(floor, handId);
  if (!spoken || (actor.siteId && actor.siteId !== spoken.siteId)) return reject('HAND_UNKNOWN');
  if (sameSpeech(spoken, command)) return ok([]);
  return ok([{ type: 'SpeakerNamed', handId, siteId: spoken.siteId, ...speechOf(command), by: actor.id, at }]);
}

/** What a hand is by now: open, the running turn, or a turn that has ended. */
function findSpoken(floor: FloorState, handId: CommandOf<'NameSpeaker'>['handId']) {
  const { speaking } = floor;
  const past = findPastTurn(floor, handId);
  return floor.hands[handId] ?? (speaking?.handId === handId ? speaking : floor.pastTurns[past ?? '']);
}

/** Invites a site that has not raised its hand. Rule FLOOR-23 in SPEC.md. */
export function callSite(
  command: CommandOf<'CallSite'> & { readonly seconds?: number },
  state: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { handId, siteId, seconds } = command;
  const { floor } = state;
  if (!state.roster.sites[siteId]) return reject('SITE_UNKNOWN');
  if (isChairsHall(state, siteId)) return reject('IS_CHAIRS_HALL');
  if (state.stage.removed[siteId]) return reject('SITE_REMOVED');
  if (floor.speaking?.siteId === siteId) return reject('FLOOR_TAKEN', { site: siteId });
  if (findHandOf(floor, siteId) || findSpoken(floor, handId)) return reject('HAND_ALREADY_RAISED');
  const invited = findInvited(floor);
  if (invited) return reject('ANOTHER_SITE_INVITED', { site: invited.siteId });
  const own = seconds !== undefined && { seconds };
  return ok([{ type: 'SiteCalled', handId, siteId, ...own, ...speechOf(command), by: actor.id, at }]);
}

/** Begins a turn of somebody in the chair's hall. Rule FLOOR-24 in SPEC.md. */
export function giveFloor(
  command: CommandOf<'GiveFloor'>,
  { floor, roster }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { handId, seconds = floor.turnSeconds } = command;
  const siteId = roster.chairsHall;
  if (siteId === undefined) return reject('NO_CHAIRS_HALL');
  if (floor.speaking) return reject('FLOOR_TAKEN', { site: floor.speaking.siteId });
  if (findSpoken(floor, handId)) return reject('HAND_ALREADY_RAISED');
  const by = actor.id;
  const hand = findHandOf(floor, siteId);
  const deadline = at + seconds * 1000;
  return ok([
    // Who speaks has no hand up any more.
    ...(hand ? [{ type: 'HandDismissed' as const, handId: hand.id, by, at }] : []),
    { type: 'FloorGiven', handId, siteId, deadline, ...speechOf(command), by, at },
  ]);
}

/** Ends an invitation that nobody confirmed in time. Rule FLOOR-26 in SPEC.md. */
export function lapseInvitation(
  { handId, invitedAt }: CommandOf<'LapseInvitation'>,
  { floor }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const hand = floor.hands[handId];
  // Confirmed, withdrawn or invited again meanwhile: there is nothing to end.
  if (hand?.state !== 'invited' || hand.invitedAt !== invitedAt) return ok([]);
  const due = lapsesAt(floor);
  if (due === undefined || at < due) return reject('INVITATION_STANDS');
  return ok([{ type: 'InvitationLapsed', handId, siteId: hand.siteId, at }]);
}

/** Sets how long an invited site has to confirm. Rule FLOOR-26 in SPEC.md. */
export function setInvitationTime(
  { seconds }: CommandOf<'SetInvitationTime'>,
  { floor }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  if (seconds === floor.invitationSeconds) return ok([]);
  return ok([{ type: 'InvitationTimeSet', ...(seconds !== undefined && { seconds }), by: actor.id, at }]);
}
