import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { ErrorCode, WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Request } from 'express';
import type { Account } from '../../../application/accounts/accountStore.ts';
import { adoptConferences } from '../../../application/organisations/adoptConferences.ts';
import { beginSession } from './beginSession.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

const SIGNED_IN = { act: 'SignedIn', secondFactor: false };

type SignInRoute = 'readOneTimeLink' | 'foundOrganisation' | 'setPassword' | 'signIn';

/** How a member of staff gets in: by a one-time link, or with e-mail and password. */
export function signInHandlers(options: HttpAppOptions): RouteHandlers<SignInRoute> {
  const { accounts, accountStore, organisations, audit, clock, limits, addressOf } = options;

  /** Refuses a guess; after too many the answer waits, and says so. */
  const slowed = async (request: Request, guessed: string, error: WireError): Promise<Reply<never>> => {
    const address = addressOf(request);
    if (!limits.wrongCodes.record({ address, code: guessed, conferenceId: undefined })) return err(error);
    await limits.slowAnswers.hold(address);
    return err({ code: 'RATE_LIMITED' });
  };

  const nameAll = (known: readonly Account[]) =>
    Promise.all(
      known.map(async ({ organisationId: id }) => {
        const { name } = await organisations.read(id);
        return { id, name };
      }),
    );

  const noteRefusal = async (email: string, outcome: ErrorCode, request: Request) => {
    const { accounts: known } = await accountStore.findByEmail(email);
    for (const account of known) {
      const line = { act: 'SignIn', outcome: 'refused', about: email, detail: outcome } as const;
      await audit.record(account.organisationId, { at: clock.wall(), address: addressOf(request), ...line });
    }
  };

  return {
    readOneTimeLink: {
      async handle({ request, body: { token } }) {
        const grant = await accounts.readLink(token);
        const account = grant?.kind === 'password' ? await accountStore.find(grant.accountId) : undefined;
        if (!grant || (grant.kind === 'password' && !account)) {
          return slowed(request, token, { code: 'ONE_TIME_LINK_UNKNOWN' });
        }
        if (!account) return ok({ kind: 'foundation' });
        const { name, staff } = await organisations.read(account.organisationId);
        return ok({ kind: 'password', name: staff[account.id]?.name ?? '', email: account.email, organisation: name });
      },
    },
    foundOrganisation: {
      async handle({ request, response, body: { token, details, ...person } }) {
        const founded = await accounts.found(token, details, person, async (id) => {
          const isFirst = (await organisations.list()).every((one) => one === id);
          if (isFirst) await adoptConferences(id, options);
        });
        if (!founded.ok) {
          if (founded.error.code !== 'ONE_TIME_LINK_UNKNOWN') return founded;
          return slowed(request, token, founded.error);
        }
        return ok(await beginSession(founded.value, SIGNED_IN, { request, response }, options));
      },
    },
    setPassword: {
      async handle({ request, response, body: { token, password } }) {
        const grant = await accounts.readLink(token);
        const owner = grant?.kind === 'password' ? await accountStore.find(grant.accountId) : undefined;
        // Each attempt costs a hash and says something of a password.
        if (owner && !limits.signIns.take(addressOf(request), owner.email)) return err({ code: 'RATE_LIMITED' });
        const account = await accounts.setPasswordByLink(token, password);
        if (account.ok) {
          limits.signIns.giveBack(addressOf(request), account.value.email);
          const way = { act: 'PasswordSetByLink', secondFactor: false };
          return ok(await beginSession(account.value, way, { request, response }, options));
        }
        if (account.error.code !== 'ONE_TIME_LINK_UNKNOWN') return account;
        return slowed(request, token, account.error);
      },
    },
    signIn: {
      async handle({ request, response, body }) {
        const { email } = body;
        const address = addressOf(request);
        if (!limits.signIns.take(address, email)) return err({ code: 'RATE_LIMITED' });
        const found = await accounts.signIn(body);
        if (found.ok) {
          limits.signIns.giveBack(address, email);
          const [account, ...others] = found.value;
          if (others.length > 0) return ok({ kind: 'organisations', organisations: await nameAll(found.value) });
          const way = { ...SIGNED_IN, secondFactor: account.totpSecret !== undefined };
          return ok({ kind: 'signedIn', account: await beginSession(account, way, { request, response }, options) });
        }
        // What was right so far is no guess; its code is still to come.
        if (found.error.code === 'SECOND_FACTOR_NEEDED') limits.signIns.giveBack(address, email);
        else void noteRefusal(email, found.error.code, request).catch(() => {});
        return found;
      },
    },
  };
}
