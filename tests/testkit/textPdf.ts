import { pdfOf, pdfStream } from './minimalPdf.ts';

/** Objects before the first page: catalogue, pages, font and its map to Unicode. */
const FIRST_PAGE = 5;

/**
 * A PDF of pages with lines of text in any script, 595 by 842 points. Letters with accents are drawn without them, and read with
 * them: the font has a map to Unicode, as those of office programs have.
 */
export function textPdf(pages: readonly (readonly string[])[]): Buffer {
  const letters = [...new Set(pages.flat().join('').normalize('NFC'))];
  if (letters.length > 200) throw new Error('A font of one byte holds at most 200 letters.');
  const codes = new Map(letters.map((letter, index) => [letter, index + 32]));
  const hex = (text: string) =>
    [...text.normalize('NFC')].map((letter) => (codes.get(letter) ?? 32).toString(16).padStart(2, '0')).join('');
  const kids = pages.map((_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /FirstChar 32 /LastChar ${31 + letters.length} /Widths [${letters
      .map(() => 500)
      .join(' ')}] /Encoding << /Type /Encoding /Differences [32 ${letters.map(glyphOf).join(' ')}] >> >>`,
    pdfStream('', unicodeMap(codes)),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${FIRST_PAGE + 1 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      pdfStream('', `BT /F1 18 Tf 50 780 Td 26 TL ${lines.map((line) => `<${hex(line)}> Tj T*`).join(' ')} ET`),
    ]),
  ]);
}

/** The glyph that a letter is drawn with: its base, or a space where the font has no such sign. */
function glyphOf(letter: string): string {
  const [base = ' '] = letter.normalize('NFD').replace(/đ/i, 'd');
  return /[A-Za-z]/.test(base) ? `/${base}` : '/space';
}

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].map(([letter, code]) => {
    const unicode = Buffer.from(letter, 'utf16le').swap16().toString('hex');
    return `<${code.toString(16).padStart(2, '0')}> <${unicode}>`;
  });
  const blocks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, index) => {
    const block = rows.slice(index * 100, (index + 1) * 100);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Test def 1 begincodespacerange <00> <ff> endcodespacerange',
    ...blocks,
    'endcmap end end',
  ].join('\n');
}
