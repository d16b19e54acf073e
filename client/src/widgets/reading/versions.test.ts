import type { AgendaItemId, DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { describe, expect, it } from 'vitest';
import { earlierOf, groupDocuments, laterOf, newestOf } from './versions.ts';

const idOf = (number: number) => `doc_00000${number}` as DocumentId;

function listed(number: number, part: Partial<DocumentToReadView> = {}): DocumentToReadView {
  return { id: idOf(number), title: `Tài liệu ${number}`, pages: 2, bytes: 10, ...part };
}

const item = (position: number | undefined) => ({
  itemId: `item_00000${position ?? 9}` as AgendaItemId,
  ...(position !== undefined && { itemTitle: `Mục ${position}`, itemPosition: position }),
});
const documents = Object.fromEntries(
  [
    listed(1, { ...item(2), replacedBy: idOf(2) }),
    listed(2, { ...item(2), replaces: idOf(1), replacedBy: idOf(3) }),
    listed(3, { ...item(2), replaces: idOf(2) }),
    listed(4, item(undefined)),
    listed(5, item(1)),
    listed(6),
  ].map((one) => [one.id, one] as const),
);
const get = (number: number) => documents[idOf(number)] ?? listed(number);

describe('documents to read and their versions', () => {
  it('DOC-16: the newest version stands in the list, those before it below it', () => {
    expect(newestOf(documents).map(({ id }) => id)).toStrictEqual([3, 4, 5, 6].map(idOf));
    expect(earlierOf(documents, get(3)).map(({ id }) => id)).toStrictEqual([2, 1].map(idOf));
    expect(earlierOf(documents, get(5))).toStrictEqual([]);
  });

  it('DOC-16: an earlier version leads to the newest that its reader is given', () => {
    expect(laterOf(documents, get(1))?.id).toBe(idOf(3));
    expect(laterOf(documents, get(3))).toBeUndefined();
    const { [idOf(3)]: _, ...rest } = documents;
    expect(laterOf(rest, get(1))?.id).toBe(idOf(2));
    expect(newestOf(rest).map(({ id }) => id)).toContain(idOf(2));
  });

  it('stand by the agenda: those of the whole conference first, those of no item last', () => {
    const order = groupDocuments(documents).map(({ itemId, position }) => [itemId === undefined, position]);
    expect(order).toStrictEqual([
      [true, undefined],
      [false, 1],
      [false, 2],
      [false, undefined],
    ]);
  });
});
