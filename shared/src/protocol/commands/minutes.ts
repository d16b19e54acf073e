import { z } from 'zod';
import type { MinutesCommand } from '../../domain/minutes/commands.ts';
import { MINUTES_LIMITS } from '../../domain/minutes/limits.ts';
import { BLOCK_KINDS, type BlockId, PAPER_KINDS } from '../../domain/minutes/state.ts';
import { letterhead } from '../letterheadSchema.ts';
import { correctionId, line, ranged, type SchemasOf, text } from './forms.ts';

const BLOCK_ID = new RegExp(`^(${BLOCK_KINDS.join('|')}):[A-Za-z0-9_-]{1,40}$`);
const blockId = z.custom<BlockId>((value) => typeof value === 'string' && BLOCK_ID.test(value));

const paper = z.enum(PAPER_KINDS);
const number = line(MINUTES_LIMITS.number).optional();
const signer = z
  .strictObject({ name: line(MINUTES_LIMITS.signer), post: line(MINUTES_LIMITS.signer).optional() })
  .optional();

/** What the commands of this slice look like on the wire. */
export const MINUTES_SCHEMAS = {
  EditMinutesBlock: z.strictObject({
    type: z.literal('EditMinutesBlock'),
    blockId,
    wording: text(MINUTES_LIMITS.text).optional(),
    summary: text(MINUTES_LIMITS.text).optional(),
    hidden: z.literal(true).optional(),
    basis: ranged(MINUTES_LIMITS.version),
  }),
  SetPaperDetails: z.strictObject({
    type: z.literal('SetPaperDetails'),
    details: z.strictObject({
      numbers: z.strictObject({ minutes: number, notice: number }),
      date: z.iso.date().optional(),
      chair: signer,
      secretary: signer,
      venue: line(MINUTES_LIMITS.venue).optional(),
    }),
  }),
  SetLetterhead: z.strictObject({ type: z.literal('SetLetterhead'), letterhead: letterhead.optional() }),
  AddAddendum: z.strictObject({
    type: z.literal('AddAddendum'),
    number: ranged(MINUTES_LIMITS.addendumNumber),
    paper,
    text: text(MINUTES_LIMITS.text),
  }),
  RequestCorrection: z.strictObject({
    type: z.literal('RequestCorrection'),
    correctionId,
    text: text(MINUTES_LIMITS.text),
  }),
  SettleCorrection: z.strictObject({
    type: z.literal('SettleCorrection'),
    correctionId,
    reply: text(MINUTES_LIMITS.text),
  }),
} satisfies SchemasOf<MinutesCommand>;
