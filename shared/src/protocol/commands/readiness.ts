import { z } from 'zod';
import type { ReadinessCommand } from '../../domain/readiness/commands.ts';
import type { HallMeasures } from '../../domain/readiness/hallTest.ts';
import { READINESS_LIMITS } from '../../domain/readiness/limits.ts';
import { type DeviceCheck, LOOPBACKS } from '../../domain/readiness/state.ts';
import { ranged, type SchemasOf, siteId } from './forms.ts';

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

const measures: z.ZodType<HallMeasures> = z.strictObject({
  picture: z.boolean(),
  sound: z.boolean(),
  levelDb: ranged(READINESS_LIMITS.levelDb).optional(),
  clippedPercent: ranged(READINESS_LIMITS.clippedPercent).optional(),
  lossPercent: ranged(READINESS_LIMITS.lossPercent).optional(),
  framesPerSecond: ranged(READINESS_LIMITS.framesPerSecond).optional(),
  echo: z.boolean().optional(),
});
/** Names a test of the halls; the first is 1. */
const number = z.int().min(1).max(1_000_000);

/** What the commands of this slice look like on the wire. */
export const READINESS_SCHEMAS = {
  RecordDeviceCheck: z.strictObject({ type: z.literal('RecordDeviceCheck'), check: deviceCheck }),
  StartHallTest: z.strictObject({
    type: z.literal('StartHallTest'),
    halls: z.union([z.literal('all'), z.array(siteId).min(1).max(READINESS_LIMITS.namedHalls)]),
  }),
  StopHallTest: z.strictObject({ type: z.literal('StopHallTest'), number }),
  ReportHallTest: z.strictObject({ type: z.literal('ReportHallTest'), number, measures }),
} satisfies SchemasOf<ReadinessCommand>;
