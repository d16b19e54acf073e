import type { ProgressFile } from '@diem-cau/shared/domain/commitments/state.ts';
import type { CommitmentView, ProgressView } from '@diem-cau/shared/views/shapes.ts';
import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachProgressFile, fetchProgressFile } from '../../connection/documents.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { DOCUMENT_ENDINGS, titleOfFile } from '../documents/documentFile.ts';
import styles from './ReportFiles.module.css';

interface ReportFilesProps {
  readonly commitment: CommitmentView;
  readonly report: ProgressView;
  /** Whether files may be added: to the last report of what is still to be done. */
  readonly mayAttach: boolean;
}

/** The files of a report, each saved by a press, and a button that adds one. */
export function ReportFiles({ commitment, report, mayAttach }: ReportFilesProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const files = Object.values<ProgressFile>(report.files ?? {});
  const save = async ({ id, name }: ProgressFile) => {
    const reply = await fetchProgressFile(place, id);
    if (reply.ok) saveFile(reply.value, `${name}.pdf`);
    else session.noticeRefusal(reply.error);
  };
  const attach = async (file: File) => {
    setPending(true);
    const about = { commitmentId: commitment.id, progressId: report.id };
    const reply = await attachProgressFile(place, { ...about, name: titleOfFile(file) || t('commitments.file'), file });
    setPending(false);
    if (reply.ok) session.noticeDone(t('commitments.fileAdded'));
    else session.noticeRefusal(reply.error);
  };
  if (files.length === 0 && !mayAttach) return null;
  return (
    <span className={styles.files} data-print="none">
      {files.map((file) => (
        <Button key={file.id} size="small" variant="quiet" onClick={() => void save(file)}>
          {t('commitments.saveFile', { name: file.name })}
        </Button>
      ))}
      {mayAttach && (
        <>
          <input
            ref={input}
            hidden
            type="file"
            accept={DOCUMENT_ENDINGS}
            data-testid={`attach-${report.id}`}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void attach(file);
              event.target.value = '';
            }}
          />
          <Button
            size="small"
            variant="quiet"
            icon={<Paperclip aria-hidden="true" size={16} />}
            pending={pending}
            onClick={() => input.current?.click()}
          >
            {t('commitments.attach')}
          </Button>
        </>
      )}
    </span>
  );
}
