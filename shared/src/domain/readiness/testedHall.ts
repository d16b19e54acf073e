import type { SiteId } from '../../kernel/ids.ts';
import type { ConferenceState } from '../state.ts';

/** The hall that is on the stage to be tested now, if any. */
export function findTestedHall({ readiness, conference, roster }: ConferenceState): SiteId | undefined {
  const { test } = readiness;
  if (conference.phase !== 'open' || test?.turnEndsAt === undefined) return undefined;
  const siteId = test.order[test.turn];
  return siteId !== undefined && roster.sites[siteId] ? siteId : undefined;
}
