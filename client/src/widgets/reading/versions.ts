import type { AgendaItemId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';

/** The documents that this page's audience is given, by their ids. */
export type DocumentsToRead = Readonly<Record<string, DocumentToReadView>>;

/** The documents of one item of the agenda, the newest version of each. */
export interface DocumentGroup {
  /** Absent for the whole conference. */
  readonly itemId: AgendaItemId | undefined;
  /** The item's title and place; absent where it is no longer on the agenda. */
  readonly title: string | undefined;
  readonly position: number | undefined;
  readonly documents: readonly DocumentToReadView[];
}

/** The documents that no later version of those given has replaced. */
export function newestOf(documents: DocumentsToRead): readonly DocumentToReadView[] {
  return Object.values(documents).filter(({ replacedBy }) => replacedBy === undefined || !documents[replacedBy]);
}

/** The versions before this one that are given as well, the latest first. */
export function earlierOf(documents: DocumentsToRead, newest: DocumentToReadView): readonly DocumentToReadView[] {
  const earlier: DocumentToReadView[] = [];
  for (let at = findIn(documents, newest.replaces); at && !earlier.includes(at); at = findIn(documents, at.replaces)) {
    earlier.push(at);
  }
  return earlier;
}

/** The newest version that stands in the place of this one; undefined where it is the newest itself. */
export function laterOf(documents: DocumentsToRead, document: DocumentToReadView): DocumentToReadView | undefined {
  let later: DocumentToReadView | undefined;
  for (let at = findIn(documents, document.replacedBy); at && at !== later; at = findIn(documents, at.replacedBy)) {
    later = at;
  }
  return later;
}

/** The documents item by item: those of the whole conference first, those of no item of the agenda last. */
export function groupDocuments(documents: DocumentsToRead): readonly DocumentGroup[] {
  const groups = new Map<AgendaItemId | undefined, DocumentGroup>();
  for (const document of newestOf(documents)) {
    const { itemId, itemTitle: title, itemPosition: position } = document;
    const known = groups.get(itemId) ?? { itemId, title, position, documents: [] };
    groups.set(itemId, { ...known, documents: [...known.documents, document] });
  }
  const placeOf = ({ itemId, position }: DocumentGroup) => (itemId === undefined ? 0 : (position ?? Infinity));
  return [...groups.values()].toSorted((one, other) => placeOf(one) - placeOf(other) || 0);
}

function findIn(documents: DocumentsToRead, id: DocumentId | undefined): DocumentToReadView | undefined {
  return id === undefined ? undefined : documents[id];
}
