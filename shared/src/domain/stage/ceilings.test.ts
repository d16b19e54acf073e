import { describe, expect, it } from 'vitest';
import { blockMs, CEILING_OF_SOURCE, type ExcessAct, judgeRate } from './ceilings.ts';
import { MEDIA_SOURCES } from './places.ts';

/** What is done in each second about a camera at these multiples of its ceiling. */
function actsAt(...times: readonly number[]): readonly ExcessAct[] {
  let points = 0;
  return times.map((factor) => {
    const judged = judgeRate(points, 'camera', factor * CEILING_OF_SOURCE.camera);
    points = judged.points;
    return judged.act;
  });
}

describe('the ceiling of a source', () => {
  it('CEIL-1: a source at its ceiling is left alone, and so is one that overshoots for two seconds', () => {
    expect(actsAt(1, 1, 1, 1, 1, 1, 1, 1)).not.toContain('lower');
    expect(actsAt(1.5, 3, 0.5, 0.5, 1.5, 3, 0.5)).toStrictEqual(Array(7).fill('none'));
  });

  it('CEIL-1: three seconds over it lower the source, three more close it', () => {
    expect(actsAt(1.1, 1.1, 1.1, 1.1, 1.1, 1.1)).toStrictEqual(['none', 'none', 'lower', 'none', 'none', 'close']);
  });

  it('CEIL-1: far over it, the first second lowers and the second closes', () => {
    expect(actsAt(10, 10)).toStrictEqual(['lower', 'close']);
  });

  it('CEIL-1: a sender that obeys is not closed, and one that floods every other second is', () => {
    expect(actsAt(2, 2, 2, 0.5, 0.5, 0.5, 0.5)).toStrictEqual(['none', 'none', 'lower', ...Array(4).fill('none')]);
    expect(actsAt(10, 0, 10, 0, 10)).toContain('close');
  });

  it('CEIL-1: refuses twice as long each time, and ten minutes at most', () => {
    expect([1, 2, 3, 4, 5, 6, 50].map(blockMs)).toStrictEqual(
      [30, 60, 120, 240, 480, 600, 600].map((seconds) => 1_000 * seconds),
    );
  });

  it('has one for every source', () => {
    for (const source of MEDIA_SOURCES) expect(CEILING_OF_SOURCE[source]).toBeGreaterThan(0);
  });
});
