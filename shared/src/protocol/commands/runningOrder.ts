import { z } from 'zod';
import { FLOOR_LIMITS } from '../../domain/floor/limits.ts';
import type { RunningOrderCommand } from '../../domain/runningOrder/commands.ts';
import { RUNNING_ORDER_LIMITS } from '../../domain/runningOrder/limits.ts';
import { speaker, speech } from './floor.ts';
import { agendaItemId, entryId, handId, line, ranged, registrationId, type SchemasOf, siteId } from './forms.ts';

const entry = z.strictObject({
  id: entryId,
  siteId: siteId.optional(),
  name: line(FLOOR_LIMITS.speakerName).optional(),
  seconds: ranged(RUNNING_ORDER_LIMITS.entrySeconds),
});

/** What the commands of this slice look like on the wire. */
export const RUNNING_ORDER_SCHEMAS = {
  PlanRunningOrder: z.strictObject({
    type: z.literal('PlanRunningOrder'),
    itemId: agendaItemId,
    entries: z.array(entry).max(RUNNING_ORDER_LIMITS.entries),
  }),
  DescribeEntry: z.strictObject({ type: z.literal('DescribeEntry'), itemId: agendaItemId, entryId, ...speech }),
  MoveMinutes: z.strictObject({
    type: z.literal('MoveMinutes'),
    itemId: agendaItemId,
    fromId: entryId,
    toId: entryId,
    seconds: ranged({ min: 1, max: RUNNING_ORDER_LIMITS.entrySeconds.max }),
  }),
  CallEntry: z.strictObject({ type: z.literal('CallEntry'), itemId: agendaItemId, entryId, handId }),
  PassOverEntry: z.strictObject({ type: z.literal('PassOverEntry'), itemId: agendaItemId, entryId }),
  RegisterSpeaker: z.strictObject({ type: z.literal('RegisterSpeaker'), registrationId, ...speech, speaker }),
  WithdrawRegistration: z.strictObject({ type: z.literal('WithdrawRegistration'), registrationId }),
} satisfies SchemasOf<RunningOrderCommand>;
