import { FORM_LAYOUTS } from '@diem-cau/shared/minutes/letterheadForms.ts';
import type { Paper } from '@diem-cau/shared/minutes/paper.ts';
import { type Paragraph, type Table, TableRow } from 'docx';
import { textWidth } from './measures.ts';
import { cell, columns, line, rule } from './parts.ts';

/** The head: who issues the paper at the left, the state, party or union at the right, then number and date. */
export function headTable(paper: Paper, width: number): Table {
  const left = Math.round(width * 0.42);
  const right = width - left;
  return columns(
    [left, right],
    [
      new TableRow({
        cantSplit: true,
        children: [cell(left, leftHead(paper, left)), cell(right, rightHead(paper, right))],
      }),
      new TableRow({ cantSplit: true, children: [cell(left, numberLine(paper)), cell(right, dateLine(paper))] }),
    ],
  );
}

/** The type of the paper and what it is about, in the middle, with a rule below. */
export function titleLines({ letterhead, title, subject }: Paper, width: number): readonly Paragraph[] {
  const { sizes } = FORM_LAYOUTS[letterhead.form];
  return [
    line(title, { size: sizes.title, bold: true, spacing: { before: 240 }, keepNext: true }),
    line(subject, { size: sizes.subject, bold: true, keepNext: true }),
    rule(shortRule(subject, sizes.subject, width), width),
  ];
}

function leftHead({ letterhead }: Paper, width: number): readonly Paragraph[] {
  const { separator, sizes } = FORM_LAYOUTS[letterhead.form];
  const { superior, body } = letterhead;
  return [
    ...(superior === '' ? [] : [line(superior.toUpperCase(), { size: sizes.superior })]),
    line(body.toUpperCase(), { size: sizes.body, bold: true }),
    separator === 'rule'
      ? rule(shortRule(body.toUpperCase(), sizes.body, width), width)
      : line(separator, { size: sizes.body, bold: true }),
  ];
}

function rightHead({ letterhead }: Paper, width: number): readonly Paragraph[] {
  const { rightHead: lines } = FORM_LAYOUTS[letterhead.form];
  const last = lines.at(-1);
  return [
    ...lines.map(({ text, size }) => line(text, { size, bold: true })),
    ...(last ? [rule(Math.min(width, textWidth(last.text, last.size)), width)] : []),
  ];
}

function numberLine({ letterhead, number }: Paper): readonly Paragraph[] {
  return [line(number, { size: FORM_LAYOUTS[letterhead.form].sizes.number, spacing: { before: 60 } })];
}

function dateLine({ letterhead, date }: Paper): readonly Paragraph[] {
  if (date === undefined) return [];
  return [line(date, { size: FORM_LAYOUTS[letterhead.form].sizes.date, italics: true, spacing: { before: 60 } })];
}

/** The rule under the issuing body and the subject is a third to a half as long as its line. */
function shortRule(text: string, size: number, width: number): number {
  return Math.round(Math.min(textWidth(text, size), width) * 0.4);
}
