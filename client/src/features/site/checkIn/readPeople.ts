import { PARTICIPANT_LIMITS } from '@diem-cau/shared/domain/participants/limits.ts';
import { isSamePerson, type ListedPerson } from '@diem-cau/shared/domain/participants/state.ts';
import { cleanLine, nameKey } from '@diem-cau/shared/kernel/cleanText.ts';
import { fold } from '../../../i18n/fold.ts';

/** What was read of a list. Lines count from 1. */
export interface ReadPeople {
  readonly people: readonly ListedPerson[];
  /** The lines that name nobody who can be listed. */
  readonly unread: readonly number[];
  /** The lines that name whom an earlier one names: the list takes both for one person. */
  readonly coinciding: readonly number[];
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
  const coinciding: number[] = [];
  const earlier = new Earlier();
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (cleanLine(line) === '') continue;
    const [name = '', position = '', code = ''] = cellsOf(line);
    if (HEADINGS.includes(fold(name))) continue;
    const fits =
      name !== '' &&
      name.length <= PARTICIPANT_LIMITS.name &&
      position.length <= PARTICIPANT_LIMITS.position &&
      code.length <= PARTICIPANT_LIMITS.code;
    if (!fits) {
      unread.push(index + 1);
      continue;
    }
    const person = { name, ...(position !== '' && { position }), ...(code !== '' && { code }) };
    if (earlier.names(person)) coinciding.push(index + 1);
    earlier.add(person);
    people.push(person);
  }
  return { people, unread, coinciding };
}

/** Those of the lines before, by what can make two of them one person: a list has thousands of lines. */
class Earlier {
  readonly #byKey = new Map<string, ListedPerson[]>();

  names(person: ListedPerson): boolean {
    return keysOf(person).some((key) => this.#byKey.get(key)?.some((one) => isSamePerson(one, person)));
  }

  add(person: ListedPerson): void {
    for (const key of keysOf(person)) {
      const known = this.#byKey.get(key);
      if (known) known.push(person);
      else this.#byKey.set(key, [person]);
    }
  }
}

function keysOf({ name, code }: ListedPerson): readonly string[] {
  return [`name ${nameKey(name)}`, ...(code === undefined ? [] : [`code ${nameKey(code)}`])];
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const cells = line.split(separator).map(cleanLine);
  const isNumbered = cells.length > 1 && (ROW_NUMBER.test(cells[0] ?? '') || fold(cells[0] ?? '') === 'stt');
  return isNumbered ? cells.slice(1) : cells;
}
