import type { DocumentId } from '@diem-cau/shared/kernel/ids.ts';
import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import styles from './DocumentList.module.css';
import { ForgetNotes } from './ForgetNotes.tsx';
import { listNotedDocuments } from './notes.ts';
import { OpeningsButton } from './OpeningsButton.tsx';
import { useDocumentFacts } from './useDocumentFacts.ts';
import { useNoteOwner } from './useNotes.ts';
import { useOpenings } from './useOpenings.ts';
import type { DocumentsToRead } from './versions.ts';
import { earlierOf, groupDocuments } from './versions.ts';

interface DocumentListProps {
  readonly documents: DocumentsToRead;
  readonly onOpen: (id: DocumentId) => void;
}

/** The documents item by item of the agenda, each with its state and its earlier versions. */
export function DocumentList({ documents, onOpen }: DocumentListProps) {
  const { t } = useTranslation();
  const isStaff = useView('control') !== undefined;
  const groups = groupDocuments(documents);
  const openings = useOpenings(isStaff);
  const noted = listNotedDocuments(useNoteOwner());
  if (groups.length === 0) {
    return (
      <EmptyState title={t(isStaff ? 'reading.emptyStaff' : 'reading.empty')}>
        {t(isStaff ? 'reading.emptyStaffHint' : 'reading.emptyHint')}
      </EmptyState>
    );
  }
  const line = (document: DocumentToReadView) => (
    <DocumentLine
      document={document}
      documents={documents}
      noted={noted.includes(document.id)}
      openings={isStaff ? openings : undefined}
      onOpen={onOpen}
    />
  );
  return (
    <div className={styles.list} data-testid="documents-to-read">
      {groups.map((group) => (
        <section key={group.itemId ?? 'whole'}>
          <h3 className={styles.heading}>
            {group.itemId === undefined
              ? t('reading.whole')
              : group.title === undefined
                ? t('reading.orphans')
                : t('reading.item', { position: group.position ?? 0, title: group.title })}
          </h3>
          <ul className={styles.documents}>
            {group.documents.map((document) => (
              <li key={document.id}>
                {line(document)}
                {earlierOf(documents, document).map((earlier) => (
                  <div key={earlier.id} className={styles.earlier}>
                    {line(earlier)}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {noted.length > 0 && <ForgetNotes documentIds={noted} label={t('reading.notes.deleteAll')} />}
    </div>
  );
}

interface DocumentLineProps {
  readonly document: DocumentToReadView;
  readonly documents: DocumentsToRead;
  readonly noted: boolean;
  /** For the staff. */
  readonly openings: ReturnType<typeof useOpenings> | undefined;
  readonly onOpen: (id: DocumentId) => void;
}

function DocumentLine({ document, documents, noted, openings, onOpen }: DocumentLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const factsOf = useDocumentFacts();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 5_000);
  const control = useView('control');
  const { id, title, from, replaces, replacedBy } = document;
  const readers = control?.documents[id]?.readers;
  const earlier = replaces && documents[replaces];
  const isEarly = from !== undefined && from > now;
  const locked = isEarly && !control ? t('reading.locked', { moment: format.moment(from) }) : undefined;
  return (
    <div className={styles.line} data-document={id}>
      <FileText className={styles.sign} aria-hidden="true" size={20} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.facts}>
          <span>{factsOf(document)}</span>
          {readers && <Badge tone="blue">{t(`reading.give.short.${readers.audience}`)}</Badge>}
          {isEarly && <Badge tone="gold">{t('reading.from', { moment: format.moment(from) })}</Badge>}
          {replacedBy !== undefined && <Badge tone="red">{t('reading.replaced')}</Badge>}
          {noted && <Badge>{t('reading.notes.noted')}</Badge>}
          {replaces !== undefined && (
            <span>{earlier ? t('reading.replaces', { title: earlier.title }) : t('reading.replacesRemoved')}</span>
          )}
        </p>
        {openings && <OpeningsButton document={document} openings={openings} />}
      </div>
      <Button
        size="small"
        variant={replacedBy === undefined ? 'primary' : 'secondary'}
        label={t('reading.openLabel', { title })}
        blockedBecause={locked}
        onClick={() => onOpen(id)}
      >
        {t('reading.open')}
      </Button>
    </div>
  );
}
