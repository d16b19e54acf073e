import type { BlockTable } from '@diem-cau/shared/minutes/blocks.ts';
import { FORM_LAYOUTS } from '@diem-cau/shared/minutes/letterheadForms.ts';
import type { Paper, PaperPart } from '@diem-cau/shared/minutes/paper.ts';
import type { FileChild } from 'docx';
import { AlignmentType, BorderStyle, Table, TableCell, TableRow, WidthType } from 'docx';
import { twips } from './measures.ts';
import { line } from './parts.ts';

/** The first line of a paragraph stands in by 1.27 cm, and paragraphs 6 points apart. */
const FIRST_LINE = twips(12.7);
const APART = { after: 120 } as const;

/** The text of a paper. */
export function bodyParts({ letterhead, parts }: Paper, width: number): readonly FileChild[] {
  const { text: size } = FORM_LAYOUTS[letterhead.form].sizes;
  return parts.flatMap((part) => partOf(part, size, width));
}

function partOf(part: PaperPart, size: number, width: number): readonly FileChild[] {
  const justified = { size, align: AlignmentType.JUSTIFIED, spacing: APART, indent: { firstLine: FIRST_LINE } };
  switch (part.kind) {
    case 'heading':
      return [line(part.text, { ...justified, bold: true, spacing: { before: 120, after: 120 }, keepNext: true })];
    case 'paragraph':
    case 'summary':
      return [line(part.text, justified)];
    case 'table':
      return [tableOf(part, width), line('', { size: 6, spacing: { after: 60 } })];
  }
}

const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: BORDER, bottom: BORDER, left: BORDER, right: BORDER };
/** Of a table's width, what its first column takes; the others share the rest. */
const FIRST_COLUMN = 0.36;
const CELL_SIZE = 12;

function widthsOf({ columns, shares }: BlockTable, width: number): readonly number[] {
  if (shares) return shares.map((share) => Math.floor((width * share) / shares.reduce((sum, one) => sum + one, 0)));
  const first = Math.round(width * FIRST_COLUMN);
  const other = Math.floor((width - first) / Math.max(1, columns.length - 1));
  return columns.map((_, index) => (index === 0 ? first : other));
}

function tableOf(table: BlockTable, width: number): Table {
  const { columns, rows, shares } = table;
  const widths = widthsOf(table, width);
  const alignOf = (index: number, bold: boolean) => {
    if (bold) return AlignmentType.CENTER;
    return index === 0 || shares ? AlignmentType.LEFT : AlignmentType.RIGHT;
  };
  const cellOf = (value: string | number, index: number, bold: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      borders: BORDERS,
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
      children: [
        line(String(value), {
          size: CELL_SIZE,
          ...(bold && { bold }),
          align: alignOf(index, bold),
        }),
      ],
    });
  const rowOf = (cells: readonly (string | number)[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map((value, index) => cellOf(value, index, isHead)),
    });
  return new Table({
    columnWidths: [...widths],
    width: { size: width, type: WidthType.DXA },
    layout: 'fixed',
    rows: [rowOf(columns, true), ...rows.map((row) => rowOf(row, false))],
  });
}
