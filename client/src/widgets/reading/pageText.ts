import { type PDFDocumentProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Of one page, in UTF-16 code units; more is left out. */
const MAX_TEXT = 20_000;

/** A piece of a page's text, and where it is drawn in shares of the page's width and height. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The text of a page in NFC, and where its pieces are drawn. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** Reads the text of a page; none of a scan. Rejects where the page cannot be read. */
export async function readPageText(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: TextPiece[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item) || text.length >= MAX_TEXT) continue;
    const words = item.str.normalize('NFC');
    const start = text.length;
    text += words;
    if (words.trim() !== '') {
      const [, , skewX = 0, skewY = 0, x = 0, y = 0] = Util.transform(viewport.transform, item.transform) as number[];
      const height = Math.hypot(skewX, skewY);
      pieces.push({
        ...{ start, end: text.length },
        left: x / viewport.width,
        top: (y - height) / viewport.height,
        width: item.width / viewport.width,
        height: (height * 1.2) / viewport.height,
      });
    }
    if (item.hasEOL) text += '\n';
  }
  return { text, pieces };
}

/** Where words of a page are drawn; letters are taken to be of one width, which is close enough for a mark. */
export function boxesOf(
  { pieces }: PageText,
  found: readonly (readonly [start: number, end: number])[],
): readonly Omit<TextPiece, 'start' | 'end'>[] {
  return found.flatMap(([start, end]) =>
    pieces
      .filter((piece) => piece.start < end && piece.end > start)
      .map(({ start: from, end: to, left, top, width, height }) => {
        const share = (at: number) => (Math.min(to, Math.max(from, at)) - from) / (to - from);
        return { left: left + width * share(start), top, width: width * (share(end) - share(start)), height };
      }),
  );
}
