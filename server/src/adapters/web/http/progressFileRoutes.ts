import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { speaksFor } from '@diem-cau/shared/domain/commitments/owning.ts';
import type { Commitment, Progress, ProgressFile } from '@diem-cau/shared/domain/commitments/state.ts';
import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { addProgressFile } from '../../../application/addDocument.ts';
import { Places } from '../../../application/limits/places.ts';
import { refuseWhenLow } from '../../../application/limits/storageLevel.ts';
import { prepareDocument } from '../../../application/prepareDocument.ts';
import { DocumentCache } from './documentCache.ts';
import { pdfHeaders } from './documentRoutes.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** Uploads at a time, each of which holds its file in memory. */
const UPLOADS = { all: 4, each: 2 };

/** Files that owners add to their reports on commitments. */
export function progressFileHandlers(
  options: HttpAppOptions,
): RouteHandlers<'attachProgressFile' | 'readProgressFile'> {
  const cache = new DocumentCache(options.documents);
  const uploads = new Places(UPLOADS);
  return {
    attachProgressFile: {
      admit({ request, response, params, pass, query, conference }) {
        if (Number(request.headers['content-length'] ?? 0) > DOCUMENT_LIMITS.bytes)
          return { code: 'DOCUMENT_TOO_LARGE', facts: { megabytes: DOCUMENT_LIMITS.bytes / 1024 ** 2 } };
        const commitment = conference.runtime.state.commitments[query.commitment];
        if (!commitment) return { code: 'COMMITMENT_UNKNOWN' };
        if (!maySee(pass.actor, commitment, conference.runtime.state)) return { code: 'COMMITMENT_NOT_YOURS' };
        const full = refuseWhenLow(options.limits.storage, pass.actor.role);
        if (full) return full;
        const release = uploads.hold(params.conferenceId);
        if (!release) return { code: 'READER_BUSY' };
        response.once('close', release);
        return undefined;
      },
      async handle({ pass: { actor }, conference, query, body: file }) {
        const prepared = await prepareDocument(file, options);
        if (!prepared.ok) return prepared;
        const { pdf, pages } = prepared.value;
        const { commitment: commitmentId, progress: progressId, name } = query;
        const checked = { ...{ actor, commitmentId, progressId, name }, file: pdf, pages };
        const added = await addProgressFile(conference.runtime, options, checked);
        return added.ok ? ok({}) : added;
      },
    },
    readProgressFile: {
      async handle({ pass, conference, params }) {
        const file = findReadable(conference.runtime.state, params.documentId, pass.actor);
        if (!file) return err({ code: 'NOT_FOUND' });
        return ok({ content: await cache.read(pass.conferenceId, file), headers: pdfHeaders(file.id) });
      },
    },
  };
}

function findReadable(state: ConferenceState, id: DocumentId, actor: Actor): ProgressFile | undefined {
  return Object.values<Commitment>(state.commitments)
    .filter((commitment) => maySee(actor, commitment, state))
    .flatMap(({ progress }) => Object.values<Progress>(progress))
    .flatMap(({ files = {} }) => Object.values<ProgressFile>(files))
    .find((file) => file.id === id);
}

/** Whether somebody follows the commitment up or has it. */
function maySee(actor: Actor, { owner }: Commitment, state: ConferenceState): boolean {
  return audienceOf(actor.role) === 'control' || speaksFor(actor, owner, state);
}
