import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import type { DocumentPageProps } from './DocumentPage.tsx';
import styles from './DocumentPreview.module.css';

/** The reader of documents is large, and loaded where one is looked at. */
const DOCUMENT_PAGE: LazySource<DocumentPageProps> = {
  load: async () => (await import('./DocumentPage.tsx')).DocumentPage,
};

interface DocumentPreviewProps {
  readonly document: ConferenceDocument;
  readonly onClose: () => void;
}

/** A document as the stage would show it, for the person who prepares it; no one else sees it. */
export function DocumentPreview({ document: { id, title, pages }, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const place = t('cards.page', { page, pages });
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <div className={styles.reader} data-testid="document-preview">
        <LazyPart source={DOCUMENT_PAGE} props={{ shown: { documentId: id, page, pages, title }, bare: false }} />
      </div>
      <div className={styles.leaf}>
        <Button
          size="small"
          label={t('cards.previous')}
          icon={<ChevronLeft aria-hidden="true" size={16} />}
          blockedBecause={page > 1 ? undefined : place}
          onClick={() => setPage(Math.max(1, page - 1))}
        />
        <span className={styles.page} role="status">
          {place}
        </span>
        <Button
          size="small"
          label={t('cards.next')}
          icon={<ChevronRight aria-hidden="true" size={16} />}
          blockedBecause={page < pages ? undefined : place}
          onClick={() => setPage(Math.min(pages, page + 1))}
        />
      </div>
    </Dialog>
  );
}
