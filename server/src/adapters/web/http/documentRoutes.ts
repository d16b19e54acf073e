import type { Role } from '@diem-cau/shared/domain/actor.ts';
import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { newDocumentSchema } from '@diem-cau/shared/protocol/schemas.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { addDocument, removeDocument } from '../../../application/addDocument.ts';
import { Places } from '../../../application/limits/places.ts';
import { DocumentCache } from './documentCache.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import { sendError, sendReply } from './replies.ts';
import { enter } from './requestPass.ts';

/** Uploads at once, each of which holds its file in memory: one conference leaves places to the others. */
const UPLOADS = { all: 4, each: 3 };
/** Downloads at once: every hall reads what is presented at the same moment; nobody needs more than its few windows. */
const DOWNLOADS = { all: 600, each: 6 };

type UploadRequest = Request<{ conferenceId: string }>;

/** Documents of the agenda: added, removed, and read by whoever may see them. */
export function addDocumentRoutes(app: Express, options: HttpAppOptions): void {
  const cache = new DocumentCache(options.documents);
  const uploads = new Places(UPLOADS);
  const downloads = new Places(DOWNLOADS);

  // Before a body is read: a refused one costs nothing.
  const admit = async (request: UploadRequest, response: Response, next: NextFunction) => {
    const entry = await enter(request, 'addDocument', options);
    if (!entry.ok) return sendError(response, entry.error);
    const admitted = judgeUpload(request, entry.value.conference.runtime.state);
    if (!admitted.ok) return sendReply(response, admitted);
    if (options.limits.storage.level !== 'plenty') return sendError(response, { code: 'STORE_FULL' });
    const leave = uploads.hold(request.params.conferenceId);
    if (!leave) return sendError(response, { code: 'READER_BUSY' });
    response.once('close', leave);
    return next();
  };

  app.post(
    '/api/conferences/:conferenceId/documents',
    admit,
    express.raw({ type: () => true, limit: DOCUMENT_LIMITS.bytes, inflate: false }),
    async (request: UploadRequest, response: Response) => {
      // Again: who was let in before the body came may have lost the right while it did.
      const entry = await enter(request, 'addDocument', options);
      if (!entry.ok) return sendError(response, entry.error);
      const wanted = newDocumentSchema.safeParse(request.query);
      if (!wanted.success) return sendError(response, { code: 'INVALID', paths: ['title'] });
      const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const pages = await options.files.checkPdf(file);
      if (!pages.ok) return sendError(response, pages.error);
      const { pass, conference } = entry.value;
      const { item: itemId, title } = wanted.data;
      const checked = { actor: pass.actor, itemId, title, file, pages: pages.value };
      return sendReply(response, await addDocument(conference.runtime, options, checked));
    },
  );

  app.post('/api/conferences/:conferenceId/documents/:documentId/removal', async (request, response) => {
    const entry = await enter(request, 'removeDocument', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { pass, conference } = entry.value;
    const removal = { actor: pass.actor, documentId: request.params.documentId as DocumentId };
    return sendReply(response, await removeDocument(conference.runtime, options.documents, removal));
  });

  app.get('/api/conferences/:conferenceId/documents/:documentId', async (request, response) => {
    const entry = await enter(request, 'readDocument', options);
    if (!entry.ok) return sendError(response, entry.error);
    const { pass, conference } = entry.value;
    const document = findReadable(conference.runtime.state, request.params.documentId, pass.actor.role);
    if (!document) return sendError(response, { code: 'NOT_FOUND' });
    const leave = downloads.hold(`${pass.conferenceId} ${pass.actor.id}`);
    if (!leave) return sendError(response, { code: 'RATE_LIMITED' });
    response.once('close', leave);
    const bytes = await cache.read(pass.conferenceId, document);
    return sendPdf(response, document, bytes);
  });
}

/** What can be refused of an upload by its heading alone. */
function judgeUpload(request: UploadRequest, { documents, agenda }: ConferenceState): Reply<true> {
  const wanted = newDocumentSchema.safeParse(request.query);
  if (!wanted.success) return { ok: false, error: { code: 'INVALID', paths: ['title'] } };
  if (Number(request.headers['content-length'] ?? 0) > DOCUMENT_LIMITS.bytes) {
    return { ok: false, error: { code: 'DOCUMENT_TOO_LARGE' } };
  }
  if (!agenda.items[wanted.data.item]) return reject('AGENDA_ITEM_UNKNOWN');
  if (Object.keys(documents).length >= DOCUMENT_LIMITS.documents)
    return reject('TOO_MANY_DOCUMENTS', { most: DOCUMENT_LIMITS.documents });
  return ok(true);
}

/** A document that its reader may see: staff any, others one that has been presented. */
function findReadable({ documents }: ConferenceState, id: string, role: Role): ConferenceDocument | undefined {
  const document = Object.values<ConferenceDocument>(documents).find((one) => one.id === id);
  return document && (document.presented || audienceOf(role) === 'control') ? document : undefined;
}

/** Sends the file as what it is: opened by itself it has neither scripts nor the rights of this site's pages. */
function sendPdf(response: Response, { id }: ConferenceDocument, bytes: Buffer): void {
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${id}.pdf"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    // The bytes of an id never change; who may read them is part of the request.
    'Cache-Control': 'private, max-age=86400, immutable',
    Vary: 'Cookie, X-Peer',
  });
  response.send(bytes);
}
