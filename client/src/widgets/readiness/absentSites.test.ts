import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { absentSites, uncountedSites } from './absentSites.ts';

const PASSED = { at: 1, faults: {} } as SiteView['check'] & object;

function site(id: string, more: Partial<SiteView> = {}): readonly [string, SiteView] {
  return [id, { id: id as SiteId, name: `Xã ${id}`, level: 2, expected: 10, ...more }];
}

const CONTROL = {
  sites: Object.fromEntries([
    site('NEVER'),
    site('READY', { check: PASSED, contactPhone: '0912 345 678' }),
    site('DROPPED', { check: PASSED, declared: 12 }),
    site('UNCOUNTED', { connections: 1 }),
    site('PRESENT', { connections: 1, declared: 9 }),
  ]),
  missing: {
    NEVER: 'notConnectedNorReported',
    READY: 'notConnectedNorReported',
    DROPPED: 'notConnected',
    UNCOUNTED: 'notReported',
  },
} as Pick<ControlView, 'sites' | 'missing'>;

describe('the sites to telephone', () => {
  it('are those that are not connected, first those that were there, also if they had passed their check', () => {
    expect(absentSites(CONTROL).map(({ site: { id }, was }) => [id, was])).toStrictEqual([
      ['DROPPED', 'dropped'],
      ['READY', 'ready'],
      ['NEVER', 'never'],
    ]);
  });

  it('are told apart from those that have only not counted', () => {
    expect(uncountedSites(CONTROL).map(({ id }) => id)).toStrictEqual(['UNCOUNTED']);
  });
});
