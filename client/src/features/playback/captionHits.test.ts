import type { CaptionId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart, SaidLine } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { describe, expect, it } from 'vitest';
import { findLines, indexLines } from './captionHits.ts';

const [one, two] = ['rec_a', 'rec_b'] as [RecordedPartId, RecordedPartId];
const part = (id: RecordedPartId, startedAt: number): PlayablePart => ({
  id,
  startedAt,
  durationMs: 60_000,
  files: {},
});
const parts = [part(one, 0), part(two, 60_000)];
const line = (number: number, at: number, text: string, partId?: RecordedPartId): SaidLine => ({
  id: `cap_00000${number}` as CaptionId,
  at,
  text,
  siteName: 'Xã Đông Một',
  ...(partId && { partId }),
});
const lines = [
  line(1, 5_000, 'Đề nghị hỗ trợ kinh phí', one),
  line(2, 9_000, 'Trụ sở đã xuống cấp', one),
  line(3, 62_500, 'Kinh phí của xã còn ít', two),
  line(4, 130_000, 'Kinh phí chưa được ghi hình'),
];

describe('CAP-5: the search in the captions of a recording', () => {
  it('finds lines with accents or without, each at its second, and counts them by part', () => {
    const { hits, perPart } = findLines(indexLines(lines, parts), 'kinh phi');
    expect(
      hits.map(
        ({
          place: {
            part: { id },
            seconds,
          },
        }) => [id, seconds],
      ),
    ).toEqual([
      [one, 5],
      [two, 2.5],
    ]);
    expect([...perPart]).toEqual([
      [one, 1],
      [two, 1],
    ]);
    expect(findLines(indexLines(lines, parts), 'kính phí').hits).toEqual([]);
  });

  it('finds who spoke, and nothing of a part that was deleted', () => {
    expect(findLines(indexLines(lines, parts), 'dong mot').hits).toHaveLength(3);
    const deleted = [{ ...part(one, 0), deleted: { by: 'Chủ tọa', at: 0 } }, part(two, 60_000)];
    expect(findLines(indexLines(lines, deleted), 'kinh phi').hits).toHaveLength(1);
  });
});
