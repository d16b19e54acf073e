import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import {
  AnnotationMode,
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from './pdfWorker.ts?worker&url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Where the build puts the decoders, fonts and character maps of pdf.js. */
const PARTS = `/assets/pdfjs-${version}`;

/** The pages drawn last: the one shown, the one before, and the one that comes next. */
const MAX_DRAWN = 3;

/** A size in pixels of the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page lacks something that belongs on it, such as a scan whose decoder could not be fetched. */
export class PageIncomplete extends Error {}

let opened: { readonly id: DocumentId; readonly document: Promise<PDFDocumentProxy> } | undefined;
const drawn = new Map<string, Promise<HTMLCanvasElement>>();

/** A document ready to be drawn. The last one stays open, so that turning a page does not read the file again. */
export function openDocument(id: DocumentId, read: () => Promise<Uint8Array>): Promise<PDFDocumentProxy> {
  if (opened?.id === id) return opened.document;
  closeDocument();
  const document = read().then(loadPdf);
  opened = { id, document };
  document.catch(() => {
    if (opened?.document === document) opened = undefined;
  });
  return document;
}

/** Closes the document that stays open, so that the next try begins from nothing. */
export function closeDocument(): void {
  opened?.document.then((document) => document.loadingTask.destroy()).catch(() => {});
  opened = undefined;
  drawn.clear();
}

const firstPages = new Map<DocumentId, Promise<HTMLCanvasElement>>();
let lastFirstPage: Promise<unknown> = Promise.resolve();

/** A document's first page, for a list of documents: they are read one after the other, and none stays open. */
export function drawFirstPage(id: DocumentId, read: () => Promise<Uint8Array>, box: Size): Promise<HTMLCanvasElement> {
  const known = firstPages.get(id);
  if (known) return known;
  const picture = lastFirstPage.then(async () => {
    const document = await loadPdf(await read());
    return draw(document, 1, box).finally(() => document.loadingTask.destroy());
  });
  lastFirstPage = picture.catch(() => firstPages.delete(id));
  firstPages.set(id, picture);
  return picture;
}

/** A page, whole, drawn to fit a box. Asked for again it is the same picture. */
export function drawPage(document: PDFDocumentProxy, page: number, box: Size): Promise<HTMLCanvasElement> {
  const key = `${document.fingerprints[0]} ${page} ${box.width}×${box.height}`;
  const known = drawn.get(key);
  if (known) return known;
  const picture = draw(document, page, box);
  drawn.set(key, picture);
  picture.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > MAX_DRAWN && oldest !== undefined) drawn.delete(oldest);
  return picture;
}

/** Reads a document. Rejects where it is none. The caller ends it with `loadingTask.destroy()`. */
export function loadPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data,
    wasmUrl: `${PARTS}/wasm/`,
    cMapUrl: `${PARTS}/cmaps/`,
    iccUrl: `${PARTS}/iccs/`,
    standardFontDataUrl: `${PARTS}/standard_fonts/`,
    enableXfa: false,
    // The browser's own decoder reads colours of print (CMYK) in another way.
    isImageDecoderSupported: false,
    stopAtErrors: false,
  }).promise;
}

async function draw(source: PDFDocumentProxy, number: number, box: Size): Promise<HTMLCanvasElement> {
  const page = await source.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(box.width / whole.width, box.height / whole.height);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  // With annotations: the stamps, signatures and filled-in fields of a document are such.
  await page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
  if (lacksImage(page)) throw new PageIncomplete(`Page ${number} has an image that could not be decoded.`);
  return canvas;
}

/** Whether an image of a drawn page could not be decoded: pdf.js draws the rest of the page without it. */
export function lacksImage({ objs, commonObjs }: PDFPageProxy): boolean {
  return [...objs, ...commonObjs].some(([, value]) => value === null);
}
