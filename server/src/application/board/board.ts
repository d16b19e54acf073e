import { sessionForecast } from '@diem-cau/shared/domain/agenda/sessionForecast.ts';
import type { HelpRequest } from '@diem-cau/shared/domain/help/state.ts';
import type { Poll } from '@diem-cau/shared/domain/poll/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { nameOf, presentAt } from '@diem-cau/shared/minutes/attendance.ts';
import type { AssignedRole } from '@diem-cau/shared/organisation/state.ts';
import type { BoardConference } from '@diem-cau/shared/protocol/board.ts';
import { missingSites } from '@diem-cau/shared/views/missing.ts';
import { floorView } from '@diem-cau/shared/views/parts.ts';
import { runningOrdersView } from '@diem-cau/shared/views/runningOrder.ts';
import type { LiveConference } from '../conferences/liveConference.ts';
import { roleFor } from './rights.ts';

/** A conference on the board, and the roles of the reader in it. */
export interface LedConference {
  readonly id: ConferenceId;
  readonly roles: readonly AssignedRole[];
  readonly state: ConferenceState;
  readonly presence: LiveConference['presence']['connections'];
}

const SHOWN: ReadonlySet<string> = new Set(['open', 'live', 'closed']);

/** Whether the board has a conference: from its opening until it is archived. */
export function isOnBoard({ conference }: ConferenceState): boolean {
  return SHOWN.has(conference.phase);
}

/** One conference of those side by side. Rules ORG-18 and ORG-22 in the organisation's SPEC.md. */
export function describeConference(led: LedConference, now: Timestamp): BoardConference {
  const { id, roles, state } = led;
  const { conference, roster, agenda, floor, polls, help, recording } = state;
  const sites = Object.values<Site>(roster.sites);
  const item = agenda.currentItemId && agenda.items[agenda.currentItemId]?.title;
  const { plannedStart } = agenda;
  const forecast = forecastOf(state, now);
  return {
    ...{ id, title: conference.title, phase: conference.phase },
    ...(conference.wentLiveAt !== undefined && { wentLiveAt: conference.wentLiveAt }),
    ...(conference.wentLiveAt === undefined && plannedStart !== undefined && { plannedStart }),
    ...(item !== undefined && { item }),
    ...(forecast && { forecast }),
    present: sites.filter((site) => presentAt(site) > 0).length,
    sites: sites.length,
    people: sites.reduce((sum, site) => sum + presentAt(site), 0),
    expected: sites.reduce((sum, { expected }) => sum + expected, 0),
    hands: Object.keys(floor.hands).length,
    votes: Object.values<Poll>(polls).flatMap(({ phase, title }) => (phase === 'open' ? [title] : [])),
    help: Object.values<HelpRequest>(help).filter(({ endedAt }) => endedAt === undefined).length,
    lost: conference.phase === 'live' ? lostSites(led) : [],
    ...(conference.phase === 'live' && recording.halted && !recording.run && { recorder: recording.halted.reason }),
    mayAnnounce: roleFor(roles, 'PublishAnnouncement', state) !== undefined,
    mayAddDocument: roleFor(roles, 'AddDocument', state) !== undefined,
  };
}

/** When it ends, from the very facts that its own desk has (AGEN-11). */
function forecastOf(state: ConferenceState, now: Timestamp): BoardConference['forecast'] {
  const { conference, agenda } = state;
  if (conference.phase !== 'live' || Object.keys(agenda.items).length === 0) return undefined;
  const facts = { agenda, floor: floorView(state), runningOrders: runningOrdersView(state) };
  const { end, minutesLate } = sessionForecast(facts, now);
  return { end: Math.round(end) as Timestamp, minutesLate };
}

/** A room that was counted and whose hall's screen is gone. The chair's hall may have none. */
function lostSites({ state: { roster }, presence }: LedConference): readonly string[] {
  return Object.entries(missingSites(roster.sites, presence)).flatMap(([id, missing]) =>
    (missing === 'notConnected' || missing === 'noScreen') && id !== roster.chairsHall
      ? [nameOf(roster, id as SiteId)]
      : [],
  );
}
