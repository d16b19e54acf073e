import type { Cell, ListRow, ListSheet } from '@diem-cau/shared/lists/listFile.ts';

/** What the library leaves out of an OpenDocument spreadsheet: hidden sheets and rows, and cells without their values. */
interface Marks {
  readonly isHidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  /** By `line:column`, lines from 1 and columns from 0. */
  readonly cells: ReadonlyMap<string, Cell>;
}

const TAG = /<table:(table|table-row|table-cell|covered-table-cell)((?:\s[^<>]*?)?)(\/?)>|<\/table:(table)>/g;
/** Rows and columns that are repeated further hold nothing: they fill the sheet. */
const MAX_REPEATED = 1_000;

/** Adds to sheets what only the document's own text says (OpenDocument 1.3, part 3, sections 9.1 and 19.6). */
export function withMarks(sheets: readonly ListSheet[], content: string): readonly ListSheet[] {
  const marks = marksIn(content);
  return sheets.map((sheet, index) => {
    const own = marks[index];
    return own ? markSheet(sheet, own) : sheet;
  });
}

function markSheet(sheet: ListSheet, { isHidden, hiddenRows, cells: marked }: Marks): ListSheet {
  const rows = new Map<number, ListRow>(sheet.rows.map((row) => [row.line, row]));
  for (const [place, cell] of marked) {
    const [line = 0, column = 0] = place.split(':').map(Number);
    const cells = [...(rows.get(line)?.cells ?? [])];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    rows.set(line, { ...rows.get(line), line, cells });
  }
  const marks = [...rows.values()].map((row) => (hiddenRows.has(row.line) ? { ...row, hidden: true as const } : row));
  return { ...sheet, rows: marks.sort((a, b) => a.line - b.line), ...(isHidden && { hidden: true as const }) };
}

function marksIn(content: string): readonly Marks[] {
  const hiddenStyles = hiddenStylesIn(content);
  const sheets: { isHidden: boolean; hiddenRows: Set<number>; cells: Map<string, Cell> }[] = [];
  let line = 0;
  let repeated = 1;
  let column = 0;
  for (const [, name, attributes = '', , end] of content.matchAll(TAG)) {
    const sheet = sheets.at(-1);
    if (name === 'table') {
      sheets.push({
        isHidden: hiddenStyles.has(attribute(attributes, 'table:style-name')),
        hiddenRows: new Set(),
        cells: new Map(),
      });
      [line, repeated] = [0, 1];
      continue;
    }
    if (end || !sheet || !name) continue;
    if (name === 'table-row') {
      line += repeated;
      repeated = Number(attribute(attributes, 'table:number-rows-repeated')) || 1;
      column = 0;
      const isHidden = /^(?:collapse|filter)$/.test(attribute(attributes, 'table:visibility'));
      for (let row = 0; isHidden && row < Math.min(repeated, MAX_REPEATED); row++) sheet.hiddenRows.add(line + row);
      continue;
    }
    const cell = cellIn(attributes);
    if (cell) sheet.cells.set(`${line}:${column}`, cell);
    column += Number(attribute(attributes, 'table:number-columns-repeated')) || 1;
  }
  return sheets;
}

/** A formula without a value, and an error, which the document stores as an empty text. */
function cellIn(attributes: string): Cell {
  if (attribute(attributes, 'calcext:value-type') === 'error') return { kind: 'error', shown: '#N/A' };
  const isFormula = attribute(attributes, 'table:formula') !== '';
  return isFormula && attribute(attributes, 'office:value-type') === '' ? { kind: 'uncomputed' } : null;
}

function hiddenStylesIn(content: string): ReadonlySet<string> {
  const styles = content.matchAll(/<style:style\b([^<>]*)>\s*<style:table-properties\b([^<>]*)/g);
  return new Set(
    [...styles].flatMap(([, style = '', properties = '']) =>
      attribute(properties, 'table:display') === 'false' ? attribute(style, 'style:name') : [],
    ),
  );
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
