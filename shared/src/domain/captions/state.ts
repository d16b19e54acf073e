import type { CaptionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import { CAPTION_LIMITS } from './limits.ts';

/** One line of what was said. */
export interface CaptionLine {
  readonly id: CaptionId;
  /** From 1, in the order in which they were written. */
  readonly number: number;
  readonly text: string;
  /** Who had the floor; absent for the chair. */
  readonly siteId?: SiteId;
  /** A speech recogniser heard it; nobody has read it. */
  readonly machine?: true;
  readonly at: Timestamp;
}

/** The captioner who writes. Several share an invitation; names tell them apart. */
export interface CaptionDuty {
  readonly by: string;
  /** When the keyboard was taken, or the last line written. */
  readonly at: Timestamp;
}

/** The last lines. Earlier ones are in the log alone, so that the state does not grow with every word. */
export interface CaptionsState {
  /** How many were written. */
  readonly count: number;
  /** Absent where nobody has the keyboard. */
  readonly duty?: CaptionDuty;
  readonly last: Readonly<Record<CaptionId, CaptionLine>>;
}

/** Nothing has been written. */
export const initialCaptions: CaptionsState = { count: 0, last: {} };

/** Whether a captioner writes at this time, so that no machine does (CAP-8). */
export function isOnDuty({ at }: CaptionDuty, now: Timestamp): boolean {
  return now - at < CAPTION_LIMITS.dutyMs;
}
