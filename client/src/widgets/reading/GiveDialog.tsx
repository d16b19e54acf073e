import { type ConferenceDocument, READER_CHOICES, type ReaderChoice } from '@diem-cau/shared/domain/documents/state.ts';
import { localTime, momentsAt } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZone, TimeZoneContext } from '../../i18n/timeZone.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';

interface GiveDialogProps {
  readonly document: ConferenceDocument;
  readonly onClose: () => void;
}

/** Chooses who may read a document, and from when by the conference's time zone. */
export function GiveDialog({ document: { id, title, readers }, onClose }: GiveDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const zone = knownZone(useContext(TimeZoneContext));
  const [audience, setAudience] = useState<ReaderChoice>(readers?.audience ?? 'everybody');
  const [typed, setTyped] = useState(() => (readers?.from === undefined ? '' : localTime(readers.from, zone)));
  const [from] = momentsAt(typed, zone);
  const isDated = audience !== 'nobody' && audience !== 'staff';
  const problem = isDated && typed !== '' && from === undefined ? t('reading.give.fromProblem') : undefined;
  return (
    <Dialog title={t('reading.give.title')} onClose={onClose}>
      <p>
        <strong>{title}</strong>
      </p>
      <CommandForm
        command="SetDocumentReaders"
        seenAt="opening"
        submit={t('reading.give.save')}
        problem={problem}
        make={() =>
          problem === undefined
            ? { type: 'SetDocumentReaders', documentId: id, audience, ...(isDated && from !== undefined && { from }) }
            : undefined
        }
        onRecorded={() => {
          session.noticeDone(t('reading.give.saved'));
          onClose();
        }}
      >
        <Select
          label={t('reading.give.audience')}
          hint={audience === 'sites' || audience === 'everybody' ? t('reading.give.sitesHint') : undefined}
          value={audience}
          options={READER_CHOICES.map((value) => ({ value, label: t(`reading.give.audiences.${value}`) }))}
          onChange={setAudience}
        />
        {isDated && (
          <TextField
            label={t('reading.give.from')}
            hint={t('reading.give.fromHint')}
            error={problem}
            type="datetime-local"
            value={typed}
            onChange={setTyped}
          />
        )}
      </CommandForm>
    </Dialog>
  );
}
