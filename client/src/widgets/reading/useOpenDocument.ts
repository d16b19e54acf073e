import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import { fetchDocument, markDocumentOpened } from '../../connection/documents.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { loadPdf } from '../documents/pdfPages.ts';

/** A document that is being opened. */
export interface OpenDocument {
  readonly state: 'loading' | 'open' | 'failed';
  readonly pdf: PDFDocumentProxy | undefined;
  readonly retry: () => void;
}

/** Loads a document for as long as it is read, apart from the stage's; a site or phone marks that it has opened it. */
export function useOpenDocument(documentId: DocumentId): OpenDocument {
  const { peerId, conferenceId } = usePlace();
  const { role } = useActor();
  const [attempt, setAttempt] = useState(0);
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to load again.
  useEffect(() => {
    let wanted = true;
    let loaded: PDFDocumentProxy | undefined;
    const open = async () => {
      loaded = await loadPdf(await fetchDocument({ peerId, conferenceId }, documentId));
      if (!wanted) {
        await loaded.loadingTask.destroy();
        return;
      }
      setPdf(loaded);
      // A mark that is lost is made the next time; nobody waits for it.
      if (role === 'site' || role === 'delegate') await markDocumentOpened({ peerId, conferenceId }, documentId);
    };
    open().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
      setPdf(undefined);
      loaded?.loadingTask.destroy().catch(() => {});
    };
  }, [documentId, peerId, conferenceId, role, attempt]);
  return {
    state: failed ? 'failed' : pdf ? 'open' : 'loading',
    pdf,
    retry: () => {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
