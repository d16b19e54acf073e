import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { type PageText, readPageText } from './pageText.ts';

const NO_TEXT: PageText = { text: '', pieces: [] };
/** Pages that are read between two drawings of the list of hits. */
const STEP = 10;

/** Reads the text of all pages once it is wanted; those read so far, from the first. */
export function usePageTexts(document: PDFDocumentProxy | undefined, wanted: boolean): readonly PageText[] {
  const [texts, setTexts] = useState<readonly PageText[]>([]);
  useEffect(() => {
    if (!document || !wanted) return undefined;
    let reading = true;
    const read = async () => {
      const known: PageText[] = [];
      for (let page = 1; page <= document.numPages && reading; page++) {
        // A page whose text cannot be read can still be looked at.
        known.push(await readPageText(document, page).catch(() => NO_TEXT));
        if (reading && (page % STEP === 0 || page === document.numPages)) setTexts([...known]);
      }
    };
    void read();
    return () => {
      reading = false;
    };
  }, [document, wanted]);
  return texts;
}
