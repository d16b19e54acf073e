import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { LogLine, MinutesDraft, PaperFile } from '@diem-cau/shared/protocol/minutes.ts';
import { callRoute, fetchFile } from './callRoute.ts';

/** Whose session of which conference a request uses. */
export interface MinutesPlace {
  readonly peerId: string;
  readonly conferenceId: ConferenceId;
}

/** The minutes as they stand. Errors: `FORBIDDEN`, `WRONG_PHASE`, `UNAUTHENTICATED`, `DISCONNECTED`. */
export function fetchMinutes(
  { peerId, conferenceId }: MinutesPlace,
  language: WordLanguage,
): Promise<Reply<MinutesDraft>> {
  const query = { language };
  return callRoute('GET /api/conferences/:conferenceId/minutes', { peerId, params: { conferenceId }, query });
}

/** The entries of the log behind a sentence. Errors as `fetchMinutes`. */
export function fetchEntries(
  { peerId, conferenceId }: MinutesPlace,
  versions: readonly number[],
): Promise<Reply<readonly LogLine[]>> {
  const query = { versions };
  return callRoute('GET /api/conferences/:conferenceId/minutes/entries', { peerId, params: { conferenceId }, query });
}

/** Approves a paper as it was shown. Errors: `STALE`, `PAPER_APPROVED`, `PAPER_INCOMPLETE`, and those of every route. */
export function approvePaper(
  { peerId, conferenceId }: MinutesPlace,
  body: { readonly paper: PaperKind; readonly hash: string; readonly language: WordLanguage },
): Promise<Reply<unknown>> {
  return callRoute('POST /api/conferences/:conferenceId/minutes/approval', { peerId, params: { conferenceId }, body });
}

/** A paper as a file. Errors: `NOT_FOUND` before it is approved, for who does not keep the minutes. */
export function fetchPaper(
  { peerId, conferenceId }: MinutesPlace,
  query: { readonly paper: PaperKind; readonly file: PaperFile; readonly language: WordLanguage },
): Promise<Reply<Blob>> {
  return fetchFile('GET /api/conferences/:conferenceId/paper', { peerId, params: { conferenceId }, query });
}

/** The lists of a conference as a workbook. Errors as `fetchMinutes`. */
export function fetchLists({ peerId, conferenceId }: MinutesPlace, language: WordLanguage): Promise<Reply<Blob>> {
  const query = { language };
  return fetchFile('GET /api/conferences/:conferenceId/lists', { peerId, params: { conferenceId }, query });
}

/** Everything of a conference that has closed, as one archive. Errors: `FORBIDDEN`, `WRONG_PHASE`, `RATE_LIMITED`, `DISCONNECTED`. */
export function fetchDossier({ peerId, conferenceId }: MinutesPlace): Promise<Reply<Blob>> {
  return fetchFile('GET /api/conferences/:conferenceId/dossier', { peerId, params: { conferenceId } });
}
