import { PHASES } from '@diem-cau/shared/domain/conference/state.ts';
import { API_SCOPES } from '@diem-cau/shared/protocol/apiTokens.ts';
import { z } from 'zod';

const moment = z.int().describe('Milliseconds since 1970-01-01T00:00Z.');

const token = {
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(API_SCOPES)),
  by: z.string(),
  madeAt: moment,
  endsAt: moment,
  lastUsedAt: moment.optional(),
};

const erased = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    entries: z.int(),
    values: z.int(),
    papers: z.array(z.int()).describe('Entries with approved papers, which stay.'),
    left: z.int().describe('Longer names that look alike and stay.'),
    inSession: z.boolean().describe('Nothing is erased before it closes.'),
    head: z.strictObject({ version: z.int(), hash: z.string() }),
  }),
);

/** The replies of the routes of tokens, of those that tokens open, and of those that erase a person. */
export const API_REPLY_SCHEMAS = {
  findPerson: z.strictObject({ conferences: erased }),
  erasePerson: z.strictObject({
    format: z.literal('diem-cau-erasure-proof-1'),
    erasureId: z.string(),
    organisation: z.string(),
    reference: z.string(),
    at: z.iso.datetime(),
    conferences: erased,
    disk: z.enum(['forgotten', 'traces']),
    publicKey: z.string(),
    signature: z.string(),
  }),
  listApiTokens: z.array(z.strictObject(token)),
  makeApiToken: z.strictObject({ ...token, token: z.string().describe('Shown this once.') }),
  revokeApiToken: z.strictObject({}),
  apiListConferences: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      phase: z.enum(PHASES),
      timeZone: z.string(),
      plannedStart: moment.optional(),
      wentLiveAt: moment.optional(),
      closedAt: moment.optional(),
      archivedAt: moment.optional(),
      approved: z
        .strictObject({ minutes: moment.optional(), notice: moment.optional() })
        .describe('When each paper was approved.'),
    }),
  ),
  apiReadLists: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(z.string().or(z.number()))),
    }),
  ),
  apiReadResults: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      secret: z.boolean(),
      publishedAt: moment.optional(),
      tally: z.record(z.string(), z.int()).describe('Votes by choice.'),
      entitled: z.int().describe('How many votes could have been cast.'),
    }),
  ),
};
