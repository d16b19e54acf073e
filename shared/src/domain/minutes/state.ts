import type { CorrectionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Letterhead } from '../../kernel/letterhead.ts';

/** The papers of a conference: the full minutes (biên bản), and the notice of conclusions (thông báo kết luận). */
export const PAPER_KINDS = ['minutes', 'notice'] as const;

/** One of the papers. */
export type PaperKind = (typeof PAPER_KINDS)[number];

/**
 * What a block of the minutes is about. A block's id is its kind, a colon, and a name: that of what the block tells, such as
 * `turn:3` or `question:q_000001`, or a fixed one, such as `head:start`.
 */
export const BLOCK_KINDS = [
  'head',
  'item',
  'turn',
  'question',
  'poll',
  'conclusion',
  'assignment',
  'unheard',
  'unreached',
] as const;

/** What a block is about. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Names a block, such as `turn:3`. */
export type BlockId = `${BlockKind}:${string}`;

/** The blocks with fixed names, in the order of the paper. */
export const HEAD_BLOCKS = ['start', 'place', 'attendance', 'absent', 'chair', 'secretary', 'close'] as const;

/** What the secretary made of one block. */
export interface BlockEdit {
  /** In place of the generated sentence. */
  readonly wording?: string;
  /** Beside the sentence: what was said. */
  readonly summary?: string;
  /** Left out of the paper. */
  readonly hidden?: true;
  /** The newest entry of the log that the block rested on when it was edited. */
  readonly basis: number;
  /** Who edited it last, as the conference calls them. */
  readonly by: string;
  readonly at: Timestamp;
}

/** Somebody who signs. */
export interface Signer {
  readonly name: string;
  /** Such as `Bí thư Tỉnh đoàn`. */
  readonly post?: string | undefined;
}

/** What a paper says beside what happened; a field that nobody filled in is absent. */
export interface PaperDetails {
  /** The serial number of each paper, without its signs, such as `05`. */
  readonly numbers: Readonly<Partial<Record<PaperKind, string | undefined>>>;
  /** The day by the calendar that stands on the papers, such as `2020-12-03`. */
  readonly date?: string | undefined;
  readonly chair?: Signer | undefined;
  readonly secretary?: Signer | undefined;
  /** Where the conference was held. */
  readonly venue?: string | undefined;
}

/** The chair's approval of a paper. */
export interface Approval {
  /** SHA-256 of the paper's text as it was approved. */
  readonly hash: string;
  /** Whether a day stands on it as its date; earlier versions did not say. */
  readonly dated?: true;
  readonly by: string;
  readonly at: Timestamp;
}

/** What was added to a paper after its approval. */
export interface Addendum {
  readonly paper: PaperKind;
  readonly text: string;
  readonly by: string;
  readonly at: Timestamp;
}

/** A site's request to correct the minutes, and the answer to it. */
export interface Correction {
  readonly id: CorrectionId;
  readonly siteId: SiteId;
  readonly text: string;
  readonly at: Timestamp;
  readonly reply?: string;
  readonly settledBy?: string;
  readonly settledAt?: Timestamp;
}

/** What people made of the minutes; what happened stands in the other slices. */
export interface MinutesState {
  readonly edits: Readonly<Record<BlockId, BlockEdit>>;
  readonly details: PaperDetails;
  /** What stands on this conference's papers; absent: what its organisation has. */
  readonly letterhead?: Letterhead;
  readonly approvals: Readonly<Partial<Record<PaperKind, Approval>>>;
  /** Numbered from 1. */
  readonly addenda: Readonly<Record<string, Addendum>>;
  readonly corrections: Readonly<Record<CorrectionId, Correction>>;
}

/** Minutes that nobody has touched. */
export const initialMinutes: MinutesState = {
  edits: {},
  details: { numbers: {} },
  approvals: {},
  addenda: {},
  corrections: {},
};
