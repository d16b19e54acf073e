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
import { commandMessageSchema } from '../../protocol/schemas.ts';
import { hallView } from '../../views/hall.ts';
import type { DomainEvent } from '../events.ts';
import { DOCUMENT_LIMITS } from './limits.ts';

const ITEM = 'item_000001' as AgendaItemId;
const ID = 'doc_000001' as DocumentId;
const document = { id: ID, itemId: ITEM, title: 'Nghị quyết số 21', bytes: 4_000, sha256: 'ab12', pages: 3 };
const planned: DomainEvent = {
  type: 'AgendaPlanned',
  items: [{ id: ITEM, title: 'Quán triệt nghị quyết', kind: 'report', plannedMinutes: 10 }],
  at: START,
};
const added: DomainEvent = { type: 'DocumentAdded', document, by: organiser.id, at: START };
const add = { type: 'AddDocument', document } as const;
const present = (page: number) => ({ type: 'PresentDocumentPage', documentId: ID, page }) as const;
const shown = (page: number): DomainEvent => ({
  type: 'DocumentPagePresented',
  documentId: ID,
  page,
  by: chair.id,
  at: START,
});

describe('documents', () => {
  it('DOC-1: organisers and the desk add a document to an item, with its hash', () => {
    for (const actor of [organiser, moderator, chair]) {
      const decided = given(plannedConference, planned).when(add, actor);
      decided.thenHappens({ type: 'DocumentAdded', document, by: actor.id, at: NOW });
      expect(decided.state().documents).toStrictEqual({ [ID]: document });
    }
    given(plannedConference, planned, added).when(add, organiser).thenNothingHappens();
    given(plannedConference).when(add, organiser).thenRejected('AGENDA_ITEM_UNKNOWN');
    given(plannedConference, planned).when(add, siteActor(EAST_1)).thenRejected('FORBIDDEN');
    given(closedConference, planned).when(add, organiser).thenRejected('WRONG_PHASE');
    const full = Array.from({ length: DOCUMENT_LIMITS.documents }, (_, n): DomainEvent => {
      return { ...added, document: { ...document, id: `doc_full_${n}` as DocumentId } };
    });
    given(plannedConference, planned, full).when(add, organiser).thenRejected('TOO_MANY_DOCUMENTS');
  });

  it('DOC-1: no client adds or removes one past the checks of the upload', () => {
    for (const command of [add, { type: 'RemoveDocument', documentId: ID }]) {
      expect(commandMessageSchema.safeParse({ commandId: 'command-1', command }).success).toBe(false);
    }
  });

  it('DOC-2: a removed document leaves the stage', () => {
    const remove = { type: 'RemoveDocument', documentId: ID } as const;
    const decided = given(liveConference, planned, added, shown(2)).when(remove, moderator);
    decided.thenHappens({ type: 'DocumentRemoved', documentId: ID, by: moderator.id, at: NOW });
    expect(decided.state()).toMatchObject({ documents: {}, stage: { layout: 'speaker' } });
    expect(decided.state().stage.presentation).toBeUndefined();
    given(liveConference, planned).when(remove, organiser).thenRejected('DOCUMENT_UNKNOWN');
  });

  it('DOC-3: the same page stands on every screen, and none beyond the last', () => {
    const decided = given(liveConference, planned, added).when(present(2), chair);
    decided.thenHappens({ type: 'DocumentPagePresented', documentId: ID, page: 2, by: chair.id, at: NOW });
    const state = decided.state();
    const view = hallView({ state, tallies: {}, supports: {}, presence: {} });
    expect(view.stage).toMatchObject({ layout: 'presentation', presentation: { page: 2, pages: 3, documentId: ID } });
    expect(JSON.stringify(view)).not.toContain('ab12');
    given(liveConference, planned, added, shown(2)).when(present(2), moderator).thenNothingHappens();
    given(liveConference, planned, added).when(present(4), chair).thenRejected('PAGE_UNKNOWN', { page: 4 });
    given(liveConference, planned).when(present(1), chair).thenRejected('DOCUMENT_UNKNOWN');
    given(liveConference, planned, added).when(present(1), organiser).thenRejected('FORBIDDEN');
    given(plannedConference, planned, added).when(present(1), chair).thenRejected('WRONG_PHASE');
  });

  it('DOC-1: a document may belong to the whole conference', () => {
    const { itemId: _, ...whole } = document;
    const decided = given(plannedConference).when({ type: 'AddDocument', document: whole }, organiser);
    decided.thenHappens({ type: 'DocumentAdded', document: whole, by: organiser.id, at: NOW });
  });

  it('DOC-4: from its first page on, everybody may read it', () => {
    const { documents } = given(liveConference, planned, added).when(present(1), chair).state();
    expect(documents[ID]?.presented).toBe(true);
    const after = given(liveConference, planned, added, shown(1))
      .when({ type: 'StopPresenting', presentation: 1 }, chair)
      .state();
    expect(after.documents[ID]?.presented).toBe(true);
  });
});
