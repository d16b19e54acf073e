import { PHASES } from '../../domain/conference/state.ts';
import type { WordLanguage } from '../../domain/conference/vocabulary.ts';
import type { PaperKind } from '../../domain/minutes/state.ts';
import type { ApiConference, ApiList, ApiResult, ApiScope, ApiTokenInfo, MadeApiToken } from '../apiTokens.ts';
import type { PAPER_FILES } from '../minutes.ts';
import { defineRoute } from './route.ts';

const FOR_ADMINISTRATORS = {
  authentication: 'account',
  roles: ['administrator'],
  phases: PHASES,
  reply: 'reply',
  recorded: true,
} as const;
const FOR_TOKENS = { ...FOR_ADMINISTRATORS, authentication: 'apiToken', roles: ['nobody'], method: 'GET' } as const;

/** The tokens by which other programs read from an organisation, and what they read. */
export const API_ROUTES = {
  listApiTokens: defineRoute<{ reply: readonly ApiTokenInfo[] }>()({
    ...FOR_ADMINISTRATORS,
    recorded: false,
    method: 'GET',
    path: '/api/organisation/tokens',
    summary: 'Lists the tokens of the organisation.',
    errors: [],
  }),
  makeApiToken: defineRoute<{
    body: { readonly name: string; readonly scopes: readonly ApiScope[] };
    reply: MadeApiToken;
  }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/tokens',
    summary: 'Makes a token, which the reply alone shows.',
    body: { format: 'json', maxBytes: 4 * 1024 },
    errors: ['TOO_MANY_TOKENS', 'STORE_FULL'],
  }),
  revokeApiToken: defineRoute<{ reply: Readonly<Record<never, never>> }>()({
    ...FOR_ADMINISTRATORS,
    method: 'POST',
    path: '/api/organisation/tokens/:tokenId/removal',
    summary: 'Revokes a token at once.',
    errors: ['TOKEN_UNKNOWN'],
  }),
  apiListConferences: defineRoute<{ reply: readonly ApiConference[] }>()({
    ...FOR_TOKENS,
    scope: 'conferences',
    path: '/api/v1/conferences',
    summary: 'Lists the conferences of the organisation, templates left out.',
    errors: [],
  }),
  apiReadLists: defineRoute<{ query: { readonly language: WordLanguage }; reply: readonly ApiList[] }>()({
    ...FOR_TOKENS,
    scope: 'lists',
    path: '/api/v1/conferences/:conferenceId/lists',
    summary: 'Reads attendance, absent sites, turns, questions and commitments as tables.',
    errors: ['CONFERENCE_UNKNOWN'],
  }),
  apiReadResults: defineRoute<{ reply: readonly ApiResult[] }>()({
    ...FOR_TOKENS,
    scope: 'results',
    path: '/api/v1/conferences/:conferenceId/results',
    summary: 'Reads the published results of votes.',
    errors: ['CONFERENCE_UNKNOWN'],
  }),
  apiReadPaper: defineRoute<{
    query: {
      readonly paper: PaperKind;
      readonly file: (typeof PAPER_FILES)[number];
      readonly language: WordLanguage;
    };
  }>()({
    ...FOR_TOKENS,
    reply: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    scope: 'papers',
    path: '/api/v1/conferences/:conferenceId/paper',
    summary: 'Saves approved minutes or an approved notice as .docx or PDF.',
    errors: ['CONFERENCE_UNKNOWN', 'NOT_FOUND', 'PDF_WHILE_LIVE', 'OFFICE_MISSING', 'OFFICE_FAILED', 'READER_BUSY'],
  }),
} as const;
