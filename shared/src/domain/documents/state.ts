import type { AgendaItemId, DocumentId, Timestamp } from '../../kernel/ids.ts';

/** The audiences that a document may be given to, besides the staff, who read every document. */
export const READING_AUDIENCES = ['staff', 'sites', 'delegates', 'everybody'] as const;

/** Who may read a document: the staff alone, everybody with the halls' view, phones, or all of them. */
export type ReadingAudience = (typeof READING_AUDIENCES)[number];

/** What may be chosen for a document; given to nobody it is there for the stage alone. */
export const READER_CHOICES = ['nobody', ...READING_AUDIENCES] as const;

/** One of them. */
export type ReaderChoice = (typeof READER_CHOICES)[number];

/** Who may read a document besides the staff, and from when. */
export interface DocumentReaders {
  readonly audience: ReadingAudience;
  /** Until then they see its title alone; absent where they may read at once. */
  readonly from?: Timestamp;
}

/** A PDF that is presented or read. Its bytes are stored beside the log, which keeps their hash. */
export interface ConferenceDocument {
  readonly id: DocumentId;
  /** The item that it belongs to; absent for a document of the whole conference. */
  readonly itemId?: AgendaItemId;
  readonly title: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  /** Once a page of it has stood on the stage, everybody in the conference may read it. */
  readonly presented?: true;
  /** Who is given it to read; absent for a document that is there for the stage alone. */
  readonly readers?: DocumentReaders;
  /** The earlier version in whose place it is. */
  readonly replaces?: DocumentId;
  /** The later version that is in its place. */
  readonly replacedBy?: DocumentId;
}

/** The documents of a conference by their ids. */
export type Documents = Readonly<Record<DocumentId, ConferenceDocument>>;

/** No documents. */
export const initialDocuments: Documents = {};
