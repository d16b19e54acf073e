import type { ListField } from '@diem-cau/shared/domain/roster/listFields.ts';
import { choicesFor, type ListChoices, type SheetChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { StatusWordChoice } from '@diem-cau/shared/lists/statusWords.ts';

/** Reads another sheet, or all with a list; what was chosen for each sheet stays. */
export function withSheet(choices: ListChoices, sheet: string): ListChoices {
  return { ...choices, sheet };
}

/** Another row is a sheet's heading: what was chosen for its columns was chosen below another heading. */
export function withHeading(choices: ListChoices, sheet: string, headingRow: number): ListChoices {
  const { columns: _columns, ...rest } = choicesFor(choices, sheet);
  return withSheetChoices(choices, sheet, { ...rest, headingRow });
}

/** A column holds a field, or nothing. A field that was chosen for another column goes to this one, except names. */
export function withColumn(
  choices: ListChoices,
  sheet: string,
  column: { readonly index: number; readonly field: ListField | null },
): ListChoices {
  const before = choicesFor(choices, sheet);
  const kept = Object.entries(before.columns ?? {}).filter(([, field]) => field === 'name' || field !== column.field);
  const columns = { ...Object.fromEntries(kept), [column.index]: column.field };
  return withSheetChoices(choices, sheet, { ...before, columns });
}

/** A row is left out, or read again. */
export function withRow(
  choices: ListChoices,
  row: { readonly sheet: string; readonly line: number },
  isRead: boolean,
): ListChoices {
  const before = choicesFor(choices, row.sheet);
  const others = (before.without ?? []).filter((line) => line !== row.line);
  return withSheetChoices(choices, row.sheet, { ...before, without: isRead ? others : [...others, row.line] });
}

/** A word of the list means a level, by its place; without one it is read as before. */
export function withLevelWord(choices: ListChoices, word: string, place: number | undefined): ListChoices {
  const { [word]: _before, ...others } = choices.levelWords ?? {};
  return { ...choices, levelWords: place === undefined ? others : { ...others, [word]: place } };
}

/** A word of the list means a status; without a meaning it is not entered. */
export function withStatusWord(choices: ListChoices, word: string, meaning: StatusWordChoice | undefined): ListChoices {
  const { [word]: _before, ...others } = choices.statusWords ?? {};
  return { ...choices, statusWords: meaning === undefined ? others : { ...others, [word]: meaning } };
}

function withSheetChoices(choices: ListChoices, sheet: string, chosen: SheetChoices): ListChoices {
  return { ...choices, bySheet: { ...choices.bySheet, [sheet]: chosen } };
}
