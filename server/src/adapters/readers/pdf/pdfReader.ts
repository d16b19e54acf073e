import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerOnce, isOutOfMemory } from '../answerOnce.ts';
import { boundStreams, type StoredImage } from './pdfStreams.ts';

/** What the reader answers: how many pages were drawn, or what stands against the document. */
export type PdfAnswer =
  | { readonly pages: number }
  | { readonly problem: 'unreadable' | 'locked' | 'form' | 'excessive' }
  | { readonly problem: 'tooManyPages'; readonly pages: number }
  | { readonly problem: 'page'; readonly page: number };

/** The longer side of each drawing, in pixels: every image is decoded whole, whatever the size of the page. */
const DRAWN_PIXELS = 400;
/** A scan of one colour in this many bytes, and eight more a row, holds something that was not decoded. */
const EMPTY_SCAN_BYTES = 4_096;

/** The decoders, fonts and character maps that the library keeps in files of their own. */
const PARTS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a document and draws each of its pages. */
async function answer(file: Buffer): Promise<PdfAnswer> {
  const streams = boundStreams(file);
  if (streams.kind === 'excessive') return { problem: 'excessive' };
  if (streams.isDynamicForm) return { problem: 'form' };
  const document = await open(file);
  if ('problem' in document) return document;
  const pages = document.numPages;
  if (pages < 1) return { problem: 'unreadable' };
  if (pages > DOCUMENT_LIMITS.pages) return { problem: 'tooManyPages', pages };
  for (let page = 1; page <= pages; page++) {
    if (!(await isDrawn(document, page, streams.images))) return { problem: 'page', page };
  }
  return { pages };
}

async function open(file: Buffer): Promise<PDFDocumentProxy | { readonly problem: 'locked' | 'unreadable' }> {
  try {
    return await getDocument({
      // The library takes over what it is given.
      data: Uint8Array.from(file),
      verbosity: VerbosityLevel.ERRORS,
      wasmUrl: join(PARTS, 'wasm/'),
      cMapUrl: join(PARTS, 'cmaps/'),
      iccUrl: join(PARTS, 'iccs/'),
      standardFontDataUrl: join(PARTS, 'standard_fonts/'),
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
    }).promise;
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return { problem: (error as Error).name === 'PasswordException' ? 'locked' : 'unreadable' };
  }
}

/** Whether a page can be drawn with everything that belongs on it. */
async function isDrawn(document: PDFDocumentProxy, number: number, stored: StoredImages): Promise<boolean> {
  try {
    const page = await document.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: DRAWN_PIXELS / Math.max(whole.width, whole.height) });
    const canvas = createCanvas(Math.ceil(viewport.width) || 1, Math.ceil(viewport.height) || 1);
    await page.render({ canvas: canvas as unknown as PageCanvas, viewport }).promise;
    const images = storedImagesOf(page, stored);
    const isEmpty = images.some(isFullScan) && isOneColour(canvas);
    const drawn = !lacksImage(page) && !images.some(({ isDamaged }) => isDamaged) && !isEmpty;
    page.cleanup();
    return drawn;
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return false;
  }
}

/** The library names the browser's canvas, and takes Node's. */
type PageCanvas = Parameters<PDFPageProxy['render']>[0]['canvas'];

type StoredImages = ReadonlyMap<string, StoredImage>;

/** Whether an image could not be decoded: the library draws the rest of the page without it. */
function lacksImage({ objs, commonObjs }: PDFPageProxy): boolean {
  return [...objs, ...commonObjs].some(([, value]) => value === null);
}

/** The images that were drawn on a page, as the file stores them. */
function storedImagesOf({ objs }: PDFPageProxy, stored: StoredImages): readonly StoredImage[] {
  return [...objs].flatMap(([, value]) => stored.get((value as { readonly ref?: string } | null)?.ref ?? '') ?? []);
}

/** Whether a scanned image has more bytes than an empty one takes. */
function isFullScan({ isScan, bytes, rows }: StoredImage): boolean {
  return isScan && bytes > EMPTY_SCAN_BYTES + 8 * rows;
}

function isOneColour(canvas: Canvas): boolean {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  return pixels.every((pixel) => pixel === pixels[0]);
}

await answerOnce(answer);
