import type { DocumentToReadView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { ForgetNotes } from './ForgetNotes.tsx';
import { NOTE_LIMITS, readNotes } from './notes.ts';
import { SideList, SideNote, SidePanel, SidePlace } from './SidePanel.tsx';
import { type OwnNotes, useNoteOwner } from './useNotes.ts';

interface NotesPanelProps {
  readonly document: DocumentToReadView;
  readonly page: number;
  readonly own: OwnNotes;
  readonly onPage: (page: number) => void;
}

/** The reader's own notes, page by page; they stay on this device. */
export function NotesPanel({ document, page, own, onPage }: NotesPanelProps) {
  const { t } = useTranslation();
  const owner = useNoteOwner();
  const { notes, unsaved, change, forget } = own;
  const noted = Object.keys(notes)
    .map(Number)
    .toSorted((one, other) => one - other);
  const earlier = document.replaces === undefined ? {} : readNotes(owner, document.replaces);
  const copied = Object.entries(earlier).filter(([number]) => Number(number) <= document.pages);
  return (
    <SidePanel title={t('reading.notes.title')}>
      <SideNote>{t('reading.notes.private')}</SideNote>
      <TextArea
        label={t('reading.notes.field', { page })}
        value={unsaved?.page === page ? unsaved.text : (notes[page] ?? '')}
        rows={5}
        maxLength={NOTE_LIMITS.text}
        onChange={(text) => change(page, text)}
      />
      {unsaved && <Banner tone="problem">{t('reading.notes.unsaved', { most: NOTE_LIMITS.pages })}</Banner>}
      {noted.length === 0 && copied.length > 0 && (
        <Button size="small" onClick={() => copied.map(([number, text]) => change(Number(number), text))}>
          {t('reading.notes.copy')}
        </Button>
      )}
      {noted.length > 0 && (
        <>
          <SideNote>{t('reading.notes.others')}</SideNote>
          <SideList>
            {noted.map((number) => (
              <SidePlace key={number} page={t('reading.search.page', { page: number })} onGo={() => onPage(number)}>
                {notes[number]}
              </SidePlace>
            ))}
          </SideList>
          <ForgetNotes documentIds={[document.id]} label={t('reading.notes.delete')} onForgotten={forget} />
        </>
      )}
    </SidePanel>
  );
}
