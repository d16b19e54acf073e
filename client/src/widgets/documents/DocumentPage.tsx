import type { DocumentOnStage } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDocument } from '../../connection/documents.ts';
import { usePlace } from '../../store/usePlace.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './DocumentPage.module.css';
import { closeDocument, drawPage, openDocument, PageIncomplete, type Size } from './pdfPages.ts';

/** Which page is drawn; `bare` without its title and its number. */
export interface DocumentPageProps {
  readonly shown: Pick<DocumentOnStage, 'documentId' | 'title' | 'page' | 'pages'>;
  readonly bare: boolean;
}

/** How long after a failure the file is asked for again, in milliseconds. */
const AGAIN_MS = 5_000;

/** A page of a document, as sharp as the screen. A reader that failed is replaced by a new one. */
export function DocumentPage(props: DocumentPageProps) {
  const [attempt, setAttempt] = useState(0);
  return <Reader key={attempt} {...props} onAgain={() => setAttempt(attempt + 1)} />;
}

interface ReaderProps extends DocumentPageProps {
  readonly onAgain: () => void;
}

/** The page before stands until the next one is drawn. */
function Reader({ shown, bare, onAgain }: ReaderProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useBox(frame);
  const [state, setState] = useState<'loading' | 'drawn' | 'unreadable' | 'undrawable'>('loading');
  const again = useRef(onAgain);
  again.current = onAgain;
  const { documentId, page, pages, title } = shown;
  const { peerId, conferenceId } = usePlace();

  useEffect(() => {
    if (!box) return;
    let wanted = true;
    const show = async () => {
      const document = await openDocument(documentId, () => fetchDocument({ peerId, conferenceId }, documentId));
      const picture = await drawPage(document, page, box);
      if (!wanted || !canvas.current) return;
      copy(picture, canvas.current);
      canvas.current.dataset.page = String(page);
      setState('drawn');
      // The page that comes next is ready when the chair turns to it; whether it can be drawn is said then.
      if (page < pages) await drawPage(document, page + 1, box).catch(() => {});
    };
    show().catch((error) => {
      if (!wanted) return;
      closeDocument();
      setState(isOfThePage(error) ? 'undrawable' : 'unreadable');
    });
    return () => {
      wanted = false;
    };
  }, [box, documentId, page, pages, peerId, conferenceId]);

  const hasFailed = state === 'unreadable' || state === 'undrawable';
  useEffect(() => {
    if (!hasFailed) return;
    const timer = setTimeout(() => again.current(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [hasFailed]);

  return (
    <div ref={frame} className={styles.frame}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        hidden={state !== 'drawn'}
        role="img"
        aria-label={`${title}. ${t('cards.page', { page, pages })}`}
        data-testid="document-page"
      />
      {!bare && state === 'loading' && <p className={styles.note}>{t('cards.loading')}</p>}
      {hasFailed && (
        <div className={styles.note} role="status" data-testid="document-failure">
          <p>{t(`cards.${state}`)}</p>
          {!bare && (
            <Button size="small" onClick={onAgain}>
              {t('cards.retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Whether a page is at fault, not the line or the file: it lacks an image, or pdf.js cannot read what draws it. */
function isOfThePage(error: unknown): boolean {
  return error instanceof PageIncomplete || (error instanceof Error && error.name === 'UnknownErrorException');
}

/** The size of an element in pixels of the screen, once it has one. */
function useBox(element: { readonly current: HTMLElement | null }): Size | undefined {
  const [box, setBox] = useState<Size>();
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const density = window.devicePixelRatio || 1;
      const width = Math.round(current.clientWidth * density);
      const height = Math.round(current.clientHeight * density);
      if (width > 0 && height > 0) {
        setBox((known) => (known?.width === width && known.height === height ? known : { width, height }));
      }
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return box;
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  to.width = from.width;
  to.height = from.height;
  to.getContext('2d')?.drawImage(from, 0, 0);
}
