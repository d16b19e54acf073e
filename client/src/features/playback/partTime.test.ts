import type { RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { describe, expect, it } from 'vitest';
import { findSecond, hashOf } from './partTime.ts';

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

  it('leads to the next part from between two, and to the last from behind all', () => {
    expect(findSecond(parts, '#t=7')).toEqual({ part: parts[1], seconds: 0 });
    expect(findSecond(parts, '#t=500')?.part).toBe(parts[1]);
  });

  it('is ignored where it names no second', () => {
    for (const hash of ['', '#t=', '#t=-1', '#t=1e3', '#other']) expect(findSecond(parts, hash)).toBeUndefined();
    expect(findSecond([], '#t=1')).toBeUndefined();
  });
});
