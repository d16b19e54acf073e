import type { CaptionId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** One line of what was said. */
export interface CaptionLine {
  readonly id: CaptionId;
  /** From 1, in the order in which they were written. */
  readonly number: number;
  readonly text: string;
  /** Who had the floor; absent for the chair. */
  readonly siteId?: SiteId;
  readonly at: Timestamp;
}

/** The last lines. Earlier ones are in the log alone, so that the state does not grow with every word. */
export interface CaptionsState {
  /** How many were written. */
  readonly count: number;
  readonly last: Readonly<Record<CaptionId, CaptionLine>>;
}

/** Nothing has been written. */
export const initialCaptions: CaptionsState = { count: 0, last: {} };
