import type { HelpRequest } from '../domain/help/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import { memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import type { HelpView } from './shapes.ts';

/** A request for help as the desk and its own site see it; nobody else does. */
export const helpView = memoisePair(
  (request: HelpRequest, places: RosterState['places']): HelpView => ({
    ...placeOf({ places }, request.siteId),
    ...request,
  }),
);
