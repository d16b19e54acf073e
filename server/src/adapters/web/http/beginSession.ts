import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { secondFactorDue } from '@diem-cau/shared/organisation/secondFactor.ts';
import type { OrganisationState } from '@diem-cau/shared/organisation/state.ts';
import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import type { Request, Response } from 'express';
import type { Account } from '../../../application/accounts/accountStore.ts';
import { accountCookie, readAccountToken } from '../cookies.ts';
import type { HttpAppOptions } from './httpOptions.ts';

/** How somebody has signed in. */
export interface SignInWay {
  /** What the organisation's record calls it. */
  readonly act: string;
  /** Whether two factors were asked for. */
  readonly secondFactor: boolean;
}

/** Begins a session, whose cookie the reply sets, and ends the one that the browser had before. */
export async function beginSession(
  account: Account,
  { act, secondFactor }: SignInWay,
  { request, response }: { readonly request: Request; readonly response: Response },
  options: HttpAppOptions,
): Promise<AccountInfo> {
  const { accountSessions, audit, clock, addressOf, secure } = options;
  const held = readAccountToken(request.headers.cookie, secure);
  const former = held === undefined ? undefined : await accountSessions.find(held);
  if (former) await accountSessions.end(former.session.accountId, former.hash);
  const token = await accountSessions.begin(account, { agent: request.get('User-Agent') ?? '', secondFactor });
  response.appendHeader('Set-Cookie', accountCookie(token, secure));
  const organisation = await options.organisations.read(account.organisationId);
  const info = await describeAccount(account, neededFactor(account, secondFactor, organisation, clock.wall()), options);
  const line = { act, outcome: 'ok', address: addressOf(request), by: info.name } as const;
  await audit.record(account.organisationId, { at: clock.wall(), ...line });
  return info;
}

/** A second factor that a role needs and an account has not. */
export type NeededFactor = AccountInfo['secondFactorNeeded'];

/** Which second factor an account still needs, `given` being whether its sign-in was by two. */
export function neededFactor(
  { id, totpSecret }: Account,
  given: boolean | undefined,
  organisation: OrganisationState,
  now: Timestamp,
): NeededFactor {
  const due = given || totpSecret !== undefined ? undefined : secondFactorDue(organisation, id);
  return due === undefined ? undefined : { due, overdue: due <= now };
}

/** An account as its owner sees it. */
export async function describeAccount(
  account: Account,
  needed: NeededFactor,
  { organisations, accountStore }: Pick<HttpAppOptions, 'organisations' | 'accountStore'>,
): Promise<AccountInfo> {
  const { id, organisationId, email, totpSecret, passwordHash } = account;
  const { name, staff, timeZone } = await organisations.read(organisationId);
  return {
    id,
    name: staff[id]?.name ?? '',
    email,
    role: staff[id]?.role ?? 'member',
    organisation: { id: organisationId, name, timeZone },
    secondFactor: totpSecret !== undefined,
    ...(needed && { secondFactorNeeded: needed }),
    hasPassword: passwordHash !== undefined,
    recoveryCodesLeft: await accountStore.countRecoveryCodes(id),
  };
}
