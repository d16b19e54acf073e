import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SaidSpeech } from '@diem-cau/shared/domain/floor/speech.ts';
import type { AgendaItemId, EntryId, HandId, RegistrationId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, OwnReportView, RegistrationView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { clockText } from '../../../ui/time/SpeakingClock.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { readSpeech, useTypedSpeech } from '../../../widgets/floor/speakers/SpeechFields.tsx';
import { speechText } from '../../../widgets/floor/speakers/speechText.ts';
import { RoomSpeechFields } from '../checkIn/RoomSpeechFields.tsx';
import type { OwnPlace } from '../ownPlace.ts';
import styles from './SpeakersDialog.module.css';
import { useSpeechDraft } from './useSpeechDraft.ts';

interface SpeakersDialogProps {
  readonly hall: HallView;
  readonly place: OwnPlace;
  readonly onClose: () => void;
}

/** Who speaks for this room: now, in its report, or whom it registers to speak. */
export function SpeakersDialog({ hall, place, onClose }: SpeakersDialogProps) {
  const { t } = useTranslation();
  const self = useView('self');
  const now = spokenNow(hall, place);
  const reports = Object.entries(self?.reports ?? {}) as [EntryId, OwnReportView][];
  const registrations = Object.values(self?.registrations ?? {}) as RegistrationView[];
  return (
    <Dialog title={t('speech.ofRoom')} onClose={onClose}>
      {now && <NameForm key={now.handId} handId={now.handId} said={now.said} onNamed={onClose} />}
      {reports.map(([entryId, report]) => (
        <ReportForm
          key={entryId}
          entryId={entryId}
          report={report}
          title={hall.agenda.items[report.itemId]?.title ?? ''}
        />
      ))}
      {registrations.length > 0 && <h3 className={styles.title}>{t('speech.registered')}</h3>}
      {registrations.length > 0 && (
        <ul className={styles.list}>
          {registrations.map((one) => (
            <li key={one.id} className={styles.line}>
              <span>{speechText(one)}</span>
              <CommandButton
                size="small"
                variant="quiet"
                command="WithdrawRegistration"
                make={() => ({ type: 'WithdrawRegistration', registrationId: one.id })}
              >
                {t('speech.withdraw')}
              </CommandButton>
            </li>
          ))}
        </ul>
      )}
      {!now && !hasEnded(hall.conference.phase) && <RegisterForm />}
    </Dialog>
  );
}

/** The hand or turn of the room, if it has one. */
function spokenNow({ floor }: HallView, place: OwnPlace) {
  switch (place.kind) {
    case 'none':
      return undefined;
    case 'waiting':
      return { handId: place.handId, said: floor.queue.find(({ handId }) => handId === place.handId) ?? {} };
    case 'invited':
      return { handId: place.handId, said: place.invited };
    case 'speaking':
      return { handId: place.turn.handId, said: place.turn };
  }
}

interface NameFormProps {
  readonly handId: HandId;
  readonly said: SaidSpeech;
  readonly onNamed: () => void;
}

function NameForm({ handId, said, onNamed }: NameFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped, forget] = useSpeechDraft(handId, said);
  return (
    <CommandForm
      command="NameSpeaker"
      seenAt="opening"
      title={t('speech.now')}
      submit={t('speech.save')}
      make={() => ({ type: 'NameSpeaker', handId, ...readSpeech(typed) })}
      onRecorded={() => {
        forget();
        onNamed();
      }}
    >
      <RoomSpeechFields value={typed} autoFocus onChange={setTyped} />
    </CommandForm>
  );
}

interface ReportFormProps {
  readonly entryId: EntryId;
  readonly report: OwnReportView;
  readonly title: string;
}

function ReportForm({ entryId, report, title }: ReportFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useTypedSpeech(report);
  const { ahead, seconds, state } = report;
  if (ahead === undefined) return <p>{t('speech.reported', { item: title, state: t(`entryStates.${state}`) })}</p>;
  return (
    <CommandForm
      command="DescribeEntry"
      seenAt="opening"
      title={t('speech.report', { item: title })}
      submit={t('speech.save')}
      make={() => ({ type: 'DescribeEntry', itemId: report.itemId as AgendaItemId, entryId, ...readSpeech(typed) })}
    >
      <p>{t('speech.wait', { count: ahead, time: clockText(seconds * 1000) })}</p>
      <RoomSpeechFields value={typed} onChange={setTyped} />
    </CommandForm>
  );
}

function RegisterForm() {
  const { t } = useTranslation();
  const [typed, setTyped, forget] = useSpeechDraft('registration', {});
  const { speaker, topic } = readSpeech(typed);
  return (
    <CommandForm
      command="RegisterSpeaker"
      title={t('speech.register')}
      submit={t('speech.sendRegistration')}
      problem={t('speech.needsName')}
      onRecorded={forget}
      make={() => {
        if (!speaker) return undefined;
        return { type: 'RegisterSpeaker', registrationId: `reg_${nanoid(12)}` as RegistrationId, speaker, topic };
      }}
    >
      <p>{t('speech.registerHint')}</p>
      <RoomSpeechFields value={typed} autoFocus onChange={setTyped} />
    </CommandForm>
  );
}
