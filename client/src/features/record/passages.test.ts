import { describe, expect, it } from 'vitest';
import type { CaptionId, RecordedPartId } from '../../../../shared/src/kernel/ids.ts';
import type { SaidLine } from '../../../../shared/src/protocol/routes/recordingRoutes.ts';
import { passagesOf } from './passages.ts';

const line = (number: number, more: Partial<SaidLine> = {}): SaidLine => ({
  id: `cap_${String(number).padStart(6, '0')}` as CaptionId,
  at: number * 4_000,
  text: `Dòng ${number}`,
  ...more,
});
const textsOf = (lines: readonly SaidLine[]) => passagesOf(lines).map(({ text }) => text);

describe('CAP-10: captions as text', () => {
  it('join the lines of one speaker, at the time of the first', () => {
    const site = { siteName: 'Xã Đông Một', partId: 'rec_a' as RecordedPartId };
    expect(passagesOf([line(2), line(1), line(3, site), line(4, site)])).toEqual([
      { id: 'cap_000001', at: 4_000, text: 'Dòng 1 Dòng 2', recorded: false },
      { id: 'cap_000003', at: 12_000, text: 'Dòng 3 Dòng 4', siteName: 'Xã Đông Một', recorded: true },
    ]);
  });

  it('keep what a machine heard apart from what a person wrote, and pauses apart', () => {
    expect(textsOf([line(1), line(2, { machine: true }), line(3)])).toEqual(['Dòng 1', 'Dòng 2', 'Dòng 3']);
    expect(textsOf([line(1), line(9)])).toEqual(['Dòng 1', 'Dòng 9']);
    expect(passagesOf(Array.from({ length: 17 }, (_, number) => line(number)))).toHaveLength(3);
    expect(passagesOf([])).toEqual([]);
  });
});
