import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { stepToLine } from './stepToLine.ts';

const id = (number: number) => `cap_00000${number}` as CaptionId;
const LINES = Object.fromEntries([3, 1, 2].map((number) => [id(number), { number, text: `Dòng ${number}` }]));

describe('the line that the arrows choose', () => {
  it('is the last one first, then one before the other, and the first one stays', () => {
    expect(stepToLine(LINES, undefined, -1)?.id).toBe(id(3));
    expect(stepToLine(LINES, id(3), -1)?.id).toBe(id(2));
    expect(stepToLine(LINES, id(1), -1)?.id).toBe(id(1));
  });

  it('is none behind the last one: there new ones are written', () => {
    expect(stepToLine(LINES, id(2), 1)?.id).toBe(id(3));
    expect(stepToLine(LINES, id(3), 1)).toBeUndefined();
    expect(stepToLine({}, undefined, -1)).toBeUndefined();
  });

  it('is the last one where the line being corrected is no longer shown', () => {
    expect(stepToLine(LINES, id(9), -1)?.id).toBe(id(3));
  });
});
