import type { Status } from '../domain/roster/statuses.ts';
import type { ListChoices } from './listChoices.ts';
import type { ListFile } from './listFile.ts';
import type { ListPreview } from './preview.ts';
import { type ListContext, previewList } from './previewList.ts';
import { outlineSheets, type SheetOutline } from './sheetOutline.ts';

/** A list with what a person needs to see and to correct it. */
export interface CheckedList {
  readonly preview: ListPreview;
  /** The sheets that are read. */
  readonly sheets: readonly SheetOutline[];
  /** The names of the organisation's levels, the top first. */
  readonly levels: readonly string[];
  /** The conference's statuses, without those that the list adds. */
  readonly statuses: readonly Status[];
}

/** Says what importing a list would do, and shows the sheets that it was read from. */
export function checkList(file: ListFile, context: ListContext, choices: ListChoices = {}): CheckedList {
  const preview = previewList(file, context, choices);
  const levels = context.levels.map(({ name }) => name);
  return { preview, sheets: outlineSheets(file, preview, choices), levels, statuses: context.statuses ?? [] };
}
