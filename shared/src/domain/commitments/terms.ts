import { isSameOwner } from './owning.ts';
import type { CommitmentTerms } from './state.ts';

/** Takes what is to be done, by whom and until when out of what carries it. */
export function pickTerms({ text, owner, dueDate, target }: CommitmentTerms): CommitmentTerms {
  return { text, owner, ...(dueDate !== undefined && { dueDate }), ...(target && { target }) };
}

/** What an assignment says as well, perhaps without an owner. */
type Terms = Omit<CommitmentTerms, 'owner'> & Partial<Pick<CommitmentTerms, 'owner'>>;

/** Whether the same is to be done by the same owner until the same day. */
export function isSameTerms(one: Terms, other: Terms): boolean {
  return (
    one.text === other.text &&
    one.dueDate === other.dueDate &&
    one.target?.number === other.target?.number &&
    one.target?.unit === other.target?.unit &&
    isSameOwner(one.owner, other.owner)
  );
}
