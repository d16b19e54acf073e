import type { Owner } from '@diem-cau/shared/domain/commitments/owner.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { ProposedAssignment } from '@diem-cau/shared/domain/conclusions/proposing/proposeAssignments.ts';
import { choiceOf, ownerWords } from '../commitments/owners.ts';
import type { TypedTerms } from '../commitments/useTerms.ts';

/** What stands in the fields of a form for an assignment that was proposed. */
export function typedOf(
  { text, owner, dueDate, target }: ProposedAssignment,
  known: readonly KnownOwner[],
): TypedTerms {
  const found = owner && known.find((one) => JSON.stringify(one.owner) === JSON.stringify(owner));
  const named = owner?.kind === 'named' ? ownerWords(owner) : '';
  return {
    text,
    owner: found?.name ?? named,
    dueDate: dueDate ?? '',
    number: target === undefined ? '' : String(target.number).replace('.', ','),
    unit: target?.unit ?? '',
  };
}

/** The same of what is recorded. */
export function typedOfRecord(
  { owner, ...rest }: Omit<ProposedAssignment, 'owner'> & { readonly owner?: Owner },
  known: readonly KnownOwner[],
): TypedTerms {
  const typed = typedOf({ ...rest, ...(owner && { owner: choiceOf(owner) }) }, known);
  return typed.owner === '' && owner ? { ...typed, owner: ownerWords(owner) } : typed;
}
