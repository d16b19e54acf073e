import { z } from 'zod';
import type { SeatCommand } from '../../domain/seats/commands.ts';
import { SEAT_LIMITS } from '../../domain/seats/limits.ts';
import { SEATINGS } from '../../domain/seats/state.ts';
import { momentSeen, ranged, type SchemasOf, siteId } from './forms.ts';

const slipNumber = ranged(SEAT_LIMITS.slip);

/** What the commands of this slice look like on the wire. */
export const SEATS_SCHEMAS = {
  SetSeating: z.strictObject({ type: z.literal('SetSeating'), seating: z.enum(SEATINGS) }),
  IssueSlips: z.strictObject({
    type: z.literal('IssueSlips'),
    counts: z.record(siteId, slipNumber).refine((counts) => Object.keys(counts).length > 0) as z.ZodType<
      Extract<SeatCommand, { type: 'IssueSlips' }>['counts']
    >,
  }),
  VoidSlip: z.strictObject({ type: z.literal('VoidSlip'), siteId, slip: slipNumber }),
  ReissueSlip: z.strictObject({ type: z.literal('ReissueSlip'), siteId, slip: slipNumber }),
  FreeSeat: z.strictObject({ type: z.literal('FreeSeat'), seat: ranged(SEAT_LIMITS.seat), takenAt: momentSeen }),
  AllowPhone: z.strictObject({ type: z.literal('AllowPhone'), block: ranged(SEAT_LIMITS.block) }),
  ClosePhones: z.strictObject({ type: z.literal('ClosePhones'), siteId }),
  OpenPhones: z.strictObject({ type: z.literal('OpenPhones'), siteId }),
  RenewRoomCode: z.strictObject({ type: z.literal('RenewRoomCode'), siteId, signOut: z.boolean() }),
} satisfies SchemasOf<SeatCommand>;
