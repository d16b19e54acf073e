import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { emptyEntry, keepLine, takeBack } from './captionEntry.ts';

const id = 'cap_000001' as CaptionId;
const SHOWN = { [id]: { number: 1, text: 'Kính thưa' } };
const written = { text: 'Kính thưa các đồng chí', id, stands: false };
const correction = { ...written, stands: true };

describe('a line of captions that was not recorded', () => {
  it('comes back into the field under its own id, so that it is not written twice', () => {
    expect(takeBack(emptyEntry(), written, {})).toEqual(written);
    expect(takeBack(emptyEntry(), correction, SHOWN)).toEqual(correction);
  });

  it('leaves what has been typed or taken back meanwhile', () => {
    const typed = { ...emptyEntry(), text: 'Tiếp theo' };
    const other = { text: '', id: 'cap_000002' as CaptionId, stands: true };
    expect(takeBack(typed, written, {})).toBe(typed);
    expect(takeBack(other, written, SHOWN)).toBe(other);
  });

  it('becomes a new line where the one that it corrects is shown no more', () => {
    const empty = emptyEntry();
    expect(takeBack(empty, correction, {})).toEqual({ ...empty, text: correction.text });
  });
});

it('CAP-7: lines that were refused are kept once each, the newest twenty', () => {
  const line = (number: number) => ({ ...written, id: `cap_${number}` as CaptionId });
  const twice = keepLine(keepLine([], line(1)), line(1));
  expect(twice).toEqual([line(1)]);
  const many = Array.from({ length: 25 }, (_, number) => line(number)).reduce(keepLine, twice.slice(1));
  expect(many.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, number) => `cap_${number + 5}`));
});
