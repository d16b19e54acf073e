import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the thread answers: how many pages the file has, or none where it cannot be read. */
export interface PdfAnswer {
  readonly pages?: number;
}

/** Opens what the thread was started with, in that thread: a hostile file stalls or fills nobody but itself. */
async function answer(data: Uint8Array): Promise<PdfAnswer> {
  try {
    const document = await getDocument({
      data,
      verbosity: VerbosityLevel.ERRORS,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      useWasm: false,
    }).promise;
    // The first page must be there, not only be counted.
    await document.getPage(1);
    return { pages: document.numPages };
  } catch {
    return {};
  }
}

// A file of its own memory: the reader takes over what it is given.
parentPort?.postMessage(await answer(Uint8Array.from(workerData as Uint8Array)));
