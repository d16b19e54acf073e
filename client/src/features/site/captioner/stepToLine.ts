import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import type { CaptionsView } from '@diem-cau/shared/views/shapes.ts';

/**
 * The line before or after the one that is being corrected; from none, the last one. Undefined behind the last line, which is
 * where new ones are written; the first line stays.
 */
export function stepToLine(
  captions: CaptionsView,
  editing: CaptionId | undefined,
  by: -1 | 1,
): { readonly id: CaptionId; readonly text: string } | undefined {
  const lines = Object.entries(captions)
    .map(([id, line]) => ({ id: id as CaptionId, ...line }))
    .toSorted((one, other) => one.number - other.number);
  const at = lines.findIndex(({ id }) => id === editing);
  const from = at < 0 ? lines.length : at;
  return lines[Math.max(0, from + by)];
}
