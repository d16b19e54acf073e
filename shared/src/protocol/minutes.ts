import type { Gate } from '../domain/minutes/gates.ts';
import type { PaperKind } from '../domain/minutes/state.ts';
import type { Timestamp } from '../kernel/ids.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import type { MinutesDocument } from '../minutes/blocks.ts';

/** The files that a paper is saved as. */
export const PAPER_FILES = ['docx', 'pdf'] as const;

/** One of them. */
export type PaperFile = (typeof PAPER_FILES)[number];

/** The minutes as they stand, and what must be settled before they can be approved. */
export interface MinutesDraft {
  readonly document: MinutesDocument;
  readonly letterhead: Letterhead;
  /** What its organisation has on papers; `letterhead` is the same where the conference has none of its own. */
  readonly officeLetterhead: Letterhead;
  readonly gates: readonly Gate[];
  /** SHA-256 of each paper as it stands now, by which the chair approves it. */
  readonly hashes: Readonly<Record<PaperKind, string>>;
}

/** An entry of the log: who did what, when. */
export interface LogLine {
  readonly version: number;
  readonly at: Timestamp;
  /** The sender's name. Absent for phones, and where it would name who asked anonymously. */
  readonly by?: string;
  /** What happened, by the types of its events. */
  readonly events: readonly string[];
}
