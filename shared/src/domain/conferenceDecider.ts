import type { Decider } from '../kernel/decider.ts';
import { err } from '../kernel/result.ts';
import type { DomainCommand } from './commands.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { DomainEvent } from './events.ts';
import { refuseInvitation } from './invitations/admission.ts';
import { mayCommand } from './permissions.ts';
import { SLICE_OF, STEPS_OF } from './registry.ts';
import { type Rejection, rejectStale } from './rejections.ts';
import { findStale } from './revisions.ts';
import { refuseToAct } from './seats/admission.ts';
import { type ConferenceState, initialState } from './state.ts';
import type { Subject } from './subjects.ts';

/**
 * The one decider of a conference: permission first, then the rules of the slice that the command belongs to. Which slice
 * answers a command and which ones an event changes, each `<slice>/slice.ts` declares.
 */
export const conferenceDecider: Decider<DomainCommand, DomainEvent, ConferenceState, DecisionContext, Rejection> = {
  initialState,
  decide,
  evolve,
};

function decide(command: DomainCommand, state: ConferenceState, context: DecisionContext): Decision {
  const revoked = refuseInvitation(state, context.actor, context.invitation);
  if (revoked) return err(revoked);
  const permitted = mayCommand(context.actor, command.type, state);
  if (!permitted.ok) return permitted;
  // Whether a phone may enter is asked by other rules than whether it may act.
  const refusal = command.type === 'TakeSeat' ? undefined : refuseToAct(state, context.actor);
  if (refusal) return err(refusal);
  const decision = SLICE_OF[command.type].decide(command, state, context);
  const stale = findStale(command, context.actor, state.revisions, context.seen);
  // What is already as the sender wanted it changes nothing.
  if (stale === undefined || (decision.ok && decision.value.length === 0)) return decision;
  return rejectStale(stale);
}

function evolve(state: ConferenceState, event: DomainEvent): ConferenceState {
  const after: { -readonly [Key in keyof ConferenceState]: ConferenceState[Key] } = { ...state };
  // An event of a newer version, which no slice here knows, changes nothing.
  const steps = STEPS_OF.get(event.type) ?? [];
  const subjects: Subject[] = [];
  for (const { name, fold, compare } of steps) {
    const own = fold(state[name], event);
    if (own === state[name]) continue;
    Object.assign(after, { [name]: own });
    if (compare) subjects.push(...compare(state[name], own));
  }
  // Nor does an event about what is not known.
  if (steps.every(({ name }) => after[name] === state[name])) return state;
  for (const { name, changes } of steps) if (changes) subjects.push(...changes(event, state[name]));
  if (subjects.length > 0) after.revisions = countUp(state.revisions, subjects);
  return after;
}

/** Counts one more change of each subject. */
function countUp(before: ConferenceState['revisions'], subjects: readonly Subject[]): ConferenceState['revisions'] {
  const revisions: Record<Subject, number> = { ...before };
  for (const subject of subjects) revisions[subject] = (revisions[subject] ?? 0) + 1;
  return revisions;
}
