import { describe, expect, it } from 'vitest';
import { levelStep, markLine } from './useSiteLine.ts';

describe('what a tile shows of a line', () => {
  it('is nothing while nothing is known, or all is well', () => {
    expect(markLine(undefined)).toBe('good');
    expect(markLine({ rung: 'high', loss: 1 })).toBe('good');
  });

  it('is that it is weak, by its rung or its loss', () => {
    expect(markLine({ rung: 'high', loss: 2 })).toBe('weak');
    expect(markLine({ rung: 'low', loss: 0 })).toBe('weak');
    expect(markLine({ rung: 'stills', loss: 40 })).toBe('weak');
  });

  it('is that no pictures come, whatever the loss', () => {
    expect(markLine({ rung: 'audio', loss: 0 })).toBe('noPictures');
    expect(markLine({ rung: 'text', loss: 90 })).toBe('noPictures');
  });

  it('is the level in thirds, and nothing for the hum of a room', () => {
    expect([0, 1, 2, 4, 5, 7, 8, 10].map(levelStep)).toStrictEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });
});
