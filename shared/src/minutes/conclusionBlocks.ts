import type { Owner } from '../domain/commitments/owner.ts';
import {
  type Assignment,
  assignmentsInOrder,
  type Conclusion,
  type ConclusionKey,
} from '../domain/conclusions/state.ts';
import type { Draft, DraftContext } from './draft.ts';

/** What the chair concluded on an item or on the whole, then each assignment: who does what by when. */
export function conclusionDrafts(about: ConclusionKey, context: DraftContext): readonly Draft[] {
  const { state, words } = context;
  const conclusion: Conclusion | undefined = state.conclusions[about];
  if (!conclusion || conclusion.withdrawn) return [];
  // What the chair confirmed stands; a later text is told once it is confirmed as well.
  const { text, assignments } = conclusion.confirmed ?? conclusion;
  const confirmed = conclusion.confirmed !== undefined;
  const head: readonly Draft[] =
    text === ''
      ? []
      : [{ id: `conclusion:${about}`, generated: words.concluded(text, confirmed), about: [`conclusion ${about}`] }];
  return [...head, ...assignmentsInOrder(assignments).map((assignment) => assignmentDraft(assignment, about, context))];
}

function assignmentDraft(
  { id, text, owner, dueDate, target }: Assignment,
  about: ConclusionKey,
  { words, format }: DraftContext,
): Draft {
  const generated = words.assigned({
    owner: owner && ownerName(owner),
    text,
    due: dueDate === undefined ? undefined : format.calendarDay(dueDate),
    target: target && `${format.number(target.number)} ${target.unit}`.trim(),
  });
  return { id: `assignment:${id}`, generated, about: [`conclusion ${about}`] };
}

function ownerName(owner: Owner): string {
  return owner.kind === 'named' && owner.position !== undefined ? `${owner.name}, ${owner.position},` : owner.name;
}
