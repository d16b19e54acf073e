import type { Slice } from '../slice.ts';
import { decideFloor } from './decide.ts';
import { evolveFloor, restartPace } from './evolve.ts';
import { FLOOR_LIMITS } from './limits.ts';
import { FLOOR_PERMISSIONS } from './permissions.ts';
import { FLOOR_CHANGES, FLOOR_SUBJECTS } from './revisions.ts';

/** The slice of hands, the speaking order and turns. */
export const floorSlice: Slice<'floor'> = {
  permissions: FLOOR_PERMISSIONS,
  subjects: FLOOR_SUBJECTS,
  changes: FLOOR_CHANGES,
  limits: FLOOR_LIMITS,
  decide: decideFloor,
  evolve: evolveFloor,
  reactsTo: { AgendaItemStarted: restartPace },
};
