import type { AgendaItemId, DocumentId } from '../../kernel/ids.ts';

/** A PDF that belongs to an item of the agenda. Its bytes are stored beside the log, which keeps their hash. */
export interface ConferenceDocument {
  readonly id: DocumentId;
  readonly itemId: AgendaItemId;
  readonly title: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  /** Once a page of it has stood on the stage, everybody in the conference may read it. */
  readonly presented?: true;
}

/** The documents of a conference by their ids. */
export type Documents = Readonly<Record<DocumentId, ConferenceDocument>>;

/** No documents. */
export const initialDocuments: Documents = {};
