import type { AgendaItemId, DocumentId, Timestamp } from '../../kernel/ids.ts';

/** A document that this audience is given to read. Its bytes are read apart. */
export interface DocumentToReadView {
  readonly id: DocumentId;
  readonly title: string;
  readonly pages: number;
  readonly bytes: number;
  /** The item of the agenda that it belongs to; absent for the whole conference. */
  readonly itemId?: AgendaItemId;
  /** The title of that item and its place in the agenda, from 1; absent where it is no longer on it. */
  readonly itemTitle?: string;
  readonly itemPosition?: number;
  /** From when it may be read: before that the audience sees its title alone. */
  readonly from?: Timestamp;
  /** The earlier version in whose place it is, and the later one in its place. */
  readonly replaces?: DocumentId;
  readonly replacedBy?: DocumentId;
}
