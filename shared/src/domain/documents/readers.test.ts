import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  plannedConference,
  START,
  siteActor,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, DocumentId } from '../../kernel/ids.ts';
import { documentsToRead } from '../../views/documents.ts';
import { ROLES, type Role } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { isGivenTo, mayRead } from './readers.ts';
import type { ReadingAudience } from './state.ts';

const ITEM = 'item_000001' as AgendaItemId;
const [FIRST, SECOND, THIRD] = ['doc_000001', 'doc_000002', 'doc_000003'] as [DocumentId, DocumentId, DocumentId];
const document = { id: FIRST, itemId: ITEM, title: 'Dự thảo báo cáo', bytes: 4_000, sha256: 'ab12', pages: 3 };
const later = { ...document, id: SECOND, title: 'Báo cáo', replaces: FIRST };
const planned: DomainEvent = {
  type: 'AgendaPlanned',
  items: [{ id: ITEM, title: 'Báo cáo quý', kind: 'report', plannedMinutes: 10 }],
  at: START,
};
const added: DomainEvent = { type: 'DocumentAdded', document, by: organiser.id, at: START };
const replaced: DomainEvent = { type: 'DocumentAdded', document: later, by: organiser.id, at: START };
const given1 = (audience: ReadingAudience, from?: number): DomainEvent => ({
  type: 'DocumentReadersSet',
  documentId: FIRST,
  readers: { audience, ...(from !== undefined && { from }) },
  by: organiser.id,
  at: START,
});
const set = { type: 'SetDocumentReaders', documentId: FIRST } as const;

