import { z } from 'zod';
import type { ReadinessCommand } from '../../domain/readiness/commands.ts';
import { READINESS_LIMITS } from '../../domain/readiness/limits.ts';
import { type DeviceCheck, LOOPBACKS } from '../../domain/readiness/state.ts';
import { ranged, type SchemasOf } from './forms.ts';

const kilobits = ranged(READINESS_LIMITS.kbps).optional();
const deviceCheck: z.ZodType<DeviceCheck> = z.strictObject({
  camera: z.boolean(),
  microphone: z.boolean(),
  loopback: z.enum(LOOPBACKS),
  uplinkKbps: kilobits,
  downlinkKbps: kilobits,
  roundTripMs: ranged(READINESS_LIMITS.roundTripMs).optional(),
  lossPercent: ranged(READINESS_LIMITS.lossPercent).optional(),
});

/** What the commands of this slice look like on the wire. */
export const READINESS_SCHEMAS = {
  RecordDeviceCheck: z.strictObject({ type: z.literal('RecordDeviceCheck'), check: deviceCheck }),
} satisfies SchemasOf<ReadinessCommand>;
