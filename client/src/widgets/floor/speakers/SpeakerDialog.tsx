import type { SaidSpeech } from '@diem-cau/shared/domain/floor/speech.ts';
import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../commands/CommandForm.tsx';
import { readSpeech, SpeechFields, useTypedSpeech } from './SpeechFields.tsx';

interface SpeakerDialogProps {
  readonly siteName: string;
  /** The hand or turn that is named. */
  readonly handId: HandId;
  readonly said: SaidSpeech;
  readonly onClose: () => void;
}

/** Says who speaks for a site and on what; screens, log and minutes carry it. */
export function SpeakerDialog({ siteName, handId, said, onClose }: SpeakerDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useTypedSpeech(said);
  return (
    <Dialog title={t('speech.title', { site: siteName })} onClose={onClose}>
      <CommandForm
        command="NameSpeaker"
        seenAt="opening"
        submit={t('speech.save')}
        make={() => ({ type: 'NameSpeaker', handId, ...readSpeech(typed) })}
        onRecorded={onClose}
      >
        <SpeechFields value={typed} autoFocus onChange={setTyped} />
      </CommandForm>
    </Dialog>
  );
}
