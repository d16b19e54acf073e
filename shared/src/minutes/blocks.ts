import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { BlockId, BlockKind } from '../domain/minutes/state.ts';
import type { AgendaItemId } from '../kernel/ids.ts';

/** Rows of words and numbers under their headings. */
export interface BlockTable {
  readonly columns: readonly string[];
  /** Each as long as the columns. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** How the columns share the width; their texts begin at the left. Absent: a column of words, then columns of numbers. */
  readonly shares?: readonly number[];
}

/** One thing that the minutes tell, with everything that it rests on. */
export interface MinutesBlock {
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** What the log leads to, in whole sentences. */
  readonly generated: string;
  /** What stands on the paper: the secretary's wording, or what is generated. */
  readonly text: string;
  readonly summary?: string;
  readonly table?: BlockTable;
  /** Left out of the paper. */
  readonly hidden?: true;
  /** Who edited it last. */
  readonly editedBy?: string;
  /** The log has more about it than when its wording or summary was written. */
  readonly outdated?: true;
  /** The entries of the log that it rests on, in order. */
  readonly versions: readonly number[];
}

/** The part of the minutes about one item of the agenda, or what stands before, between and after the items. */
export interface MinutesSection {
  readonly id: 'head' | 'gone' | 'whole' | 'beside' | 'left' | 'close' | AgendaItemId;
  readonly heading?: string;
  readonly blocks: readonly MinutesBlock[];
}

/** The minutes as they grow, and as they are approved. */
export interface MinutesDocument {
  readonly title: string;
  /** The day on which it began, in words; absent before. */
  readonly held?: string;
  readonly language: WordLanguage;
  /** The newest entry of the log that it knows. */
  readonly version: number;
  readonly sections: readonly MinutesSection[];
}

/** One sheet of the lists: its name, its headings, and its rows, each as long as the headings. */
export interface MinutesList {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
