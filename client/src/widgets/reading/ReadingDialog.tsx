import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { DocumentList } from './DocumentList.tsx';
import { DocumentReader } from './DocumentReader.tsx';
import type { DocumentsToRead } from './versions.ts';

/** What there is to read, and how the list of it is closed. */
export interface ReadingDialogProps {
  readonly documents: DocumentsToRead;
  readonly onClose: () => void;
}

/** What there is to read, and the document that is read. */
export function ReadingDialog({ documents, onClose }: ReadingDialogProps) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<DocumentId>();
  const document = openId && documents[openId];
  return (
    <Dialog title={document ? document.title : t('reading.title')} width="screen" onClose={onClose}>
      {openId === undefined ? (
        <DocumentList documents={documents} onOpen={setOpenId} />
      ) : document ? (
        <DocumentReader
          key={document.id}
          document={document}
          documents={documents}
          onOpen={setOpenId}
          onList={() => setOpenId(undefined)}
        />
      ) : (
        <div>
          <EmptyState title={t('reading.gone')} />
          <Button onClick={() => setOpenId(undefined)}>{t('reading.list')}</Button>
        </div>
      )}
    </Dialog>
  );
}
