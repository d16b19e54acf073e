import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { isGivenTo, mayRead } from '@diem-cau/shared/domain/documents/readers.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { DocumentOpening } from '@diem-cau/shared/protocol/documents.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { DOCUMENT_ROUTES } from '@diem-cau/shared/protocol/routes/documentRoutes.ts';
import { addDocument, removeDocument } from '../../../application/addDocument.ts';
import { Places } from '../../../application/limits/places.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { prepareDocument } from '../../../application/prepareDocument.ts';
import { DocumentCache } from './documentCache.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers, RouteHead } from './routeHandler.ts';

/** Concurrent uploads, each of which holds its file in memory: one conference leaves places to the others. */
const UPLOADS = { all: 4, each: 3 };
/** Concurrent downloads: every hall reads a presented document at the same moment; nobody needs more than a few windows. */
const DOWNLOADS = { all: 600, each: 6 };

/** Documents: adds, removes and sends them, and tells who has opened them. */
export function documentHandlers(options: HttpAppOptions): RouteHandlers<keyof typeof DOCUMENT_ROUTES> {
  const cache = new DocumentCache(options.documents);
  const uploads = new Places(UPLOADS);
  const downloads = new Places(DOWNLOADS);
  return {
    addDocument: {
      admit(head) {
        const refusal = refuseUpload(head);
        if (refusal) return refusal;
        const full = refuseWhenLow(options.limits.storage, head.pass.actor.role);
        if (full) return full;
        const release = uploads.hold(head.params.conferenceId);
        if (!release) return { code: 'READER_BUSY' };
        head.response.once('close', release);
        return undefined;
      },
      async handle({ pass, conference, query: { item: itemId, title, replaces }, body: file }) {
        const prepared = await prepareDocument(file, options);
        if (!prepared.ok) return prepared;
        const { pdf, pages } = prepared.value;
        return addDocument(conference.runtime, options, {
          actor: pass.actor,
          itemId,
          title,
          file: pdf,
          pages,
          replaces,
        });
      },
    },
    removeDocument: {
      async handle({ pass, conference, params: { documentId } }) {
        const removed = await removeDocument(conference.runtime, options.documents, { actor: pass.actor, documentId });
        return removed.ok ? ok({}) : removed;
      },
    },
    readDocument: {
      async handle({ pass, conference, params, response }) {
        const document = findDocument(conference.runtime.state, params.documentId);
        if (!document || !mayRead(document, pass.actor.role, options.clock.wall())) return err({ code: 'NOT_FOUND' });
        const release = downloads.hold(`${pass.conferenceId} ${pass.actor.id}`);
        if (!release) return err({ code: 'RATE_LIMITED' });
        response.once('close', release);
        return ok({ content: await cache.read(pass.conferenceId, document), headers: pdfHeaders(document.id) });
      },
    },
    openDocument: {
      admit: ({ pass }) => refuseWhenLow(options.limits.storage, pass.actor.role),
      async handle({ pass, conference, params }) {
        const [{ runtime }, at] = [conference, options.clock.wall()];
        const document = findDocument(runtime.state, params.documentId);
        const { role } = pass.actor;
        // One that was merely presented is no document to read.
        if (!document || !isGivenTo(document, role) || !mayRead(document, role, at)) return err({ code: 'NOT_FOUND' });
        await options.openings.mark(runtime.id, { documentId: document.id, reader: pass.actor, at });
        return ok({});
      },
    },
    readDocumentOpenings: {
      async handle({ conference: { runtime } }) {
        const ids = Object.values<ConferenceDocument>(runtime.state.documents).map(({ id }) => id);
        const openings = await options.openings.read(runtime.id, ids);
        return ok(Object.fromEntries(ids.map((id, index) => [id, openings[index] ?? NO_OPENINGS])));
      },
    },
  };
}

const NO_OPENINGS: DocumentOpening = { sites: {}, phones: 0 };

/** What can be refused of an upload by its head alone. */
function refuseUpload({ request, query, conference }: RouteHead<'addDocument'>): WireError | undefined {
  const { documents, agenda } = conference.runtime.state;
  if (Number(request.headers['content-length'] ?? 0) > DOCUMENT_LIMITS.bytes)
    return { code: 'DOCUMENT_TOO_LARGE', facts: { megabytes: DOCUMENT_LIMITS.bytes / 1024 ** 2 } };
  if (query.replaces === undefined && query.item !== undefined && !agenda.items[query.item])
    return { code: 'AGENDA_ITEM_UNKNOWN' };
  if (Object.keys(documents).length < DOCUMENT_LIMITS.documents) return undefined;
  return { code: 'TOO_MANY_DOCUMENTS', facts: { most: DOCUMENT_LIMITS.documents } };
}

function findDocument({ documents }: ConferenceState, id: DocumentId): ConferenceDocument | undefined {
  return Object.values<ConferenceDocument>(documents).find((one) => one.id === id);
}

/** How a PDF is sent. Opened in a tab of its own, the file has neither scripts nor the rights of this site's pages. */
export function pdfHeaders(id: DocumentId): Readonly<Record<string, string>> {
  return {
    'Content-Disposition': `inline; filename="${id}.pdf"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // The bytes of an id never change; who may read them depends on the request.
    'Cache-Control': 'private, max-age=86400, immutable',
    Vary: 'Cookie, X-Peer',
  };
}
