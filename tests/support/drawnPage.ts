import { createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The first page of a PDF, drawn in the size it has. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** The colour at a place of the page; only pure ones have names. */
  colourAt(x: number, y: number): string;
}

/** Draws the first page of a PDF. */
export async function drawnPage(pdf: Buffer): Promise<DrawnPage> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 1 });
  const canvas = createCanvas(viewport.width, viewport.height);
  // The library names the browser's canvas, and takes Node's.
  await page.render({ canvas: canvas as unknown as PageCanvas, viewport }).promise;
  return {
    width: viewport.width,
    height: viewport.height,
    colourAt(x, y) {
      const [red = 0, green = 0, blue = 0] = canvas.getContext('2d').getImageData(x, y, 1, 1).data;
      return nameOf(red > 200, green > 200, blue > 200);
    },
  };
}

type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

function nameOf(red: boolean, green: boolean, blue: boolean): string {
  if (red && green && blue) return 'white';
  return red ? 'red' : green ? 'green' : blue ? 'blue' : 'black';
}
