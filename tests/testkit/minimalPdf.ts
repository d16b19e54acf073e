/** An object of a PDF: its text, or with a stream its bytes. */
export type PdfObject = string | Buffer;

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** A PDF of objects numbered from 1, the first of which is the catalogue. */
export function pdfOf(objects: readonly PdfObject[]): Buffer {
  const pieces = [Buffer.from('%PDF-1.7\n')];
  let at = pieces[0]?.length ?? 0;
  const offsets = objects.map((object, index) => {
    const offset = at;
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(table + trailer)]);
}

/** An object with a stream. `dictionary` has all entries but the length. */
export function pdfStream(dictionary: string, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const head = `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream')]);
}

/** A PDF of one page of 400 by 300 points. `page` has further entries of the page, `more` the objects from 5 on. */
export function onePagePdf(
  content: PdfObject,
  page = '',
  more: readonly PdfObject[] = [],
  catalogue = CATALOGUE,
): Buffer {
  return pdfOf([
    catalogue,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R ${page} >>`,
    content,
    ...more,
  ]);
}

/** A PDF written by hand, each page filled with one colour (red, green and blue from 0 to 1), 400 by 300 points. */
export function minimalPdf(colours: readonly (readonly [number, number, number])[]): Buffer {
  const kids = colours.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  return pdfOf([
    CATALOGUE,
    `<< /Type /Pages /Kids [${kids}] /Count ${colours.length} >>`,
    ...colours.flatMap((colour, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${4 + 2 * index} 0 R >>`,
      pdfStream('', `${colour.join(' ')} rg 0 0 400 300 re f`),
    ]),
  ]);
}
