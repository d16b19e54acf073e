import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import type { CaptionsView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';

/** What the captioner has in the field. */
export interface CaptionEntry {
  readonly text: string;
  /** The line that is written; one that is sent again has the same id, so that no lost answer writes it twice. */
  readonly id: CaptionId;
  /** It stands on the screens already, and is corrected. */
  readonly stands: boolean;
}

/** Nothing yet, for a new line. */
export function emptyEntry(): CaptionEntry {
  return { text: '', id: `cap_${nanoid(12)}` as CaptionId, stands: false };
}

/**
 * What is in the field after a line was not recorded: its words once more, unless others have been typed meanwhile. A
 * correction of a line that is no longer shown becomes a new line.
 */
export function takeBack(now: CaptionEntry, sent: CaptionEntry, shown: CaptionsView): CaptionEntry {
  if (now.text !== '' || now.stands) return now;
  return sent.stands && !(sent.id in shown) ? { ...now, text: sent.text } : sent;
}

/** So many refused lines are kept; a captioner with more has written on for minutes while another one wrote. */
const MAX_KEPT = 20;

/** The refused lines with one more, each once, the oldest dropped where there are too many. */
export function keepLine(lines: readonly CaptionEntry[], line: CaptionEntry): readonly CaptionEntry[] {
  return [...lines.filter(({ id }) => id !== line.id), line].slice(-MAX_KEPT);
}
