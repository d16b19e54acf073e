import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { BlockId } from '../domain/minutes/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { BlockTable } from './blocks.ts';
import type { PaperFormat } from './paperFormat.ts';
import type { MinutesWords } from './words/minutesWords.ts';

/** A block before anybody has edited it. */
export interface Draft {
  readonly id: BlockId;
  readonly generated: string;
  readonly table?: BlockTable;
  /** What it rests on, as `MinutesSources` names it. */
  readonly about: readonly string[];
}

/** What every part of the minutes is written from. */
export interface DraftContext {
  readonly state: ConferenceState;
  readonly words: MinutesWords;
  readonly format: PaperFormat;
  readonly language: WordLanguage;
}
