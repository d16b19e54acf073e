import type { Actor } from '../../shared/src/domain/actor.ts';
import type { DomainCommand } from '../../shared/src/domain/commands.ts';
import { type QuestionState, respondentActorId } from '../../shared/src/domain/dialogue/state.ts';
import { findInvited } from '../../shared/src/domain/floor/state.ts';
import type { Poll } from '../../shared/src/domain/poll/state.ts';
import type { ConferenceState } from '../../shared/src/domain/state.ts';
import type { RespondentId } from '../../shared/src/kernel/ids.ts';
import { siteActor } from '../testkit/given.ts';

/** A command and its sender. */
interface Sent {
  readonly command: DomainCommand;
  readonly actor: Actor;
}

/** The actor of a unit that answers. */
export function unitActor(id: RespondentId): Actor {
  return { id: respondentActorId(id), role: 'respondent', name: id };
}

/**
 * Points a random command at an existing subject, so that histories reach turns, drafts, merges and results instead of
 * refusals. A command without a possible subject is unchanged.
 */
export function aim(sent: Sent, state: ConferenceState): Sent {
  return (
    aimAtHand(sent, state) ??
    aimAtTurn(sent, state) ??
    aimAtSeat(sent, state) ??
    aimAtQuestion(sent, state) ??
    aimAtPoll(sent, state) ??
    sent
  );
}

function aimAtHand({ command, actor }: Sent, { floor }: ConferenceState): Sent | undefined {
  if (command.type === 'InviteHand') {
    const [next] = Object.values(floor.hands);
    return next && { actor, command: { ...command, handId: next.id } };
  }
  const invited = findInvited(floor);
  if (command.type === 'LapseInvitation' && invited?.invitedAt !== undefined) {
    return { actor, command: { ...command, handId: invited.id, invitedAt: invited.invitedAt } };
  }
  if (command.type !== 'ConfirmTurn' || !invited) return undefined;
  return { command: { ...command, handId: invited.id }, actor: siteActor(invited.siteId) };
}

/** Names the running turn with its deadline, as a client that sees it does. */
function aimAtTurn({ command, actor }: Sent, { floor: { speaking } }: ConferenceState): Sent | undefined {
  if (!speaking) return undefined;
  const { handId, deadline } = speaking;
  switch (command.type) {
    case 'ExtendTurn':
      return { actor, command: { ...command, handId, deadline } };
    case 'PauseTurn':
    case 'ResumeTurn':
    case 'EndTurn':
      return { actor, command: { ...command, handId } };
    default:
      return undefined;
  }
}

/** Names when the seat to be freed was taken. */
function aimAtSeat({ command, actor }: Sent, { seats }: ConferenceState): Sent | undefined {
  const taken = command.type === 'FreeSeat' && actor.siteId && seats.taken[actor.siteId]?.[command.seat];
  return command.type === 'FreeSeat' && taken ? { actor, command: { ...command, takenAt: taken.takenAt } } : undefined;
}

/** The states of a question in which the desk's commands about it can be accepted. */
const QUESTION_STATES: Partial<Record<DomainCommand['type'], readonly QuestionState[]>> = {
  AcceptQuestion: ['submitted'],
  DeclineQuestion: ['submitted', 'accepted'],
  RouteQuestion: ['submitted', 'accepted'],
  SuggestQuestion: ['accepted'],
  CallQuestion: ['accepted'],
  StartAnswer: ['called'],
  EndAnswer: ['called'],
  MarkQuestionAnswered: ['called'],
  NoteQuestion: ['accepted', 'called'],
  DeferQuestion: ['accepted', 'called'],
  ReopenQuestion: ['declined', 'answered', 'noted'],
  UnmergeQuestion: ['merged'],
};

function aimAtQuestion({ command, actor }: Sent, { dialogue }: ConferenceState): Sent | undefined {
  const questions = Object.values(dialogue.questions);
  const states = QUESTION_STATES[command.type];
  if (states) {
    const question = questions.find(({ state }) => states.includes(state));
    if (command.type === 'EndAnswer' && question) {
      const answer = Math.max(1, Object.keys(question.liveAnswers ?? {}).length);
      return { actor, command: { ...command, questionId: question.id, answer } };
    }
    return pointAt({ command, actor }, 'questionId', question?.id);
  }
  const waiting = questions.filter(({ state }) => state === 'submitted' || state === 'accepted');
  if (command.type === 'MergeQuestions') {
    const [one, other] = waiting;
    return one && other && { actor, command: { ...command, questionId: one.id, intoQuestionId: other.id } };
  }
  const answers = command.type === 'DraftAnswer' || command.type === 'GiveWrittenAnswer';
  if (!answers || actor.role !== 'respondent') return undefined;
  const routed = waiting.find(({ routedTo }) => routedTo);
  return routed?.routedTo && pointAt({ command, actor: unitActor(routed.routedTo) }, 'questionId', routed.id);
}

/** The phase of a poll in which a command about it can be accepted. */
const POLL_PHASES: Partial<Record<DomainCommand['type'], Poll['phase']>> = {
  OpenPoll: 'draft',
  ClosePoll: 'open',
  RecordPollResult: 'closing',
  PublishResult: 'closed',
};

function aimAtPoll(sent: Sent, { polls }: ConferenceState): Sent | undefined {
  const phase = POLL_PHASES[sent.command.type];
  return phase && pointAt(sent, 'pollId', Object.values(polls).find((poll) => poll.phase === phase)?.id);
}

function pointAt({ command, actor }: Sent, member: 'questionId' | 'pollId', id: string | undefined): Sent | undefined {
  return id === undefined ? undefined : { actor, command: { ...command, [member]: id } as DomainCommand };
}
