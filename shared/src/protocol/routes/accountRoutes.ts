import { PHASES } from '../../domain/conference/state.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import type { OrganisationDetails } from '../../organisation/state.ts';
import { STAFF_ROLES } from '../../organisation/state.ts';
import type { AccountInfo, AccountSession, OneTimeLinkInfo, SecondFactorSetup, SignInReply } from '../accounts.ts';
import { defineRoute } from './route.ts';

const JSON_BODY = { format: 'json', maxBytes: 4 * 1024 } as const;
const FOR_NOBODY = {
  authentication: 'none',
  roles: ['nobody'],
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;
const FOR_STAFF = {
  authentication: 'account',
  roles: STAFF_ROLES,
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;

type Nothing = Readonly<Record<never, never>>;

/** Accounts: how a member of staff gets in, and what it may do with its own account. */
export const ACCOUNT_ROUTES = {
  readOneTimeLink: defineRoute<{ body: { readonly token: string }; reply: OneTimeLinkInfo }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/one-time-link',
    summary: 'Reads what a one-time link is for, without using it.',
    body: JSON_BODY,
    errors: ['ONE_TIME_LINK_UNKNOWN'],
  }),
  foundOrganisation: defineRoute<{
    body: {
      readonly token: string;
      readonly details: OrganisationDetails;
      readonly name: string;
      readonly email: string;
      readonly password: string;
    };
    reply: AccountInfo;
  }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/organisations',
    summary: 'Founds an organisation and its first administrator by a one-time link, and signs that person in.',
    body: JSON_BODY,
    errors: ['ONE_TIME_LINK_UNKNOWN', 'PASSWORD_SHORT', 'PASSWORD_COMMON', 'STORE_FULL'],
  }),
  setPassword: defineRoute<{ body: { readonly token: string; readonly password: string }; reply: AccountInfo }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/one-time-link/password',
    summary: 'Sets the password of an account by a one-time link, ends its other sessions, and signs in.',
    body: JSON_BODY,
    errors: ['ONE_TIME_LINK_UNKNOWN', 'PASSWORD_SHORT', 'PASSWORD_COMMON'],
  }),
  signIn: defineRoute<{
    body: {
      readonly email: string;
      readonly password: string;
      readonly code?: string | undefined;
      readonly organisationId?: OrganisationId | undefined;
    };
    reply: SignInReply;
  }>()({
    ...FOR_NOBODY,
    method: 'POST',
    path: '/api/sign-in',
    summary:
      'Signs in with e-mail, password and, where one is set up, a code of the second factor. Of several organisations with the same address and password, one is named in a second request.',
    body: JSON_BODY,
    errors: ['SIGN_IN_REFUSED', 'SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_WRONG'],
  }),
  signOut: defineRoute<{ reply: Nothing }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/sign-out',
    summary: 'Ends the session, and those that it opened in conferences.',
    errors: [],
  }),
  readAccount: defineRoute<{ reply: AccountInfo }>()({
    ...FOR_STAFF,
    recorded: false,
    method: 'GET',
    path: '/api/account',
    summary: 'Reads the account of the session.',
    errors: [],
  }),
  changePassword: defineRoute<{
    body: { readonly password: string; readonly next: string };
    reply: Nothing;
  }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/password',
    summary: 'Changes the password and ends all other sessions of the account.',
    body: JSON_BODY,
    errors: ['PASSWORD_WRONG', 'PASSWORD_SHORT', 'PASSWORD_COMMON'],
  }),
  listSessions: defineRoute<{ reply: readonly AccountSession[] }>()({
    ...FOR_STAFF,
    recorded: false,
    method: 'GET',
    path: '/api/account/sessions',
    summary: 'Lists the sessions of the account.',
    errors: [],
  }),
  endSession: defineRoute<{ reply: Nothing }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/sessions/:sessionId/end',
    summary: 'Ends one session of the account, with its open connections.',
    errors: ['SESSION_UNKNOWN'],
  }),
  beginSecondFactor: defineRoute<{ body: { readonly password: string }; reply: SecondFactorSetup }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/second-factor',
    summary: 'Makes the key of a second factor, which counts once a code of it was given.',
    body: JSON_BODY,
    errors: ['PASSWORD_WRONG', 'SIGN_IN_AGAIN', 'SECOND_FACTOR_ON'],
  }),
  confirmSecondFactor: defineRoute<{
    body: { readonly code: string };
    reply: { readonly recoveryCodes: readonly string[] };
  }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/second-factor/confirmation',
    summary: 'Turns the second factor on by a code of it, and makes ten recovery codes.',
    body: JSON_BODY,
    errors: ['SECOND_FACTOR_WRONG', 'SECOND_FACTOR_ON'],
  }),
  removeSecondFactor: defineRoute<{ body: { readonly password: string; readonly code: string }; reply: Nothing }>()({
    ...FOR_STAFF,
    method: 'POST',
    path: '/api/account/second-factor/removal',
    summary: 'Turns the second factor off.',
    body: JSON_BODY,
    errors: ['PASSWORD_WRONG', 'SIGN_IN_AGAIN', 'SECOND_FACTOR_WRONG'],
  }),
} as const;
