import type { CaptionId } from '../../kernel/ids.ts';

/** A line of captions. */
export interface CaptionView {
  /** From 1, in the order in which they were written. */
  readonly number: number;
  readonly text: string;
  /** Who had the floor; absent for the chair. */
  readonly siteName?: string;
  /** A speech recogniser heard it; nobody has read it. */
  readonly machine?: true;
}

/** The last lines of captions. */
export type CaptionsView = Readonly<Record<CaptionId, CaptionView>>;
