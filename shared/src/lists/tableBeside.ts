import { cleanLine } from '../kernel/cleanText.ts';
import { fold } from './fold.ts';
import { shownText } from './listFile.ts';
import { bodyOf, type Table } from './tables.ts';

/** Headings that a second table has in common with the first, the names among them. */
const SHARED_HEADINGS = 2;

/**
 * The column at which a second table of the same columns begins, beside the first one, as lists have that are printed on wide
 * paper. Its rows would be lost. A column of names that says the same again is none.
 */
export function findTableBeside(table: Table): number | undefined {
  const columns = (table.heading?.columns ?? []).map((column) => ({ ...column, folded: fold(column.heading) }));
  const again = columns.filter(({ folded, index }) => {
    return folded !== '' && columns.some((other) => other.folded === folded && other.index < index);
  });
  const names = again.find(({ meanings }) => meanings.includes('name'));
  const first = columns.find(({ folded }) => folded === names?.folded);
  if (!names || !first || again.length < SHARED_HEADINGS) return undefined;
  const textsOf = (index: number) =>
    bodyOf(table)
      .filter(({ filled }) => !filled.has(index))
      .map(({ cells }) => cleanLine(shownText(cells[index])))
      .filter((text) => text !== '');
  const known = new Set(textsOf(first.index));
  const news = textsOf(names.index).filter((text) => !known.has(text));
  return known.size > 0 && news.length > 0 ? Math.min(...again.map(({ index }) => index)) : undefined;
}
