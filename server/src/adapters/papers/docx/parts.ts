import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  type TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { halfPoints } from './measures.ts';

/** The face that the rules demand. It is named, never embedded: every office has it. */
export const FONT = 'Times New Roman';

/** How a line of a paper is set; sizes in points. */
export interface LineStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly spacing?: IParagraphOptions['spacing'];
  readonly indent?: IParagraphOptions['indent'];
  readonly keepNext?: boolean;
}

/** A paragraph of plain text; a line break stays one. No text becomes a field or markup. */
export function line(text: string, { size, bold, italics, align, spacing, indent, keepNext }: LineStyle): Paragraph {
  const runs = text.split('\n').map(
    (piece, index) =>
      new TextRun({
        text: piece.normalize('NFC'),
        font: FONT,
        size: halfPoints(size),
        ...(bold && { bold }),
        ...(italics && { italics }),
        ...(index > 0 && { break: 1 }),
      }),
  );
  return new Paragraph({
    children: runs,
    alignment: align ?? AlignmentType.CENTER,
    ...(spacing && { spacing }),
    ...(indent && { indent }),
    ...(keepNext && { keepNext }),
  });
}

/** A solid rule in the middle of a column: `width` of `column`, both in twips. */
export function rule(width: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 20, after: 0, line: 120, lineRule: 'exact' },
    children: [],
  });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Rows of cells side by side without lines, as heads and signatures stand. */
export function columns(widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: NO_BORDERS,
    layout: 'fixed',
    rows: [...rows],
  });
}

/** A cell without lines. Word demands a paragraph in each. */
export function cell(width: number, children: readonly Paragraph[]): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children: children.length > 0 ? [...children] : [new Paragraph({})],
  });
}
