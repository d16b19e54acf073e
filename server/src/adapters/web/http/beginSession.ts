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
  const info = await describeAccount(account, options);
  const line = { act, outcome: 'ok', address: addressOf(request), by: info.name } as const;
  await audit.record(account.organisationId, { at: clock.wall(), ...line });
  return info;
}

/** An account as its owner sees it. */
export async function describeAccount(
  account: Account,
  { organisations, accountStore }: Pick<HttpAppOptions, 'organisations' | 'accountStore'>,
): Promise<AccountInfo> {
  const { id, organisationId, email, totpSecret } = account;
  const { name, staff, timeZone } = await organisations.read(organisationId);
  return {
    id,
    name: staff[id]?.name ?? '',
    email,
    role: staff[id]?.role ?? 'member',
    organisation: { id: organisationId, name, timeZone },
    secondFactor: totpSecret !== undefined,
    recoveryCodesLeft: await accountStore.countRecoveryCodes(id),
  };
}
