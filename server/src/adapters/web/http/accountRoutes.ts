import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { Request } from 'express';
import { accountCookie } from '../cookies.ts';
import { describeAccount } from './beginSession.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type OwnAccountRoute =
  | 'signOut'
  | 'readAccount'
  | 'changePassword'
  | 'listSessions'
  | 'endSession'
  | 'beginSecondFactor'
  | 'confirmSecondFactor'
  | 'removeSecondFactor';

/** What members of staff do with accounts of their own. */
export function accountHandlers(options: HttpAppOptions): RouteHandlers<OwnAccountRoute> {
  const { accounts, accountSessions, audit, clock, limits, addressOf, secure } = options;

  const record = ({ account, member }: SignedIn, request: Request, line: Pick<AuditLine, 'act' | 'outcome'>) =>
    audit.record(account.organisationId, { at: clock.wall(), by: member.name, address: addressOf(request), ...line });

  /** Passwords and codes that somebody who has signed in is asked for again are guesses too. */
  const mayGuess = ({ account }: SignedIn, request: Request) => limits.signIns.take(addressOf(request), account.email);
  const guessedRight = ({ account }: SignedIn, request: Request) =>
    limits.signIns.giveBack(addressOf(request), account.email);

  const proofOf = ({ body: { password }, isFresh }: SignedIn & { readonly body: { readonly password: string } }) => ({
    password,
    isFresh,
  });

  return {
    signOut: {
      async handle(call) {
        await accountSessions.end(call.account.id, call.session);
        call.response.appendHeader('Set-Cookie', accountCookie('', secure));
        await record(call, call.request, { act: 'SignedOut', outcome: 'ok' });
        return ok({});
      },
    },
    readAccount: { handle: async ({ account, needed }) => ok(await describeAccount(account, needed, options)) },
    changePassword: {
      async handle(call) {
        if (!mayGuess(call, call.request)) return err({ code: 'RATE_LIMITED' });
        const changed = await accounts.changePassword(call.account, { ...call.body, session: call.session });
        await record(call, call.request, { act: 'PasswordChanged', outcome: changed.ok ? 'ok' : 'refused' });
        if (!changed.ok) return changed;
        guessedRight(call, call.request);
        return ok({});
      },
    },
    listSessions: { handle: async ({ account, session }) => ok(await accountSessions.list(account.id, session)) },
    endSession: {
      async handle(call) {
        if (!(await accountSessions.endOne(call.account.id, call.params.sessionId))) {
          return err({ code: 'SESSION_UNKNOWN' });
        }
        await record(call, call.request, { act: 'SessionEnded', outcome: 'ok' });
        return ok({});
      },
    },
    beginSecondFactor: {
      async handle(call) {
        if (!mayGuess(call, call.request)) return err({ code: 'RATE_LIMITED' });
        const begun = await accounts.beginSecondFactor(call.account, proofOf(call));
        if (begun.ok) guessedRight(call, call.request);
        else await record(call, call.request, { act: 'SecondFactorTurnedOn', outcome: 'refused' });
        return begun;
      },
    },
    confirmSecondFactor: {
      async handle(call) {
        if (!mayGuess(call, call.request)) return err({ code: 'RATE_LIMITED' });
        const confirmed = await accounts.confirmSecondFactor(call.account, call.body.code);
        if (!confirmed.ok) {
          await record(call, call.request, { act: 'SecondFactorTurnedOn', outcome: 'refused' });
          return confirmed;
        }
        guessedRight(call, call.request);
        await accountSessions.endAll(call.account.id, call.session);
        await record(call, call.request, { act: 'SecondFactorTurnedOn', outcome: 'ok' });
        return ok({ recoveryCodes: confirmed.value });
      },
    },
    removeSecondFactor: {
      async handle(call) {
        if (!mayGuess(call, call.request)) return err({ code: 'RATE_LIMITED' });
        const removed = await accounts.removeSecondFactor(call.account, proofOf(call), call.body.code);
        if (!removed.ok) {
          await record(call, call.request, { act: 'SecondFactorTurnedOff', outcome: 'refused' });
          return removed;
        }
        guessedRight(call, call.request);
        await accountSessions.endAll(call.account.id, call.session);
        await record(call, call.request, { act: 'SecondFactorTurnedOff', outcome: 'ok' });
        return ok({});
      },
    },
  };
}
