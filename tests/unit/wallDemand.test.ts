import { LISTENING_MS } from '@diem-cau/shared/domain/stage/wall.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { WallDemand } from '../../server/src/adapters/media/wall/wallDemand.ts';
import { TestPeer } from '../testkit/mediaFixture.ts';

const SITE = 'S-01' as SiteId;

afterEach(() => {
  vi.useRealTimers();
});

it('WALL-3: private listening ends by itself after its time, and the desk is told', () => {
  vi.useFakeTimers();
  const wall = new WallDemand(() => {});
  const desk = new TestPeer('desk', { role: 'moderator' });
  wall.setPolicy({ refused: {} });
  expect(wall.listen(desk, SITE)).toBe(true);
  vi.advanceTimersByTime(LISTENING_MS - 1);
  expect(wall.wants(SITE, 'roomSound')).toBe(true);
  vi.advanceTimersByTime(1);
  expect(wall.wants(SITE, 'roomSound')).toBe(false);
  expect(desk.notices).toStrictEqual([{ type: 'listeningEnded', siteId: SITE }]);
  wall.close();
});
