import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import { lacksImage } from '../documents/pdfPages.ts';
import styles from './PageView.module.css';
import { boxesOf, type PageText, readPageText } from './pageText.ts';

/** Pixels of a picture at most: more is refused by the browsers of older phones. */
const MAX_PIXELS = 12_000_000;

interface PageViewProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  /** 1 fits the page into its place. */
  readonly zoom: number;
  /** Its name for those who do not see it. */
  readonly label: string;
  /** The words to be marked, as places in the page's text. */
  readonly marked: readonly (readonly [start: number, end: number])[];
}

/** A page of the document that is read, at the size that its reader chose, with the words that were found. */
export function PageView({ pdf, page, zoom, label, marked }: PageViewProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  const box = useInnerSize(frame);
  const text = useTextOf(pdf, page);

  // A page begins at its top. Newer browsers return a promise from the call, which no effect may return.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to scroll.
  useEffect(() => {
    frame.current?.scrollTo(0, 0);
  }, [page]);

  useEffect(() => {
    if (!box) return undefined;
    let cancel = () => {};
    let wanted = true;
    const draw = async () => {
      const source = await pdf.getPage(page);
      const whole = source.getViewport({ scale: 1 });
      const fit = Math.min(box.width / whole.width, box.height / whole.height) * zoom;
      const density = window.devicePixelRatio || 1;
      const most = Math.sqrt(MAX_PIXELS / (whole.width * whole.height));
      const viewport = source.getViewport({ scale: Math.min(fit * density, most) });
      const drawn = document.createElement('canvas');
      drawn.width = Math.max(1, Math.floor(viewport.width));
      drawn.height = Math.max(1, Math.floor(viewport.height));
      const task = source.render({ canvas: drawn, viewport, annotationMode: AnnotationMode.ENABLE });
      cancel = () => task.cancel();
      await task.promise;
      if (!wanted || !canvas.current) return;
      canvas.current.width = drawn.width;
      canvas.current.height = drawn.height;
      canvas.current.getContext('2d')?.drawImage(drawn, 0, 0);
      canvas.current.dataset.page = String(page);
      setSize({ width: whole.width * fit, height: whole.height * fit });
      setFailed(lacksImage(source));
    };
    draw().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
      cancel();
    };
  }, [pdf, page, zoom, box]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its place is scrolled by keys.
    <section ref={frame} className={styles.frame} tabIndex={0} aria-label={label}>
      <div className={styles.page} style={size} hidden={failed}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} data-testid="read-page" />
        {text &&
          boxesOf(text, marked).map(({ left, top, width, height }) => (
            <span
              key={`${left} ${top}`}
              className={styles.mark}
              aria-hidden="true"
              data-testid="found-word"
              style={{
                left: `${left * 100}%`,
                top: `${top * 100}%`,
                width: `${width * 100}%`,
                height: `${height * 100}%`,
              }}
            />
          ))}
        {text && <VisuallyHidden>{text.text}</VisuallyHidden>}
      </div>
      {failed && <p role="status">{t('reading.pageFailed')}</p>}
    </section>
  );
}

/** The text of the page that is shown, once it is read. */
function useTextOf(pdf: PDFDocumentProxy, page: number): PageText | undefined {
  const [known, setKnown] = useState<{ readonly page: number; readonly text: PageText }>();
  useEffect(() => {
    let wanted = true;
    readPageText(pdf, page).then(
      (text) => wanted && setKnown({ page, text }),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [pdf, page]);
  return known?.page === page ? known.text : undefined;
}

/** The room inside an element in CSS pixels, without its scroll bars, once it has some. */
function useInnerSize(element: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      const [width, height] = [current.offsetWidth, current.offsetHeight];
      if (width <= 0 || height <= 0) return;
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return size;
}
