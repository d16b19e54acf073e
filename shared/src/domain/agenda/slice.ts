import type { Slice } from '../slice.ts';
import { decideAgenda } from './decide.ts';
import { evolveAgenda } from './evolve.ts';
import { AGENDA_LIMITS } from './limits.ts';
import { AGENDA_PERMISSIONS } from './permissions.ts';
import { AGENDA_CHANGES, AGENDA_SUBJECTS } from './revisions.ts';

/** The slice of what is planned, in which order, and what runs. */
export const agendaSlice: Slice<'agenda'> = {
  permissions: AGENDA_PERMISSIONS,
  subjects: AGENDA_SUBJECTS,
  changes: AGENDA_CHANGES,
  limits: AGENDA_LIMITS,
  decide: decideAgenda,
  evolve: evolveAgenda,
};
