import { z } from 'zod';
import { WORD_LANGUAGES } from '../domain/conference/vocabulary.ts';
import { PAPER_KINDS } from '../domain/minutes/state.ts';
import { API_SCOPES, API_TOKEN_LIMITS } from './apiTokens.ts';
import { line } from './commands/forms.ts';
import { PAPER_FILES } from './minutes.ts';

const NOTHING = { query: undefined, body: undefined };
const language = z.enum(WORD_LANGUAGES);

/** Names a token without being one. */
export const tokenId = z.custom<string>((value) => typeof value === 'string' && /^token_[\w-]{10}$/.test(value));

/** The schemas of the routes of tokens, and of those that tokens open. */
export const API_ROUTE_SCHEMAS = {
  listApiTokens: NOTHING,
  makeApiToken: {
    ...NOTHING,
    body: z.strictObject({
      name: line(API_TOKEN_LIMITS.name),
      scopes: z
        .array(z.enum(API_SCOPES))
        .min(1)
        .max(API_SCOPES.length)
        .refine((scopes) => new Set(scopes).size === scopes.length),
    }),
  },
  revokeApiToken: NOTHING,
  apiListConferences: NOTHING,
  apiReadLists: { ...NOTHING, query: z.strictObject({ language }) },
  apiReadResults: NOTHING,
  apiReadPaper: {
    ...NOTHING,
    query: z.strictObject({ paper: z.enum(PAPER_KINDS), file: z.enum(PAPER_FILES), language }),
  },
} as const;
