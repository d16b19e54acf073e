import { PHASES } from '../../domain/conference/state.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import type { AccountInfo, OrganisationName } from '../accounts.ts';
import type { SingleSignOn, SingleSignOnInfo } from '../singleSignOn.ts';
import { defineRoute } from './route.ts';

const JSON_BODY = { format: 'json', maxBytes: 16 * 1024 } as const;
const FOR_NOBODY = {
  authentication: 'none',
  roles: ['nobody'],
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;
const FOR_ADMINISTRATORS = { ...FOR_NOBODY, authentication: 'account', roles: ['administrator'] } as const;

type Nothing = Readonly<Record<never, never>>;

/** Single sign-on: an organisation's identity provider, and signing in there. */
export const SINGLE_SIGN_ON_ROUTES = {
  findProvider: defineRoute<{
    query: { readonly organisation?: OrganisationId | undefined };
    reply: { readonly organisation?: OrganisationName };
  }>()({
    ...FOR_NOBODY,
    recorded: false,
    method: 'GET',
    path: '/api/sign-in/provider',
    summary:
      'Finds the organisation at whose identity provider one can sign in: the one that is named, or the only one of the installation.',
    errors: [],
  }),
  beginProviderSignIn: defineRoute<{
    body: { readonly organisationId: OrganisationId };
    reply: { readonly url: string };
  }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/sign-in/provider',
    summary: 'Begins a sign-in at the identity provider of an organisation; the reply is the page to go to.',
    body: JSON_BODY,
    errors: ['PROVIDER_UNKNOWN', 'PROVIDER_UNREACHABLE', 'TARGET_PRIVATE', 'PROVIDER_MISCONFIGURED', 'STORE_FULL'],
  }),
  finishProviderSignIn: defineRoute<{
    body: { readonly query: string };
    reply: { readonly kind: 'signedIn'; readonly account: AccountInfo } | { readonly kind: 'code' };
  }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/sign-in/provider/answer',
    summary: 'Signs in with the query with which the identity provider has sent the browser back, once.',
    body: JSON_BODY,
    errors: [
      'PROVIDER_UNREACHABLE',
      'TARGET_PRIVATE',
      'PROVIDER_MISCONFIGURED',
      'PROVIDER_REFUSED',
      'PROVIDER_ANSWER_VOID',
      'PROVIDER_MAIL_UNVERIFIED',
      'PROVIDER_ACCOUNT_UNKNOWN',
      'PROVIDER_ACCOUNT_CHANGED',
      'TOO_MANY_STAFF',
      'STORE_CONFLICT',
    ],
  }),
  confirmProviderSignIn: defineRoute<{ body: { readonly code: string }; reply: AccountInfo }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/sign-in/provider/code',
    summary: 'Gives the code of the second factor that the identity provider did not ask for.',
    body: JSON_BODY,
    errors: ['PROVIDER_ANSWER_VOID', 'SECOND_FACTOR_WRONG'],
  }),
  readSingleSignOn: defineRoute<{ reply: SingleSignOnInfo }>()({
    ...FOR_ADMINISTRATORS,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/single-sign-on',
    summary: 'Reads how staff sign in at the identity provider; the secret is never shown.',
    errors: [],
  }),
  setSingleSignOn: defineRoute<{ body: SingleSignOn & { readonly secret: string }; reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/single-sign-on',
    summary:
      'Sets the identity provider of the organisation once it has answered. An empty secret keeps the one there.',
    body: JSON_BODY,
    errors: ['PROVIDER_SECRET_NEEDED', 'PROVIDER_UNREACHABLE', 'TARGET_PRIVATE', 'PROVIDER_MISCONFIGURED'],
  }),
  removeSingleSignOn: defineRoute<{ reply: Nothing }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/single-sign-on/removal',
    summary: 'Takes the identity provider away; staff sign in with their passwords.',
    errors: [],
  }),
} as const;
