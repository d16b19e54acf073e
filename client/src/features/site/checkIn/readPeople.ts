import { PARTICIPANT_LIMITS } from '@diem-cau/shared/domain/participants/limits.ts';
import type { ListedPerson } from '@diem-cau/shared/domain/participants/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { fold } from '../../../i18n/fold.ts';

/** What was read of a list, and the lines that name nobody who can be listed, from 1. */
export interface ReadPeople {
  readonly people: readonly ListedPerson[];
  readonly unread: readonly number[];
}

/** A first cell that is the number of the row. */
const ROW_NUMBER = /^\d{1,4}[.)]?$/;
/** How lists head the column of names. */
const HEADINGS = ['ho va ten', 'ho ten', 'ten', 'name', 'full name'];

/**
 * Reads a list as it was typed or pasted from a spreadsheet: a person a line with name, position and code, between tabs,
 * semicolons or commas. A row's number and a line of headings are left out.
 */
export function readPeople(text: string): ReadPeople {
  const people: ListedPerson[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (cleanLine(line) === '') continue;
    const [name = '', position = '', code = ''] = cellsOf(line);
    if (HEADINGS.includes(fold(name))) continue;
    const fits =
      name !== '' &&
      name.length <= PARTICIPANT_LIMITS.name &&
      position.length <= PARTICIPANT_LIMITS.position &&
      code.length <= PARTICIPANT_LIMITS.code;
    if (fits) people.push({ name, ...(position !== '' && { position }), ...(code !== '' && { code }) });
    else unread.push(index + 1);
  }
  return { people, unread };
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const cells = line.split(separator).map(cleanLine);
  const isNumbered = cells.length > 1 && (ROW_NUMBER.test(cells[0] ?? '') || fold(cells[0] ?? '') === 'stt');
  return isNumbered ? cells.slice(1) : cells;
}
