import type { AgendaItem } from '../domain/agenda/state.ts';
import type { ConferenceDocument, ReadingAudience } from '../domain/documents/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { mapViews, memoiseWith } from './memoise.ts';
import type { DocumentToReadView } from './shapes.ts';

interface Place {
  readonly itemTitle: string | undefined;
  readonly itemPosition: number | undefined;
}

const documentToReadView = memoiseWith((document: ConferenceDocument, place: Place): DocumentToReadView => {
  const { id, title, pages, bytes, itemId, readers, replaces, replacedBy } = document;
  const { itemTitle, itemPosition } = place;
  return {
    ...{ id, title, pages, bytes },
    ...(itemId !== undefined && { itemId }),
    ...(itemTitle !== undefined && { itemTitle }),
    ...(itemPosition !== undefined && { itemPosition }),
    ...(readers?.from !== undefined && { from: readers.from }),
    ...(replaces !== undefined && { replaces }),
    ...(replacedBy !== undefined && { replacedBy }),
  };
});

/** The documents that an audience is given to read, those of a later date too; the staff have every given one. Rule VIEW-33. */
export function documentsToRead(
  audience: Exclude<ReadingAudience, 'everybody'>,
  { documents, agenda }: Pick<ConferenceState, 'documents' | 'agenda'>,
): Readonly<Record<ConferenceDocument['id'], DocumentToReadView>> {
  return mapViews(documents, (document) => {
    const given = document.readers?.audience;
    const isListed = given !== undefined && (audience === 'staff' || given === audience || given === 'everybody');
    if (!isListed) return undefined;
    const item: AgendaItem | undefined = document.itemId && agenda.items[document.itemId];
    return documentToReadView(document, { itemTitle: item?.title, itemPosition: item?.position });
  });
}
