import { z } from 'zod';
import type { CommitmentCommand } from '../../domain/commitments/commands.ts';
import { COMMITMENT_LIMITS } from '../../domain/commitments/limits.ts';
import { commitmentId, line, progressId, respondentId, type SchemasOf, siteId, text } from './forms.ts';

const amount = z.number().min(COMMITMENT_LIMITS.targetNumber.min).max(COMMITMENT_LIMITS.targetNumber.max);

/** Who is to do something. */
export const ownerChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('site'), siteId }),
  z.strictObject({ kind: z.literal('unit'), respondentId }),
  z.strictObject({
    kind: z.literal('named'),
    name: line(COMMITMENT_LIMITS.ownerName),
    position: line(COMMITMENT_LIMITS.position).optional(),
  }),
]);

/** A number to reach; what is counted may be left empty. */
export const target = z.strictObject({
  number: amount,
  unit: z.union([z.literal(''), line(COMMITMENT_LIMITS.targetUnit)]),
});

const terms = {
  text: text(COMMITMENT_LIMITS.text),
  owner: ownerChoice,
  dueDate: z.iso.date().optional(),
  target: target.optional(),
};

/** What the commands of this slice look like on the wire. */
export const COMMITMENTS_SCHEMAS = {
  MakeCommitment: z.strictObject({ type: z.literal('MakeCommitment'), commitmentId, ...terms }),
  ChangeCommitment: z.strictObject({ type: z.literal('ChangeCommitment'), commitmentId, ...terms }),
  ReportProgress: z.strictObject({
    type: z.literal('ReportProgress'),
    commitmentId,
    progressId,
    text: text(COMMITMENT_LIMITS.progress),
    figure: amount.optional(),
    finished: z.boolean(),
  }),
  CompleteCommitment: z.strictObject({
    type: z.literal('CompleteCommitment'),
    commitmentId,
    result: text(COMMITMENT_LIMITS.words).optional(),
  }),
  GiveUpCommitment: z.strictObject({
    type: z.literal('GiveUpCommitment'),
    commitmentId,
    words: text(COMMITMENT_LIMITS.words),
  }),
  ReopenCommitment: z.strictObject({ type: z.literal('ReopenCommitment'), commitmentId }),
} satisfies SchemasOf<CommitmentCommand>;
