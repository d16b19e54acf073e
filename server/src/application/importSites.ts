import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { reject, rejectStale } from '@diem-cau/shared/domain/rejections.ts';
import { previewImport } from '@diem-cau/shared/domain/roster/importSites.ts';
import { rosterRevision } from '@diem-cau/shared/domain/roster/revisions.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CheckedImport, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';

/** A list of sites that somebody uploads. */
export interface ImportRequest {
  readonly actor: Actor;
  /** The file as a table of cells, heading first. */
  readonly table: readonly (readonly string[])[];
  /** Without it the rows are only judged. */
  readonly confirmed: boolean;
  /** The revision of the roster that the confirmed preview was made from; without it the roster of now. */
  readonly seen?: number | undefined;
  readonly commandId: string;
}

/**
 * Judges a list of sites row by row and, if confirmed and free of errors, imports it whole.
 * Errors: `IMPORT_HAS_ERRORS`; `STALE` where the roster is no longer the one that was seen; and what the decider refuses.
 */
export async function importSites(runtime: ConferenceRuntime, request: ImportRequest): Promise<Reply<CheckedImport>> {
  const { table, seen } = request;
  const { state } = runtime;
  const preview = { ...previewImport(table, state.roster), revision: rosterRevision(state) };
  if (!request.confirmed) return ok(preview);
  if (seen !== undefined && seen !== preview.revision) return rejectStale('roster');
  if (preview.problems.length > 0 || preview.counts.error > 0) {
    return reject('IMPORT_HAS_ERRORS', { rows: preview.counts.error });
  }
  const reply = await runtime.submit({
    commandId: request.commandId,
    actor: request.actor,
    command: { type: 'ImportSites', seen, sites: preview.rows.flatMap(({ site }) => (site ? [site] : [])) },
  });
  return reply.ok ? ok(preview) : reply;
}
