import type { OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { AuditLine } from '@diem-cau/shared/protocol/accounts.ts';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type { Request } from 'express';
import { endedProviderCookie, providerCookie, readProviderToken } from '../cookies.ts';
import { beginSession } from './beginSession.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';
import type { SignedIn } from './signedIn.ts';

type SingleSignOnRoute =
  | 'findProvider'
  | 'beginProviderSignIn'
  | 'finishProviderSignIn'
  | 'confirmProviderSignIn'
  | 'readSingleSignOn'
  | 'setSingleSignOn'
  | 'removeSingleSignOn';

/** Signing in at an organisation's identity provider, and its settings. */
export function singleSignOnHandlers(options: HttpAppOptions): RouteHandlers<SingleSignOnRoute> {
  const { accounts, singleSignOns, organisations, audit, clock, limits, addressOf, publicUrl, secure } = options;

  const record = (
    { account, member }: SignedIn,
    request: Request,
    line: Pick<AuditLine, 'act' | 'outcome' | 'about'>,
  ) =>
    audit.record(account.organisationId, { at: clock.wall(), by: member.name, address: addressOf(request), ...line });

  const recordRefusal = (id: OrganisationId, about: string | undefined, detail: ErrorCode, request: Request) => {
    const line = { act: 'SignInAtProvider', outcome: 'refused', about, detail } as const;
    return audit.record(id, { at: clock.wall(), address: addressOf(request), ...line });
  };

  return {
    findProvider: {
      async handle({ query: { organisation } }) {
        const all = await organisations.list();
        // Of several organisations none learns of the others: each gives its staff an address of its own.
        const id = organisation ?? (all.length === 1 ? all[0] : undefined);
        if (id === undefined || !all.includes(id) || !(await singleSignOns.isOffered(id))) return ok({});
        const { name } = await organisations.read(id);
        return ok({ organisation: { id, name } });
      },
    },
    beginProviderSignIn: {
      async handle({ response, body: { organisationId } }) {
        const begun = await singleSignOns.begin(organisationId);
        if (!begun.ok) return begun;
        response.appendHeader('Set-Cookie', providerCookie(begun.value.token, secure));
        return ok({ url: begun.value.url });
      },
    },
    finishProviderSignIn: {
      async handle({ request, response, body: { query } }) {
        const token = readProviderToken(request.headers.cookie, secure) ?? '';
        const { reply: finished, organisationId, email } = await singleSignOns.finish(token, query);
        const kept = finished.ok && finished.value.kind === 'code' ? finished.value.token : undefined;
        response.appendHeader('Set-Cookie', kept ? providerCookie(kept, secure) : endedProviderCookie(secure));
        if (!finished.ok) {
          if (organisationId) await recordRefusal(organisationId, email, finished.error.code, request);
          return finished;
        }
        if (finished.value.kind === 'code') return ok({ kind: 'code' });
        const { account, secondFactor } = finished.value;
        const way = { act: 'SignedInAtProvider', secondFactor };
        return ok({ kind: 'signedIn', account: await beginSession(account, way, { request, response }, options) });
      },
    },
    confirmProviderSignIn: {
      async handle({ request, response, body: { code } }) {
        const token = readProviderToken(request.headers.cookie, secure) ?? '';
        const account = await singleSignOns.findProven(token);
        if (!account) return err({ code: 'PROVIDER_ANSWER_VOID' });
        const address = addressOf(request);
        if (!limits.signIns.take(address, account.email)) return err({ code: 'RATE_LIMITED' });
        if (!(await accounts.takeCode(account, code))) {
          await recordRefusal(account.organisationId, account.email, 'SECOND_FACTOR_WRONG', request);
          return err({ code: 'SECOND_FACTOR_WRONG' });
        }
        limits.signIns.giveBack(address, account.email);
        await singleSignOns.useProven(token);
        response.appendHeader('Set-Cookie', endedProviderCookie(secure));
        const way = { act: 'SignedInAtProvider', secondFactor: true };
        return ok(await beginSession(account, way, { request, response }, options));
      },
    },
    readSingleSignOn: {
      async handle({ account: { organisationId } }) {
        const provider = await singleSignOns.read(organisationId);
        const { issuerOfInstallation, returnUrl } = singleSignOns;
        const signInUrl = `${publicUrl}/sign-in?organisation=${organisationId}`;
        const found = { ...(provider && { provider }), ...(issuerOfInstallation && { issuerOfInstallation }) };
        return ok({ ...found, returnUrl, signInUrl });
      },
    },
    setSingleSignOn: {
      async handle(call) {
        const { body } = call;
        const set = await singleSignOns.set(call.account.organisationId, body);
        const outcome = set.ok ? 'ok' : 'refused';
        await record(call, call.request, { act: 'SingleSignOnSet', outcome, about: body.issuer });
        return set.ok ? ok({}) : set;
      },
    },
    removeSingleSignOn: {
      async handle(call) {
        await singleSignOns.remove(call.account.organisationId);
        await record(call, call.request, { act: 'SingleSignOnRemoved', outcome: 'ok', about: undefined });
        return ok({});
      },
    },
  };
}
