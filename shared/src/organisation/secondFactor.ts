import type { AccountId, Timestamp } from '../kernel/ids.ts';
import type { OrganisationState, SecondFactorPolicy, StaffRole } from './state.ts';

/** How long somebody may go on without one after it was first demanded (ms): a week. */
export const SECOND_FACTOR_GRACE_MS = 7 * 24 * 3_600_000;

const ROLES: Readonly<Record<SecondFactorPolicy, readonly StaffRole[]>> = {
  nobody: [],
  administrators: ['administrator'],
  planners: ['administrator', 'organiser'],
  everybody: ['administrator', 'organiser', 'member'],
};

/** When a member of staff must have a second factor; undefined where none is demanded. Rule ORG-11. */
export function secondFactorDue(
  { staff, roleSince, secondFactor }: Pick<OrganisationState, 'staff' | 'roleSince' | 'secondFactor'>,
  accountId: AccountId,
): Timestamp | undefined {
  const member = staff[accountId];
  if (!member || !ROLES[secondFactor.policy].includes(member.role)) return undefined;
  return Math.max(roleSince[accountId] ?? 0, secondFactor.since) + SECOND_FACTOR_GRACE_MS;
}
