import type { ConferenceDocument, DocumentReaders } from '@diem-cau/shared/domain/documents/state.ts';
import type { AgendaItemId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { FileText } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeDocument, uploadDocument } from '../../connection/documents.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { useRefusalOfRoute } from '../../store/useRefusalOfRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import { useBlockReason } from '../commands/CommandButton.tsx';
import { GiveDialog } from '../reading/GiveDialog.tsx';
import { useRefusalWords } from '../wording/wording.ts';
import styles from './DocumentLines.module.css';
import { DocumentPreview } from './DocumentPreview.tsx';
import { DocumentThumbnail } from './DocumentThumbnail.tsx';
import { DOCUMENT_ENDINGS, titleOfFile } from './documentFile.ts';
import { MaterialLine } from './MaterialLine.tsx';
import { PresentButton } from './PresentButton.tsx';

interface DocumentLineProps {
  readonly document: ConferenceDocument;
  readonly control: ControlView;
  readonly editable: boolean;
}

/** One document of an item, with what may be done with it. */
export function DocumentLine({ document, control, editable }: DocumentLineProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const [removing, setRemoving] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [giving, setGiving] = useState(false);
  const giveBlocked = useBlockReason('SetDocumentReaders');
  const words = useRefusalWords();
  const refusal = useRefusalOfRoute('removeDocument');
  const { stage, conference } = control;
  const { presentation } = stage;
  const presented =
    presentation?.kind === 'document' && presentation.documentId === document.id ? presentation.number : undefined;
  // While it is prepared. In the session the bandwidth belongs to the stage.
  const pictured = editable && conference.phase !== 'live';
  const remove = async () => {
    setRemoving(true);
    const reply = await removeDocument(place, document.id);
    setRemoving(false);
    if (!reply.ok) session.noticeRefusal(reply.error);
  };
  return (
    <MaterialLine
      icon={pictured ? <DocumentThumbnail documentId={document.id} /> : <FileText aria-hidden="true" size={18} />}
      title={document.title}
      kind={t('cards.document', { count: document.pages })}
      data-document={document.id}
    >
      {document.readers && <ReadersBadge readers={document.readers} />}
      {document.replacedBy !== undefined && <Badge tone="red">{t('reading.replaced')}</Badge>}
      <PresentButton
        presented={presented}
        title={document.title}
        make={() => ({ type: 'PresentDocumentPage', documentId: document.id, page: 1 })}
      />
      {editable && (
        <Button
          size="small"
          variant="quiet"
          label={`${t('cards.preview')}: ${document.title}`}
          onClick={() => setPreviewing(true)}
        >
          {t('cards.preview')}
        </Button>
      )}
      {editable && (
        <Button
          size="small"
          variant="quiet"
          pending={removing}
          blockedBecause={refusal && words(refusal)}
          label={`${t('cards.remove')}: ${document.title}`}
          onClick={() => void remove()}
        >
          {t('cards.remove')}
        </Button>
      )}
      {editable && (
        <Button
          size="small"
          variant="quiet"
          blockedBecause={giveBlocked}
          label={t('reading.give.buttonLabel', { title: document.title })}
          onClick={() => setGiving(true)}
        >
          {t('reading.give.button')}
        </Button>
      )}
      {editable && document.replacedBy === undefined && <UploadDocument replaces={document} />}
      {giving && <GiveDialog document={document} onClose={() => setGiving(false)} />}
      {previewing && <DocumentPreview document={document} onClose={() => setPreviewing(false)} />}
    </MaterialLine>
  );
}

/** Who may read a document, and from when. */
function ReadersBadge({ readers: { audience, from } }: { readonly readers: DocumentReaders }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Badge tone="blue">{t(`reading.give.short.${audience}`)}</Badge>
      {from !== undefined && <Badge tone="gold">{t('reading.from', { moment: format.moment(from) })}</Badge>}
    </>
  );
}

interface UploadDocumentProps {
  /** Absent for the whole conference. */
  readonly itemId?: AgendaItemId | undefined;
  /** The version in whose place it comes. */
  readonly replaces?: ConferenceDocument;
}

/** Chooses a document of this device and adds it to an item, or in place of a version, under the name of its file. */
export function UploadDocument({ itemId, replaces }: UploadDocumentProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const id = useId();
  const [uploading, setUploading] = useState(false);
  const refused = useRefusalOfRoute('addDocument') !== undefined;
  const upload = async (file: File | undefined) => {
    if (!file) return;
    setUploading(true);
    const title = titleOfFile(file) || t('cards.unnamed');
    const reply = await uploadDocument(place, { itemId, replaces: replaces?.id, title, file });
    setUploading(false);
    if (reply.ok) session.noticeDone(t(replaces ? 'reading.give.replacedDone' : 'cards.uploaded'));
    else session.noticeRefusal(reply.error);
  };
  return (
    <span className={styles.upload}>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept={DOCUMENT_ENDINGS}
        disabled={uploading || refused}
        onChange={(event) => {
          void upload(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className={styles.choose}>
        <FileText aria-hidden="true" size={16} />
        {uploading ? (
          t('cards.uploading')
        ) : replaces ? (
          <>
            {t('reading.give.replace')}
            <VisuallyHidden>: {replaces.title}</VisuallyHidden>
          </>
        ) : (
          t('cards.upload')
        )}
      </label>
      {!replaces && <span className={styles.kinds}>{t('cards.uploadKinds')}</span>}
    </span>
  );
}
