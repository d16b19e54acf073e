import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { AccountId, CommitmentId, ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { organisationDecider } from '@diem-cau/shared/organisation/organisationDecider.ts';
import { seriesOf } from '@diem-cau/shared/organisation/series.ts';
import { describe, expect, it } from 'vitest';
import { describeSeries } from '../../server/src/application/series.ts';
import { chair, closedConference, EAST_1, liveConference, SITES, START, stateAfter } from '../testkit/given.ts';

const [FIRST, SECOND, OTHER] = ['quy-i', 'quy-ii', 'khac'] as [ConferenceId, ConferenceId, ConferenceId];
const made = (id: string, dueDate: string): DomainEvent => ({
  type: 'CommitmentMade',
  commitment: {
    ...{ id: id as CommitmentId, text: `Việc ${id}`, dueDate, source: { kind: 'byHand' }, madeAt: START },
    owner: { kind: 'named', name: 'Sở Nội vụ' },
  },
  ...{ by: chair.id, byName: chair.name },
});

describe('a series of conferences', () => {
  it('ORG-17: is the first one, its copies and theirs', () => {
    const registered = (conferenceId: ConferenceId, at: number, like?: ConferenceId) =>
      ({ type: 'ConferenceRegistered', conferenceId, ...(like && { like }), at }) as const;
    const third = 'quy-iii' as ConferenceId;
    const log = [
      registered(FIRST, 1),
      registered(OTHER, 2),
      registered(SECOND, 3, FIRST),
      registered(third, 4, SECOND),
    ];
    const { conferences } = log.reduce(organisationDecider.evolve, organisationDecider.initialState);
    for (const id of [FIRST, SECOND, third]) {
      expect(seriesOf(conferences, id).map((one) => one.id)).toStrictEqual([FIRST, SECOND, third]);
    }
    expect(seriesOf(conferences, OTHER).map(({ id }) => id)).toStrictEqual([OTHER]);
    const actor = { id: 'system' as AccountId | 'system', name: 'Điểm Cầu' };
    const command = { type: 'RegisterConference', conferenceId: 'moi' as ConferenceId, like: FIRST } as const;
    const decision = organisationDecider.decide(command, organisationDecider.initialState, { actor, at: 5 });
    expect(decision).toStrictEqual({ ok: true, value: [{ ...command, type: 'ConferenceRegistered', at: 5 }] });
  });

  it('ORG-17: tells each commitment once, by the latest conference that has it, and who never spoke', () => {
    const first = stateAfter([...closedConference, made('com_1', '2026-01-10'), made('com_2', '2099-01-01')]);
    const second = stateAfter([
      ...liveConference,
      made('com_1', '2026-01-10'),
      {
        type: 'CommitmentCompleted',
        commitmentId: 'com_1' as CommitmentId,
        by: chair.id,
        byName: chair.name,
        at: START,
      },
    ]);
    const late = { ...first, commitments: first.commitments };
    const series = describeSeries(
      [
        { id: FIRST, state: late },
        { id: SECOND, state: second },
      ],
      Date.UTC(2026, 5, 1),
    );
    expect(
      series.commitments.map(({ id, state, carried, late: isLate }) => [id, state, carried, isLate]),
    ).toStrictEqual([
      ['com_2', 'open', 0, false],
      ['com_1', 'done', 1, false],
    ]);
    expect(series.conferences.map(({ id, sites }) => [id, sites])).toStrictEqual([
      [FIRST, SITES.length],
      [SECOND, SITES.length],
    ]);
    // Each time has the statuses that its sites had then.
    expect(series.conferences.map(({ statuses }) => statuses)).toStrictEqual([[], []]);
    const statuses = [{ key: 's_1', name: 'Khó khăn', tone: 'warning' }] as const;
    const [site] = Object.values<Site>(second.roster.sites);
    const sites = { ...second.roster.sites, [site?.id ?? '']: { ...site, status: 's_1' } };
    const withStatus = { ...second, roster: { ...second.roster, statuses, sites } };
    expect(describeSeries([{ id: SECOND, state: withStatus }], START).conferences).toMatchObject([
      { statuses: [{ name: 'Khó khăn', tone: 'warning', sites: 1 }] },
    ]);
    expect(series.silent).toContain(SITES.find(({ id }) => id === EAST_1)?.name);
  });
});
