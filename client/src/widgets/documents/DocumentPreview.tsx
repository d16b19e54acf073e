import type { ConferenceDocument } from '@diem-cau/shared/domain/documents/state.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import styles from './DocumentPreview.module.css';

/** The reader of documents is large, and loaded where one is looked at. */
const DocumentPage = lazy(async () => ({ default: (await import('./DocumentPage.tsx')).DocumentPage }));

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
        <Suspense fallback={null}>
          <DocumentPage shown={{ documentId: id, page, pages, title }} bare={false} />
        </Suspense>
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
