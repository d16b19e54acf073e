import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The pages drawn last: the one shown, the one before, and the one that comes next. */
const MOST_DRAWN = 3;

/** A size in pixels of the screen. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

let opened: { readonly id: DocumentId; readonly document: Promise<PDFDocumentProxy> } | undefined;
const drawn = new Map<string, Promise<HTMLCanvasElement>>();

/** A document ready to be drawn. The last one stays open, so that turning a page reads nothing anew. */
export function openDocument(id: DocumentId, read: () => Promise<Uint8Array>): Promise<PDFDocumentProxy> {
  if (opened?.id === id) return opened.document;
  opened?.document.then((document) => document.loadingTask.destroy()).catch(() => {});
  drawn.clear();
  const document = read().then(load);
  opened = { id, document };
  document.catch(() => {
    if (opened?.document === document) opened = undefined;
  });
  return document;
}

const firstPages = new Map<DocumentId, Promise<HTMLCanvasElement>>();
let lastFirstPage: Promise<unknown> = Promise.resolve();

/** A document's first page, for a list of documents: they are read one after the other, and none stays open. */
export function drawFirstPage(id: DocumentId, read: () => Promise<Uint8Array>, box: Size): Promise<HTMLCanvasElement> {
  const known = firstPages.get(id);
  if (known) return known;
  const picture = lastFirstPage.then(async () => {
    const document = await load(await read());
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
  if (drawn.size > MOST_DRAWN && oldest !== undefined) drawn.delete(oldest);
  return picture;
}

function load(data: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data, enableXfa: false, useWasm: false, isImageDecoderSupported: false, stopAtErrors: false })
    .promise;
}

async function draw(source: PDFDocumentProxy, number: number, box: Size): Promise<HTMLCanvasElement> {
  const page = await source.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(box.width / whole.width, box.height / whole.height);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport, annotationMode: 0 }).promise;
  return canvas;
}