describe('documents to read', () => {
  it('DOC-13: organisers and the desk give a document to an audience, and take it back after the close too', () => {
    for (const actor of [organiser, moderator, chair]) {
      const decided = given(plannedConference, planned, added).when({ ...set, audience: 'sites', from: NOW }, actor);
      const readers = { audience: 'sites', from: NOW } as const;
      decided.thenHappens({ type: 'DocumentReadersSet', documentId: FIRST, readers, by: actor.id, at: NOW });
      expect(decided.state().documents[FIRST]?.readers).toStrictEqual(readers);
    }
    const back = given(closedConference, planned, added, given1('everybody')).when(
      { ...set, audience: 'nobody' },
      organiser,
    );
    back.thenHappens({ type: 'DocumentReadersSet', documentId: FIRST, by: organiser.id, at: NOW });
    expect(back.state().documents[FIRST]).toStrictEqual(document);
    given(plannedConference, planned, added, given1('sites'))
      .when({ ...set, audience: 'sites' }, chair)
      .thenNothingHappens();
    given(plannedConference, planned, added)
      .when({ ...set, audience: 'nobody' }, chair)
      .thenNothingHappens();
    given(plannedConference)
      .when({ ...set, audience: 'sites' }, organiser)
      .thenRejected('DOCUMENT_UNKNOWN');
    given(plannedConference, planned, added)
      .when({ ...set, audience: 'sites' }, siteActor(EAST_1))
      .thenRejected('FORBIDDEN');
  });

  it('DOC-13: each audience has its roles, and the staff have all', () => {
    const staff: readonly Role[] = ['organiser', 'chair', 'moderator', 'minutesSecretary', 'system'];
    const halls: readonly Role[] = ['captioner', 'interpreter', 'respondent', 'site', 'observer'];
    const expected: Readonly<Record<ReadingAudience, readonly Role[]>> = {
      staff,
      sites: [...staff, ...halls],
      delegates: [...staff, 'delegate'],
      everybody: ROLES,
    };
    for (const audience of ['staff', 'sites', 'delegates', 'everybody'] as const) {
      const known = ROLES.filter((role) => isGivenTo({ readers: { audience } }, role));
      expect(known).toStrictEqual(ROLES.filter((role) => expected[audience].includes(role)));
    }
    expect(ROLES.filter((role) => isGivenTo({}, role))).toStrictEqual([]);
  });

  it('DOC-14: it may be read from its date, by the staff at any time', () => {
    const readers = { audience: 'sites', from: NOW } as const;
    expect(mayRead({ readers }, 'site', NOW - 1)).toBe(false);
    expect(mayRead({ readers }, 'site', NOW)).toBe(true);
    expect(mayRead({ readers }, 'delegate', NOW)).toBe(false);
    expect(mayRead({ readers }, 'moderator', NOW - 1)).toBe(true);
    expect(mayRead({ readers: { audience: 'everybody' } }, 'delegate', NOW)).toBe(true);
    expect(mayRead({}, 'site', NOW)).toBe(false);
    expect(mayRead({ presented: true, readers }, 'delegate', NOW - 1)).toBe(true);
  });

  it('DOC-15: what is read is presented as it is', () => {
    const present = { type: 'PresentDocumentPage', documentId: FIRST, page: 2 } as const;
    const { documents } = given(liveConference, planned, added, given1('sites')).when(present, chair).state();
    expect(documents[FIRST]).toStrictEqual({ ...document, presented: true, readers: { audience: 'sites' } });
  });

  it('DOC-16: a new version has the item and the readers of the one it replaces, which stays and names it', () => {
    const { itemId: _, ...upload } = later;
    const before = [planned, added, given1('sites', NOW)];
    const decided = given(liveConference, ...before).when({ type: 'AddDocument', document: upload }, moderator);
    const readers = { audience: 'sites', from: NOW } as const;
    decided.thenHappens({ type: 'DocumentAdded', document: { ...later, readers }, by: moderator.id, at: NOW });
    expect(decided.state().documents).toStrictEqual({
      [FIRST]: { ...document, readers, replacedBy: SECOND },
      [SECOND]: { ...later, readers },
    });
    const again = { type: 'AddDocument', document: { ...later, id: THIRD } } as const;
    given(liveConference, planned, added, replaced).when(again, organiser).thenRejected('DOCUMENT_REPLACED');
    given(liveConference, planned).when(again, organiser).thenRejected('DOCUMENT_UNKNOWN');
  });

  it('DOC-16: where a version is removed, those beside it follow each other', () => {
    const third: DomainEvent = {
      type: 'DocumentAdded',
      document: { ...later, id: THIRD, replaces: SECOND },
      by: organiser.id,
      at: START,
    };
    const without = (documentId: DocumentId) =>
      given(liveConference, planned, added, replaced, third)
        .when({ type: 'RemoveDocument', documentId }, chair)
        .state();
    expect(without(SECOND).documents).toMatchObject({ [FIRST]: { replacedBy: THIRD }, [THIRD]: { replaces: FIRST } });
    expect(without(FIRST).documents[SECOND]).not.toHaveProperty('replaces');
    expect(without(THIRD).documents[SECOND]).not.toHaveProperty('replacedBy');
  });

  it('VIEW-33: each audience sees what it is given, with its item; the staff whatever anybody is given', () => {
    const seenBy = (audience: ReadingAudience, from?: number) => {
      const state = given(plannedConference, planned, added, given1(audience, from))
        .when({ type: 'AddDocument', document }, organiser)
        .state();
      return (['staff', 'sites', 'delegates'] as const).filter((one) => documentsToRead(one, state)[FIRST]);
    };
    expect(seenBy('staff')).toStrictEqual(['staff']);
    expect(seenBy('sites', NOW)).toStrictEqual(['staff', 'sites']);
    expect(seenBy('delegates')).toStrictEqual(['staff', 'delegates']);
    expect(seenBy('everybody')).toStrictEqual(['staff', 'sites', 'delegates']);
    const state = given(plannedConference, planned, added, given1('sites', NOW), replaced)
      .when({ type: 'AddDocument', document }, organiser)
      .state();
    expect(documentsToRead('sites', state)).toStrictEqual({
      [FIRST]: {
        ...{ id: FIRST, title: 'Dự thảo báo cáo', pages: 3, bytes: 4_000, itemId: ITEM, itemTitle: 'Báo cáo quý' },
        ...{ itemPosition: 1, from: NOW, replacedBy: SECOND },
      },
    });
  });
});
