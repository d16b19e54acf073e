import type { Slice } from '../slice.ts';
import { decideSeats } from './decide.ts';
import { evolveSeats } from './evolve.ts';
import { SEAT_LIMITS } from './limits.ts';
import { SEATS_PERMISSIONS } from './permissions.ts';
import { SEATS_CHANGES, SEATS_SUBJECTS } from './revisions.ts';

/** The slice of the phones of each room and their places. */
export const seatsSlice: Slice<'seats'> = {
  permissions: SEATS_PERMISSIONS,
  subjects: SEATS_SUBJECTS,
  changes: SEATS_CHANGES,
  limits: SEAT_LIMITS,
  decide: decideSeats,
  evolve: evolveSeats,
  reactsTo: { PollOpened: (seats, { opening = seats.openings }) => ({ ...seats, openings: opening }) },
};
