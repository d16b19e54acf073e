import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { indexPages, type PageHit, searchPages } from '@diem-cau/shared/search/pages.ts';
import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { classNames } from '../../ui/theme/classNames.ts';
import styles from './DocumentReader.module.css';
import { NotesPanel } from './NotesPanel.tsx';
import { PageView } from './PageView.tsx';
import { type ReaderPanel, ReaderTools } from './ReaderTools.tsx';
import { MAX_HITS, SearchPanel } from './SearchPanel.tsx';
import { useNotes } from './useNotes.ts';
import { useOpenDocument } from './useOpenDocument.ts';
import { usePageTexts } from './usePageTexts.ts';
import type { DocumentsToRead } from './versions.ts';
import { laterOf } from './versions.ts';

interface DocumentReaderProps {
  readonly document: DocumentToReadView;
  readonly documents: DocumentsToRead;
  readonly onOpen: (id: DocumentId) => void;
  readonly onList: () => void;
}

/** Reads one document: pages, sizes, search and the reader's own notes. */
export function DocumentReader({ document, documents, onOpen, onList }: DocumentReaderProps) {
  const { t } = useTranslation();
  const { id, title, pages } = document;
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const [panel, setPanel] = useState<ReaderPanel>();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<PageHit>();
  const { state, pdf, retry } = useOpenDocument(id);
  const texts = usePageTexts(pdf, panel === 'search');
  const hits = useHits(texts, panel === 'search' ? typed : '');
  const own = useNotes(id);
  const later = laterOf(documents, document);
  const turnTo = (wanted: number) => setPage(Math.min(pages, Math.max(1, wanted)));
  const label = `${title}. ${t('reading.page', { page, pages })}`;
  const marked = hits.filter((hit) => hit.page === page).flatMap(({ found }) => found);
  return (
    <div className={styles.reader} data-testid="document-reader">
      {later && (
        <Banner
          tone="attention"
          action={
            <Button size="small" onClick={() => onOpen(later.id)}>
              {t('reading.goToNew')}
            </Button>
          }
        >
          {t('reading.replacedLong', { title: later.title })}
        </Banner>
      )}
      <ReaderTools
        document={document}
        page={page}
        zoom={zoom}
        panel={panel}
        noted={Object.keys(own.notes).length > 0}
        onPage={turnTo}
        onZoom={setZoom}
        onPanel={setPanel}
        onList={onList}
      />
      <div className={classNames(styles.body, panel && styles.withPanel)}>
        {state === 'open' && pdf && <PageView pdf={pdf} page={page} zoom={zoom} label={label} marked={marked} />}
        {state === 'loading' && <p role="status">{t('reading.loading')}</p>}
        {state === 'failed' && (
          <div role="alert">
            <p>{t('reading.failed')}</p>
            <Button size="small" onClick={retry}>
              {t('reading.retry')}
            </Button>
          </div>
        )}
        {panel === 'search' && (
          <SearchPanel
            typed={typed}
            onType={setTyped}
            hits={hits}
            chosen={chosen}
            texts={texts}
            pages={pdf?.numPages ?? pages}
            onChoose={(hit) => {
              setChosen(hit);
              turnTo(hit.page);
            }}
          />
        )}
        {panel === 'notes' && <NotesPanel document={document} page={page} own={own} onPage={turnTo} />}
      </div>
    </div>
  );
}

/** What stands in the pages that have been read so far; typing stays fluent however many there are. */
function useHits(texts: ReturnType<typeof usePageTexts>, typed: string): readonly PageHit[] {
  const wanted = useDeferredValue(typed);
  const index = useMemo(() => indexPages(texts.map(({ text }) => text)), [texts]);
  return useMemo(() => searchPages(index, wanted, MAX_HITS), [index, wanted]);
}
