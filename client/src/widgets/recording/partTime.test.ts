import type { RecordedPartId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { describe, expect, it } from 'vitest';
import { findMoment, findSecond, hashOf } from './partTime.ts';

function part(id: string, startedAt: number, durationMs: number, deleted = false): PlayablePart {
  const rest = deleted ? { deleted: { by: 'Chủ tọa', at: 0 } } : {};
  return { id: id as RecordedPartId, startedAt, durationMs, files: {}, ...rest };
}

const parts = [part('rec_a', 10_000, 5_000), part('rec_b', 20_000, 60_000), part('rec_c', 90_000, 10_000, true)];

describe('a link to a second', () => {
  it('leads to the second that it was made of', () => {
    for (const [index, seconds] of [
      [0, 0],
      [0, 4],
      [1, 0],
      [1, 59],
    ] as const) {
      const chosen = parts[index] as PlayablePart;
      const found = findSecond(parts, hashOf(parts, { part: chosen, seconds }));
      expect(found).toEqual({ part: chosen, seconds });
    }
  });

  it('leads to the beginning of a part that begins between two seconds, and not to the part before it', () => {
    const meeting = [part('rec_a', 10_000, 5_050), part('rec_b', 15_050, 900)];
    const chosen = meeting[1] as PlayablePart;
    expect(hashOf(meeting, { part: chosen, seconds: 0 })).toBe('#t=5.05');
    expect(findSecond(meeting, '#t=5.05')).toEqual({ part: chosen, seconds: 0 });
  });

  it('leads to the next part from between two, and to the last from behind all', () => {
    expect(findSecond(parts, '#t=7')).toEqual({ part: parts[1], seconds: 0 });
    expect(findSecond(parts, '#t=500')?.part).toBe(parts[1]);
  });

  it('is ignored where it names no second', () => {
    for (const hash of ['', '#t=', '#t=-1', '#t=1e3', '#other']) expect(findSecond(parts, hash)).toBeUndefined();
    expect(findSecond([], '#t=1')).toBeUndefined();
  });
});

describe('REC-9: what the record tells, in the recording', () => {
  const site = 'site_000001' as SiteId;
  const turn = { ...part('rec_b', 15_300, 60_000), siteId: site };
  const around = [part('rec_a', 10_000, 5_300), turn, part('rec_c', 90_000, 10_000, true)];

  it('begins in the part of its speaker, though the part before ends a little later', () => {
    expect(findMoment(around, { at: 15_000, until: 75_000, siteId: site })).toEqual({ part: turn, seconds: 0 });
    expect(findMoment(around, { at: 15_000 })).toEqual({ part: around[0], seconds: 5 });
    expect(findMoment(around, { at: 25_300 })).toEqual({ part: turn, seconds: 10 });
  });

  it('begins later where its beginning was not recorded, and is nowhere where nothing of it can be played', () => {
    expect(findMoment(around, { at: 2_000, until: 12_000 })).toEqual({ part: around[0], seconds: 0 });
    expect(findMoment(around, { at: 80_000 })).toBeUndefined();
    expect(findMoment(around, { at: 92_000, until: 95_000 })).toBeUndefined();
    expect(findMoment([], { at: 1 })).toBeUndefined();
  });
});
