import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { localTime, momentsAt } from '@diem-cau/shared/kernel/timeZone.ts';
import { REMINDER_LIMITS } from '@diem-cau/shared/letters/reminders.ts';
import type { Channel, LetterBoard } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, TextField } from '../../../ui/fields/Field.tsx';
import { PlanActions } from '../PlanCard.tsx';
import { ChannelChoice } from './ChannelChoice.tsx';
import { OvertakenBanner } from './OvertakenBanner.tsx';
import styles from './ReminderForm.module.css';
import { useDraft } from './useDraft.ts';
import type { LettersOfConference } from './useLetters.ts';

interface ReminderFormProps {
  readonly control: ControlView;
  readonly board: LetterBoard;
  readonly letters: LettersOfConference;
}

/** The times that are offered, in minutes: a week, two days, a day, three hours, an hour, half an hour. */
const OFFERED: readonly number[] = [10_080, 2_880, 1_440, 180, 60, 30];

interface Times {
  readonly channels: readonly Channel[];
  readonly minutes: readonly number[];
  /** When the rehearsal is, as typed. */
  readonly typed: string;
  /** Whether sites and units are reminded of their tasks after the session. */
  readonly owners: boolean;
}

/** When those who have not entered are reminded by themselves, and when the rehearsal is. */
export function ReminderForm({ control, board, letters }: ReminderFormProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { plan } = board;
  const zone = control.conference.timeZone;
  // What goes before the session is over with it.
  const isOver = hasEnded(control.conference.phase);
  const { reminders } = plan;
  const conferenceId = useConference((state) => state.conferenceId);
  const draft = useDraft<Times>(`reminders ${conferenceId}`, {
    channels: reminders.channels,
    minutes: reminders.minutesBefore,
    typed: reminders.rehearsalAt === undefined ? '' : localTime(reminders.rehearsalAt, zone),
    owners: reminders.owners ?? false,
  });
  const { channels, minutes, typed, owners } = draft.value;
  const change = (changed: Partial<Times>) => draft.set({ ...draft.value, ...changed });
  const [saving, setSaving] = useState(false);
  const [rehearsalAt] = momentsAt(typed, zone);
  const { min, max } = CONFERENCE_LIMITS.plannedTime;
  const isTimeWrong = typed !== '' && (rehearsalAt === undefined || rehearsalAt < min || rehearsalAt > max);
  const offered = [...new Set([...OFFERED, ...reminders.minutesBefore])].sort((one, other) => other - one);
  const isMost = minutes.length >= REMINDER_LIMITS.times;
  const problem = isTimeWrong ? t('agenda.noSuchTime') : undefined;
  // Without a channel nothing would be sent at the times that are chosen.
  const unsent =
    ((minutes.length > 0 && !isOver) || owners) && channels.length === 0 ? t('letters.noChannel') : undefined;
  const save = async () => {
    setSaving(true);
    const next = {
      minutesBefore: minutes,
      channels,
      ...(rehearsalAt !== undefined && { rehearsalAt }),
      ...(owners && { owners }),
    };
    const saved = await letters.save({ ...plan, reminders: next });
    setSaving(false);
    if (saved) session.noticeDone(t('letters.savedReminders'));
  };
  return (
    <>
      {!isOver && <p className={styles.soft}>{t('letters.remindersHint')}</p>}
      {!isOver && control.agenda.plannedStart === undefined && <p className={styles.soft}>{t('letters.noStart')}</p>}
      <ChannelChoice
        label={t('letters.reminderChannels')}
        offered={board.channels}
        chosen={channels}
        onChange={(chosen) => change({ channels: chosen })}
      />
      {!isOver && (
        <>
          <fieldset className={styles.times}>
            <legend>{t('letters.minutesBefore')}</legend>
            {offered.map((value) => (
              <Checkbox
                key={value}
                label={wordBefore(t, value)}
                checked={minutes.includes(value)}
                pending={isMost && !minutes.includes(value)}
                onChange={(isOn) =>
                  change({ minutes: offered.filter((one) => (one === value ? isOn : minutes.includes(one))) })
                }
              />
            ))}
            {isMost && <p className={styles.soft}>{t('letters.mostTimes', { most: REMINDER_LIMITS.times })}</p>}
          </fieldset>
          <div className={styles.rehearsal}>
            <TextField
              label={t('letters.rehearsalAt')}
              hint={t('letters.rehearsalHint')}
              error={problem}
              type="datetime-local"
              value={typed}
              onChange={(next) => change({ typed: next })}
            />
          </div>
        </>
      )}
      <Checkbox
        label={t('letters.owners')}
        hint={t('letters.ownersHint')}
        checked={owners}
        onChange={(isOn) => change({ owners: isOn })}
      />
      <OvertakenBanner draft={draft} />
      <PlanActions>
        <Button
          size="small"
          variant="primary"
          pending={saving}
          blockedBecause={problem ?? unsent ?? (draft.isOvertaken ? t('letters.chooseWhose') : undefined)}
          onClick={() => void save()}
        >
          {t('letters.saveReminders')}
        </Button>
      </PlanActions>
    </>
  );
}

function wordBefore(t: TFunction, minutes: number): string {
  if (minutes % 1_440 === 0) return t('letters.daysBefore', { count: minutes / 1_440 });
  if (minutes % 60 === 0) return t('letters.hoursBefore', { count: minutes / 60 });
  return t('letters.minutesBeforeCount', { count: minutes });
}
