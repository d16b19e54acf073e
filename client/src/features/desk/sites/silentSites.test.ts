import { NO_PACE } from '@diem-cau/shared/domain/floor/state.ts';
import type { HandId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { silentSites } from './silentSites.ts';

function site(name: string, facts: Partial<SiteView> = {}): SiteView {
  return { id: name as SiteId, name, level: 3, expected: 20, halls: 1, ...facts };
}

const HALL = 'HALL' as SiteId;
const all = [
  site('HALL', { level: 1 }),
  site('B'),
  site('A', { halls: 0 }),
  site('C', { status: 's_hard' }),
  site('D', { level: 2 }),
  site('raised', { raised: 1 }),
  site('spoken', { raised: 1, turns: 1 }),
  site('called', { turns: 1 }),
];
const floor = { queue: [], turnSeconds: 180, criteria: {}, listClosed: false, pace: NO_PACE };
const rooms = { sites: Object.fromEntries(all.map((one) => [one.id, one])), chairsHall: HALL, floor };

const names = (sites: readonly SiteView[]) => sites.map(({ name }) => name);

describe('sites that stay silent', () => {
  it('have never raised a hand nor been heard; those in the room come first, and the hall of the chair is none', () => {
    expect(names(silentSites(rooms, { silence: 'raised' }))).toStrictEqual(['B', 'C', 'D', 'A']);
  });

  it('have never spoken, though they may have raised a hand', () => {
    expect(names(silentSites(rooms, { silence: 'spoken' }))).toStrictEqual(['B', 'C', 'D', 'raised', 'A']);
  });

  it('are narrowed to a level and a status', () => {
    expect(names(silentSites(rooms, { silence: 'raised', level: 2 }))).toStrictEqual(['D']);
    expect(names(silentSites(rooms, { silence: 'raised', status: 's_hard' }))).toStrictEqual(['C']);
  });

  it('are not named while they speak or are invited', () => {
    const turn = { handId: 'hand_b' as HandId, kind: 'comment', siteId: 'B' as SiteId, siteName: 'B' } as const;
    const invited = { ...turn, siteId: 'C' as SiteId };
    const busy = { ...rooms, floor: { ...floor, speaking: { ...turn, startedAt: 0, deadline: 1 }, invited } };
    expect(names(silentSites(busy, { silence: 'raised' }))).toStrictEqual(['D', 'A']);
  });
});
