import { ok } from '../../kernel/result.ts';
import { COMMITMENT_LIMITS } from '../commitments/limits.ts';
import { type Commitment, type CommitmentTerms, commitmentOf } from '../commitments/state.ts';
import { isSameTerms } from '../commitments/terms.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { type Assignment, assignmentsInOrder, type Conclusion, isConfirmed } from './state.ts';

/**
 * The chair confirms a conclusion as it stands. Its assignments become commitments; where it was confirmed before, their
 * commitments follow what has changed since. Rules CONC-4 and CONC-5 in SPEC.md.
 */
export function confirm(conclusion: Conclusion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const assignments = assignmentsInOrder(conclusion.assignments);
  if (isConfirmed(conclusion)) return ok([]);
  if (conclusion.withdrawn || (conclusion.text === '' && assignments.length === 0)) return reject('CONCLUSION_EMPTY');
  if (Object.keys(conclusion.others).length > 0) return reject('CONCLUSION_CONTESTED');
  const unowned = assignments.filter(({ owner }) => owner === undefined).length;
  if (unowned > 0) return reject('ASSIGNMENT_UNOWNED', { count: unowned });
  const added = assignments.filter(({ id }) => !state.commitments[commitmentOf(id)]).length;
  if (Object.keys(state.commitments).length + added > COMMITMENT_LIMITS.commitments)
    return reject('TOO_MANY_COMMITMENTS', { most: COMMITMENT_LIMITS.commitments });
  const doer = { by: actor.id, byName: actor.name };
  return ok([
    { type: 'ConclusionConfirmed', about: conclusion.about, ...doer, at },
    ...assignments.flatMap((assignment) => follow(assignment, conclusion, state, { ...doer, at })),
    ...dropRemoved(conclusion, state, { ...doer, at }),
  ]);
}

/** Takes a conclusion back, with what was promised by it and is still open. Rule CONC-6 in SPEC.md. */
export function withdraw(conclusion: Conclusion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  if (conclusion.withdrawn) return ok([]);
  const deed = { by: actor.id, byName: actor.name, at };
  const promised = Object.values<Assignment>(conclusion.confirmed?.assignments ?? {});
  return ok([
    { type: 'ConclusionWithdrawn', about: conclusion.about, ...deed },
    ...promised.flatMap((assignment) => giveUp(assignment, state, deed)),
  ]);
}

type Doing = Pick<Extract<DomainEvent, { type: 'CommitmentReopened' }>, 'by' | 'byName' | 'at'>;

/** What becomes of the commitment of an assignment that stands. */
function follow(
  assignment: Assignment,
  { about, confirmed }: Conclusion,
  { commitments }: ConferenceState,
  { by, byName, at }: Doing,
): readonly DomainEvent[] {
  const { id: assignmentId, owner, text, dueDate, target } = assignment;
  // Confirming an assignment without an owner is refused before.
  if (!owner) return [];
  const terms: CommitmentTerms = { text, owner, ...(dueDate !== undefined && { dueDate }), ...(target && { target }) };
  const id = commitmentOf(assignmentId);
  const known = commitments[id];
  if (!known) {
    const commitment = { id, ...terms, source: { kind: 'conclusion', about, assignmentId }, madeAt: at } as const;
    return [{ type: 'CommitmentMade', commitment, by, byName }];
  }
  const deed = { commitmentId: id, by, byName, at };
  const reopened: DomainEvent[] = hasFallen(known) ? [{ type: 'CommitmentReopened', ...deed }] : [];
  const before = confirmed?.assignments[assignmentId];
  // A date that was moved in the ledger stays, unless the conclusion itself has changed there.
  const isChanged = !before || !isSameTerms(before, assignment);
  return isChanged && !isSameTerms(known, terms)
    ? [...reopened, { type: 'CommitmentChanged', terms, ...deed }]
    : reopened;
}

function dropRemoved({ confirmed, assignments }: Conclusion, state: ConferenceState, deed: Doing) {
  const before = Object.values<Assignment>(confirmed?.assignments ?? {});
  return before.filter(({ id }) => !assignments[id]).flatMap((assignment) => giveUp(assignment, state, deed));
}

function giveUp({ id }: Assignment, { commitments }: ConferenceState, deed: Doing): readonly DomainEvent[] {
  const commitmentId = commitmentOf(id);
  if (commitments[commitmentId]?.state !== 'open') return [];
  return [{ type: 'CommitmentGivenUp', commitmentId, cause: 'conclusion', ...deed }];
}

function hasFallen({ state, givenUp }: Commitment): boolean {
  return state === 'givenUp' && givenUp?.cause === 'conclusion';
}
