import { isLate } from '@diem-cau/shared/domain/commitments/due.ts';
import type { Commitment } from '@diem-cau/shared/domain/commitments/state.ts';
import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { Question } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { PastTurn } from '@diem-cau/shared/domain/floor/state.ts';
import type { RosterState, Site } from '@diem-cau/shared/domain/roster/state.ts';
import { countStatuses } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { CommitmentId, ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import { presentAt } from '@diem-cau/shared/minutes/attendance.ts';
import type { Series, SeriesCommitment, SeriesConference } from '@diem-cau/shared/protocol/series.ts';

/** A conference of a series and its state. */
export interface SeriesMember {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
}

/** A series in figures, from the states of its conferences in their order. Rule ORG-17 in the organisation's SPEC.md. */
export function describeSeries(members: readonly SeriesMember[], now: Timestamp): Series {
  return {
    conferences: members.map(describeConference),
    commitments: ledgerOf(members, now),
    silent: silentSites(members),
  };
}

function describeConference({ id, state }: SeriesMember): SeriesConference {
  const { conference, roster, dialogue, floor, agenda } = state;
  const sites = Object.values<Site>(roster.sites);
  const questions = Object.values<Question>(dialogue.questions);
  const at = conference.wentLiveAt ?? agenda.plannedStart;
  return {
    ...{ id, title: conference.title, phase: conference.phase },
    ...(at !== undefined && { at }),
    sites: sites.length,
    present: sites.filter((site) => presentAt(site) > 0).length,
    people: sites.reduce((sum, site) => sum + presentAt(site), 0),
    expected: sites.reduce((sum, { expected }) => sum + expected, 0),
    questions: questions.length,
    answered: questions.filter(({ state: stands }) => stands === 'answered').length,
    statuses: statusesOf(roster),
    turns: Object.keys(floor.pastTurns).length,
  };
}

function statusesOf({ sites, statuses }: RosterState): SeriesConference['statuses'] {
  const counts = countStatuses(sites);
  return statuses.flatMap(({ key, name, tone }) => {
    const count = counts[key] ?? 0;
    return count > 0 ? [{ name, tone, sites: count }] : [];
  });
}

/** Each commitment once: a copy carries it with its id, and the latest conference knows most of it. */
function ledgerOf(members: readonly SeriesMember[], now: Timestamp): readonly SeriesCommitment[] {
  const ledger = new Map<CommitmentId, SeriesCommitment>();
  for (const { state } of members) {
    const today = localTime(now, timeZoneOf(state.conference)).slice(0, 10);
    for (const commitment of Object.values<Commitment>(state.commitments)) {
      const { id, text, owner, dueDate, state: stands } = commitment;
      const before = ledger.get(id);
      ledger.set(id, {
        ...{ id, text, owner: owner.name, state: stands, late: isLate(commitment, today) },
        ...(dueDate !== undefined && { dueDate }),
        madeAt: before?.madeAt ?? state.conference.title,
        carried: before ? before.carried + 1 : 0,
      });
    }
  }
  return [...ledger.values()].toSorted((one, other) => urgency(one) - urgency(other));
}

function urgency({ state, late }: SeriesCommitment): number {
  return state === 'open' ? (late ? 0 : 1) : 2;
}

function silentSites(members: readonly SeriesMember[]): readonly string[] {
  const held = members.filter(({ state }) => state.conference.wentLiveAt !== undefined);
  const latest = held.at(-1);
  if (!latest) return [];
  const spoke = new Set(
    held.flatMap(({ state }) => Object.values<PastTurn>(state.floor.pastTurns).map(({ siteId }) => siteId)),
  );
  const { sites, chairsHall } = latest.state.roster;
  return Object.values<Site>(sites).flatMap(({ id, name }) => (spoke.has(id) || id === chairsHall ? [] : [name]));
}
