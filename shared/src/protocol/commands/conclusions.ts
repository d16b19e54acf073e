import { z } from 'zod';
import type { ConclusionCommand } from '../../domain/conclusions/commands.ts';
import { CONCLUSION_LIMITS } from '../../domain/conclusions/limits.ts';
import { ownerChoice, target } from './commitments.ts';
import { assignmentId, conclusionKey, momentSeen, ranged, type SchemasOf, text } from './forms.ts';

const version = ranged(CONCLUSION_LIMITS.version);

/** What the commands of this slice look like on the wire. */
export const CONCLUSIONS_SCHEMAS = {
  WriteConclusion: z.strictObject({
    type: z.literal('WriteConclusion'),
    about: conclusionKey,
    text: text(CONCLUSION_LIMITS.text),
    basedOn: version,
    settles: version.optional(),
    settlesAt: momentSeen.optional(),
    continuesAt: momentSeen.optional(),
  }),
  DropOtherText: z.strictObject({
    type: z.literal('DropOtherText'),
    about: conclusionKey,
    other: version,
    keptAt: momentSeen.optional(),
  }),
  PutAssignment: z.strictObject({
    type: z.literal('PutAssignment'),
    about: conclusionKey,
    assignmentId,
    text: text(CONCLUSION_LIMITS.assignment),
    owner: ownerChoice.optional(),
    dueDate: z.iso.date().optional(),
    target: target.optional(),
  }),
  RemoveAssignment: z.strictObject({ type: z.literal('RemoveAssignment'), about: conclusionKey, assignmentId }),
  ConfirmConclusion: z.strictObject({
    type: z.literal('ConfirmConclusion'),
    about: conclusionKey,
    revision: version,
  }),
  WithdrawConclusion: z.strictObject({
    type: z.literal('WithdrawConclusion'),
    about: conclusionKey,
    revision: version,
  }),
} satisfies SchemasOf<ConclusionCommand>;
