import { FORM_LAYOUTS, type FormLayout } from '@diem-cau/shared/minutes/letterheadForms.ts';
import type { Paper, Signature } from '@diem-cau/shared/minutes/paper.ts';
import { AlignmentType, type Paragraph, type Table, TableRow } from 'docx';
import { cell, columns, line } from './parts.ts';

/** Space for a signature and a stamp, in twips. */
const SIGNING_SPACE = 1_300;

/**
 * Who signs. Minutes have their secretary at the left and their chair at the right, and below them to whom they are sent; in a
 * notice that stands at the left, beside the one who signs.
 */
export function signatureTable(paper: Paper, width: number): readonly Table[] {
  const { left, right, letterhead } = paper;
  const { sizes } = FORM_LAYOUTS[letterhead.form];
  const half = Math.floor(width / 2);
  const row = (one: readonly Paragraph[], other: readonly Paragraph[]) =>
    columns(
      [half, width - half],
      [new TableRow({ cantSplit: true, children: [cell(half, one), cell(width - half, other)] })],
    );
  const signed = signatureLines(right, sizes.signature);
  if (!left) return [row(recipientLines(paper, sizes), signed)];
  return [row(signatureLines(left, sizes.signature), signed), row(recipientLines(paper, sizes), [])];
}

function signatureLines({ onBehalfOf, post, name }: Signature, size: number): readonly Paragraph[] {
  return [
    ...(onBehalfOf === undefined ? [] : [line(onBehalfOf, { size, bold: true, keepNext: true })]),
    line(post, { size, bold: true, keepNext: true }),
    line(name, { size, bold: true, spacing: { before: SIGNING_SPACE } }),
  ];
}

function recipientLines({ recipients }: Paper, sizes: FormLayout['sizes']): readonly Paragraph[] {
  const left = { align: AlignmentType.LEFT } as const;
  return [
    line(recipients.label, { ...left, size: sizes.recipientsLabel, bold: true, italics: true }),
    ...recipients.lines.map((text) => line(text, { ...left, size: sizes.recipients })),
  ];
}
