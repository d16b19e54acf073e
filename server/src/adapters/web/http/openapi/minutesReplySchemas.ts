import { WORD_LANGUAGES } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { BLOCK_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import { z } from 'zod';
import { letterheadReply } from './letterheadReply.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const block = z.strictObject({
  id: z.string(),
  kind: z.enum(BLOCK_KINDS),
  generated: z.string().describe('What the log leads to, in whole sentences.'),
  text: z.string().describe('What stands on the paper: the wording that somebody gave it, or what is generated.'),
  summary: z.string().optional(),
  table: z
    .strictObject({
      columns: z.array(z.string()),
      rows: z.array(z.array(z.union([z.string(), z.number()]))),
    })
    .optional(),
  hidden: z.literal(true).optional(),
  editedBy: z.string().optional(),
  outdated: z.literal(true).optional(),
  versions: z.array(z.int()).describe('The entries of the log that it rests on.'),
});

const gate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('speaker'), turn: z.string() }),
  z.strictObject({ kind: z.literal('poll'), pollId: z.string() }),
  z.strictObject({ kind: z.literal('conclusion'), about: z.string(), ownerless: z.int() }),
  z.strictObject({ kind: z.literal('correction'), correctionId: z.string() }),
  z.strictObject({ kind: z.literal('signer'), who: z.enum(['chair', 'secretary']) }),
]);

/** What the routes of the minutes reply. */
export const MINUTES_REPLY_SCHEMAS = {
  readMinutes: z.strictObject({
    document: z.strictObject({
      title: z.string(),
      held: z.string().optional(),
      language: z.enum(WORD_LANGUAGES),
      version: z.int(),
      sections: z.array(z.strictObject({ id: z.string(), heading: z.string().optional(), blocks: z.array(block) })),
    }),
    letterhead: letterheadReply,
    officeLetterhead: letterheadReply,
    gates: z.array(gate),
    hashes: z.strictObject({ minutes: sha256, notice: sha256 }),
  }),
  readMinutesEntries: z.array(
    z.strictObject({ version: z.int(), at: z.int(), by: z.string(), events: z.array(z.string()) }),
  ),
  approvePaper: z.strictObject({}),
};
