import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { ChevronLeft, ChevronRight, List, NotebookPen, Search, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import { useRefusalOf } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import styles from './ReaderTools.module.css';

/** What stands beside the page. */
export type ReaderPanel = 'search' | 'notes' | undefined;

/** Sizes that a page is drawn in; 1 fits it into its place. */
const ZOOMS = [1, 1.5, 2, 3, 4] as const;

interface ReaderToolsProps {
  readonly document: DocumentToReadView;
  readonly page: number;
  readonly zoom: number;
  readonly panel: ReaderPanel;
  /** There are notes on this document. */
  readonly noted: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number) => void;
  readonly onPanel: (panel: ReaderPanel) => void;
  readonly onList: () => void;
}

/** Pages, sizes, search and notes of the document that is read. */
export function ReaderTools({ document, page, zoom, panel, noted, onPage, onZoom, onPanel, onList }: ReaderToolsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pages } = document;
  const place = t('reading.page', { page, pages });
  const larger = ZOOMS.find((one) => one > zoom);
  const smaller = ZOOMS.findLast((one) => one < zoom);
  const size = t('reading.zoom', { percent: format.percent(zoom) });
  const toggle = (wanted: ReaderPanel) => onPanel(panel === wanted ? undefined : wanted);
  return (
    <div className={styles.tools} role="toolbar" aria-label={document.title}>
      <Button size="small" icon={<List aria-hidden="true" size={16} />} label={t('reading.list')} onClick={onList} />
      <span className={styles.group}>
        <Button
          size="small"
          label={t('reading.previous')}
          icon={<ChevronLeft aria-hidden="true" size={16} />}
          blockedBecause={page > 1 ? undefined : place}
          onClick={() => onPage(page - 1)}
        />
        <PageField page={page} pages={pages} onPage={onPage} />
        <Button
          size="small"
          label={t('reading.next')}
          icon={<ChevronRight aria-hidden="true" size={16} />}
          blockedBecause={page < pages ? undefined : place}
          onClick={() => onPage(page + 1)}
        />
      </span>
      <span className={styles.group}>
        <Button
          size="small"
          label={t('reading.smaller')}
          icon={<ZoomOut aria-hidden="true" size={16} />}
          blockedBecause={smaller === undefined ? size : undefined}
          onClick={() => smaller !== undefined && onZoom(smaller)}
        />
        <Button
          size="small"
          label={t('reading.larger')}
          icon={<ZoomIn aria-hidden="true" size={16} />}
          blockedBecause={larger === undefined ? size : undefined}
          onClick={() => larger !== undefined && onZoom(larger)}
        />
      </span>
      <Button
        size="small"
        variant={panel === 'search' ? 'primary' : 'secondary'}
        pressed={panel === 'search'}
        icon={<Search aria-hidden="true" size={16} />}
        label={t('reading.search.title')}
        onClick={() => toggle('search')}
      />
      <Button
        size="small"
        variant={panel === 'notes' ? 'primary' : noted ? 'attention' : 'secondary'}
        pressed={panel === 'notes'}
        icon={<NotebookPen aria-hidden="true" size={16} />}
        label={t('reading.notes.title')}
        onClick={() => toggle('notes')}
      />
      <PresentPage document={document} page={page} />
    </div>
  );
}

/** The page's number, which may be typed. */
function PageField({ page, pages, onPage }: Pick<ReaderToolsProps, 'page' | 'onPage'> & { readonly pages: number }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(page));
  useEffect(() => setTyped(String(page)), [page]);
  return (
    <form
      className={styles.place}
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = Number.parseInt(typed, 10);
        if (wanted >= 1 && wanted <= pages) onPage(wanted);
        else setTyped(String(page));
      }}
    >
      <input
        className={styles.number}
        aria-label={t('reading.goTo')}
        inputMode="numeric"
        maxLength={DOCUMENT_LIMITS.pageDigits}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <span role="status" data-testid="read-place">
        /{pages}
      </span>
    </form>
  );
}

/** For those who lead: the page that they read, put on the stage or taken off it. Not there for who never may. */
function PresentPage({ document: { id }, page }: Pick<ReaderToolsProps, 'document' | 'page'>) {
  const { t } = useTranslation();
  const presentation = useView('control')?.stage.presentation;
  const isStaff = useView('control') !== undefined;
  const never = useRefusalOf('PresentDocumentPage')?.code === 'FORBIDDEN';
  if (!isStaff || never) return null;
  const isShown = presentation?.kind === 'document' && presentation.documentId === id && presentation.page === page;
  return isShown ? (
    <CommandButton
      size="small"
      pressed
      command="StopPresenting"
      make={() => ({ type: 'StopPresenting', presentation: presentation.number })}
    >
      {t('reading.stopPresenting')}
    </CommandButton>
  ) : (
    <CommandButton
      size="small"
      command="PresentDocumentPage"
      make={() => ({ type: 'PresentDocumentPage', documentId: id, page })}
    >
      {t('reading.present')}
    </CommandButton>
  );
}
