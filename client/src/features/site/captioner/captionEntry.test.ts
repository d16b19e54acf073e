import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { emptyEntry, takeBack } from './captionEntry.ts';

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
