import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { OrganisationState, StaffMember, StaffRole } from '@diem-cau/shared/organisation/state.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { ACCOUNT_ROUTES } from '@diem-cau/shared/protocol/routes/accountRoutes.ts';
import { type AccountRoute, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import type { Request } from 'express';
import type { Account } from '../../../application/accounts/accountStore.ts';
import { readAccountToken } from '../cookies.ts';
import { type NeededFactor, neededFactor } from './beginSession.ts';
import { noteCaller } from './callers.ts';
import type { HttpAppOptions } from './httpOptions.ts';

/** A member of staff who has signed in, as the store knows it now. */
export interface SignedIn {
  readonly account: Account;
  readonly member: StaffMember;
  readonly organisation: OrganisationState;
  /** The hash of its session's token. */
  readonly session: string;
  /** When the session ends however it is used. */
  readonly endsAt: Timestamp;
  /** Whether it began so lately that somebody without a password need not sign in again. */
  readonly isFresh: boolean;
  /** The second factor that the role needs and the account has not. */
  readonly needed: NeededFactor;
}

const FRESH_MS = 10 * 60_000;

/**
 * Authenticates a request by the session of an account and judges its role in its organisation by the table of routes.
 * Somebody who lacks a second factor that is overdue reaches only the routes of the account itself, which turn it on. Errors:
 * `UNAUTHENTICATED`, `FORBIDDEN`, `SECOND_FACTOR_REQUIRED`.
 */
export async function findSignedIn(
  request: Request,
  route: AccountRoute,
  { secure, accountSessions, accountStore, organisations, clock, limits }: HttpAppOptions,
): Promise<Reply<SignedIn>> {
  const token = readAccountToken(request.headers.cookie, secure);
  const known = token === undefined ? undefined : await accountSessions.find(token);
  const account = known && (await accountStore.find(known.session.accountId));
  if (!known || !account) return err({ code: 'UNAUTHENTICATED' });
  const organisation = await organisations.read(account.organisationId);
  const member = organisation.staff[account.id];
  if (!member) return err({ code: 'UNAUTHENTICATED' });
  limits.requests.confirm(request, known.hash);
  noteCaller(request, { pass: { actor: { id: member.id, role: member.role } }, session: known.hash });
  const roles: readonly string[] = rowOf(route).roles;
  if (!roles.includes(member.role satisfies StaffRole)) return err({ code: 'FORBIDDEN' });
  const needed = neededFactor(account, known.session.secondFactor, organisation, clock.wall());
  if (needed?.overdue && !Object.hasOwn(ACCOUNT_ROUTES, route)) return err({ code: 'SECOND_FACTOR_REQUIRED' });
  const { endsAt, startedAt } = known.session;
  const isFresh = clock.wall() - startedAt < FRESH_MS;
  return ok({ account, member, organisation, session: known.hash, endsAt, isFresh, needed });
}
