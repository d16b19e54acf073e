import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { fetchDocument } from '../../connection/documents.ts';
import { usePlace } from '../../store/usePlace.ts';
import styles from './DocumentThumbnail.module.css';

/** In pixels of the screen: sharp on a dense one too. */
const BOX = { width: 112, height: 80 };

/** A document's first page in small, read once it comes into sight. Until then, and where it cannot be, a sign. */
export function DocumentThumbnail({ documentId }: { readonly documentId: DocumentId }) {
  const { peerId, conferenceId } = usePlace();
  const frame = useRef<HTMLSpanElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let wanted = true;
    const show = async () => {
      const { drawFirstPage } = await import('./pdfPages.ts');
      const read = () => fetchDocument({ peerId, conferenceId }, documentId);
      const picture = await drawFirstPage(documentId, read, BOX);
      if (!wanted || !canvas.current) return;
      canvas.current.width = picture.width;
      canvas.current.height = picture.height;
      canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
      setDrawn(true);
    };
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      // The sign stays; opening the document tells what is wrong with it.
      show().catch(() => {});
    });
    if (frame.current) observer.observe(frame.current);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [documentId, peerId, conferenceId]);
  return (
    <span ref={frame} className={styles.thumbnail} aria-hidden="true">
      <canvas ref={canvas} hidden={!drawn} data-testid="document-thumbnail" />
      {!drawn && <FileText size={18} />}
    </span>
  );
}
