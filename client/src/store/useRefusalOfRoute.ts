import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { type ConferenceRoute, mayUseRoute } from '@diem-cau/shared/protocol/routes.ts';
import { useConference, useConferenceInfo } from './conferenceContext.ts';

/** Why this page may not use a route of its conference now, or undefined if it may. The server asks the same function. */
export function useRefusalOfRoute(route: ConferenceRoute): WireError | undefined {
  const actor = useConference((state) => state.actor);
  const conference = useConferenceInfo();
  if (!actor || !conference) return { code: 'FORBIDDEN' };
  const verdict = mayUseRoute(actor, route, { conference });
  return verdict.ok ? undefined : verdict.error;
}
