import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import { type ImportPreview, previewImport } from '@diem-cau/shared/domain/roster/importSites.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';

/** A list of sites that somebody uploads. */
export interface ImportRequest {
  readonly actor: Actor;
  /** The file as a table of cells, heading first. */
  readonly table: readonly (readonly string[])[];
  /** Without it the rows are only judged. */
  readonly confirmed: boolean;
  readonly commandId: string;
}

/**
 * Judges a list of sites row by row and, if confirmed and free of errors, imports it whole.
 * Errors: `IMPORT_HAS_ERRORS`, and what the decider refuses.
 */
export async function importSites(runtime: ConferenceRuntime, request: ImportRequest): Promise<Reply<ImportPreview>> {
  const preview = previewImport(request.table, runtime.state.roster);
  if (!request.confirmed) return ok(preview);
  if (preview.problems.length > 0 || preview.counts.error > 0) {
    return reject('IMPORT_HAS_ERRORS', { rows: preview.counts.error });
  }
  const reply = await runtime.submit({
    commandId: request.commandId,
    actor: request.actor,
    command: { type: 'ImportSites', sites: preview.rows.flatMap(({ site }) => (site ? [site] : [])) },
  });
  return reply.ok ? ok(preview) : reply;
}
