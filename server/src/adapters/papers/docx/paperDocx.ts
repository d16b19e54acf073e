import { FORM_LAYOUTS } from '@diem-cau/shared/minutes/letterheadForms.ts';
import type { Paper, PaperPart } from '@diem-cau/shared/minutes/paper.ts';
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { bodyParts } from './body.ts';
import { headTable, titleLines } from './head.ts';
import { A4, halfPoints, twips } from './measures.ts';
import { FONT, line } from './parts.ts';
import { signatureTable } from './signatures.ts';

/** The paper as an Office Open XML document, in the form of its letterhead; below the signatures what was added since. */
export function paperDocx(paper: Paper, addenda: readonly PaperPart[] = []): Promise<Buffer> {
  const { margins, sizes } = FORM_LAYOUTS[paper.letterhead.form];
  const [left, right] = [twips(margins.left), twips(margins.right)];
  const width = A4.width - left - right;
  const document = new Document({
    title: `${paper.title} – ${paper.subject}`,
    creator: paper.letterhead.body,
    lastModifiedBy: paper.letterhead.body,
    styles: {
      default: { document: { run: { font: FONT, size: halfPoints(sizes.text), language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          // Page 1 has a header of its own, which is empty: numbers begin to show on page 2.
          titlePage: true,
          page: {
            size: A4,
            margin: { top: twips(margins.top), bottom: twips(margins.bottom), left, right, header: twips(10) },
          },
        },
        headers: { default: pageNumber(sizes.page), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          headTable(paper, width),
          ...titleLines(paper, width),
          line('', { size: 6 }),
          ...bodyParts(paper, width),
          line('', { size: 6 }),
          ...signatureTable(paper, width),
          ...(addenda.length > 0 ? [line('', { size: 14 }), ...bodyParts({ ...paper, parts: addenda }, width)] : []),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The number of the page, in the middle of the top margin. */
function pageNumber(size: number): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: halfPoints(size) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
