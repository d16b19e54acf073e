import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView, StatusView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { connectedByGroup } from '../wall/connectedByGroup.ts';
import { sitesByGroup } from './groups.ts';
import { listedStatuses } from './listedStatuses.ts';

const STATUSES: Readonly<Record<string, StatusView>> = {
  hard: { name: 'khó khăn', tone: 'bad', rank: 2, sites: 0 },
  firm: { name: 'ổn định', tone: 'good', rank: 1, sites: 1 },
};

function site(id: string, more: Partial<SiteView> = {}): SiteView {
  return { id: id as SiteId, name: id, level: 2, expected: 10, connections: 1, halls: 1, ...more };
}

const A = 'A' as SiteId;

const SITES: Readonly<Record<SiteId, SiteView>> = Object.fromEntries(
  [
    site('HALL', { level: 1, status: 'hard' }),
    site('A', { groupId: A }),
    site('A-1', { groupId: A, status: 'hard' }),
    site('A-2', { groupId: A, status: 'firm' }),
    site('B', { groupId: 'B' as SiteId, status: 'firm' }),
  ].map((one) => [one.id, one]),
);

describe('sites by status', () => {
  it('lists the statuses that sites have, in their order', () => {
    expect(listedStatuses(STATUSES, undefined).map(([key]) => key)).toStrictEqual(['firm']);
  });

  it('keeps the chosen status in the list when its last site leaves it', () => {
    expect(listedStatuses(STATUSES, 'hard').map(([key]) => key)).toStrictEqual(['firm', 'hard']);
  });

  it('shows the sites of the chosen status on the map, and their groups alone', () => {
    const shown = sitesByGroup(SITES, 'firm').map(({ head, sites }) => [head?.id, sites.map(({ id }) => id)]);
    expect(shown).toStrictEqual([
      ['A', ['A-2']],
      ['B', ['B']],
    ]);
  });

  it('shows the same sites on the wall', () => {
    const shown = connectedByGroup({ sites: SITES, chairsHall: 'HALL' as SiteId }, 'hard');
    expect(shown.flatMap(({ sites }) => sites.map(({ id }) => id))).toStrictEqual(['A-1']);
  });
});
