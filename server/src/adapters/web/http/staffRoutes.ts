import type { AccountId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { AuditLine, OneTimeLink } from '@diem-cau/shared/protocol/accounts.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Account } from '../../../application/accounts/accountStore.ts';
import type { MadeLink } from '../../../application/accounts/accounts.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type StaffRoute =
  | 'addStaff'
  | 'changeStaffRole'
  | 'removeStaff'
  | 'resetStaffPassword'
  | 'listStaffSessions'
  | 'endStaffSession';

/** What administrators do with the staff of their organisation. */
export function staffHandlers(options: HttpAppOptions): RouteHandlers<StaffRoute> {
  const { accounts, accountSessions, accountStore, organisations, audit, clock, publicUrl } = options;

  const linkOf = ({ id }: Account, { token, expiresAt }: MadeLink): OneTimeLink => ({
    accountId: id,
    url: `${publicUrl}/start#${token}`,
    expiresAt,
  });

  const record = ({ account, member }: SignedIn, line: Pick<AuditLine, 'act' | 'about'>) =>
    audit.record(account.organisationId, { at: clock.wall(), by: member.name, outcome: 'ok', ...line });

  /** A member of the sender's own staff; somebody of another organisation does not exist. */
  const findColleague = async ({ organisation }: SignedIn, id: AccountId): Promise<Reply<Account>> => {
    const account = organisation.staff[id] && (await accountStore.find(id));
    return account ? ok(account) : err({ code: 'STAFF_UNKNOWN' });
  };
  const nameOf = ({ organisation }: SignedIn, id: AccountId) => organisation.staff[id]?.name;

  return {
    addStaff: {
      async handle({ account, member, body }) {
        const added = await accounts.addStaff(account.organisationId, member.id, body);
        return added.ok ? ok(linkOf(added.value.account, added.value.link)) : added;
      },
    },
    changeStaffRole: {
      async handle({ account, member, params: { accountId }, body: { role } }) {
        const command = { type: 'ChangeStaffRole', accountId, role } as const;
        const changed = await organisations.submit(account.organisationId, member, command);
        if (!changed.ok) return changed;
        await accountSessions.endLostRoles(accountId, changed.value);
        return ok({});
      },
    },
    removeStaff: {
      async handle(call) {
        const removed = await accounts.removeStaff(call.account.organisationId, call.member, call.params.accountId);
        return removed.ok ? ok({}) : removed;
      },
    },
    resetStaffPassword: {
      async handle(call) {
        const colleague = await findColleague(call, call.params.accountId);
        if (!colleague.ok) return colleague;
        const link = linkOf(colleague.value, await accounts.makePasswordLink(colleague.value));
        await record(call, { act: 'PasswordLinkMade', about: nameOf(call, colleague.value.id) });
        return ok(link);
      },
    },
    listStaffSessions: {
      async handle(call) {
        const colleague = await findColleague(call, call.params.accountId);
        return colleague.ok ? ok(await accountSessions.list(colleague.value.id, call.session)) : colleague;
      },
    },
    endStaffSession: {
      async handle(call) {
        const { accountId, sessionId } = call.params;
        const colleague = await findColleague(call, accountId);
        if (!colleague.ok) return colleague;
        if (!(await accountSessions.endOne(accountId, sessionId))) return err({ code: 'SESSION_UNKNOWN' });
        await record(call, { act: 'SessionEnded', about: nameOf(call, accountId) });
        return ok({});
      },
    },
  };
}
