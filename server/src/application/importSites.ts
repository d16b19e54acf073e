import { createHash } from 'node:crypto';
import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { reject, rejectStale } from '@diem-cau/shared/domain/rejections.ts';
import { rosterRevision } from '@diem-cau/shared/domain/roster/revisions.ts';
import type { RosterState } from '@diem-cau/shared/domain/roster/state.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import { hasErrors, isNews } from '@diem-cau/shared/lists/outcome.ts';
import type { ListContext } from '@diem-cau/shared/lists/previewList.ts';
import { knownSites, levelsOfRoster, recordFromList } from '@diem-cau/shared/lists/rosterList.ts';
import { chosenColumns } from '@diem-cau/shared/lists/sheetOutline.ts';
import type { CheckedImport, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import type { FileReaders } from './fileReaders.ts';

/** A list of sites that somebody uploads. */
export interface ImportRequest {
  readonly actor: Actor;
  readonly file: Uint8Array;
  /** What the sender chose for the file. */
  readonly choices: ListChoices;
  /** Of the levels' names in problems. */
  readonly language: WordLanguage;
  /** Names the preview that is confirmed; without it the rows are only judged. */
  readonly seen?: string | undefined;
  readonly commandId: string;
}

/**
 * Judges a list of sites row by row and, if a preview of it is confirmed and free of errors, imports it whole.
 * Errors: those of `FileReaders.readList`; `IMPORT_HAS_ERRORS`; `STALE` where file, choices and roster are not those of the
 * preview; and what the decider refuses.
 */
export async function importSites(
  runtime: ConferenceRuntime,
  files: FileReaders,
  { actor, file, choices, language, seen, commandId }: ImportRequest,
): Promise<Reply<CheckedImport>> {
  const revision = rosterRevision(runtime.state);
  const { roster } = runtime.state;
  const context = contextOf(roster, language);
  const read = await files.readList(file, context, choices);
  if (!read.ok) return read;
  const { preview, sheets } = read.value;
  const checked = { ...read.value, seen: nameOf(file, choices, revision, roster) };
  if (seen === undefined) return ok(checked);
  if (seen !== checked.seen) return rejectStale('roster');
  if (hasErrors(preview)) return reject('IMPORT_HAS_ERRORS', { rows: preview.counts.error });
  const sites = preview.rows.filter(isNews).flatMap(({ site }) => (site ? [recordFromList(site)] : []));
  const columns = chosenColumns(sheets, choices);
  const statuses = preview.newStatuses;
  const command = { type: 'ImportSites', seen: revision, sites, columns, statuses } as const;
  const reply = await runtime.submit({ commandId, actor, command });
  return reply.ok ? ok(checked) : reply;
}

function contextOf(roster: RosterState, language: WordLanguage): ListContext {
  return {
    known: knownSites(roster),
    levels: levelsOfRoster(roster, language),
    statuses: roster.statuses,
    columns: roster.listColumns,
  };
}

/** The same for the same file and choices, compared with the same roster, levels and statuses, in whichever language they are shown. */
function nameOf(
  file: Uint8Array,
  choices: ListChoices,
  revision: number,
  { levels, statuses, listColumns }: RosterState,
): string {
  const names = levels.map(({ vi, en }) => [vi.one, vi.many, en.one, en.many]);
  const compared = JSON.stringify({ choices, revision, levels: names, statuses, columns: listColumns });
  return createHash('sha256').update(compared).update('\0').update(file).digest('hex');
}
