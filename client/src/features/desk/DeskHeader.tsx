import { sessionForecast } from '@diem-cau/shared/domain/agenda/sessionForecast.ts';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Clock } from '../../ui/time/Clock.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { agendaNow } from '../../widgets/agenda/agendaOrder.ts';
import { useForecastWords } from '../../widgets/agenda/forecastWords.ts';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { AnnouncementButton } from '../../widgets/announcements/AnnouncementDialog.tsx';
import { MessagesButton } from '../../widgets/messages/MessagesButton.tsx';
import { ReadingButton } from '../../widgets/reading/ReadingButton.tsx';
import { RecordingButton } from '../../widgets/recording/RecordingButton.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { RecordLink } from '../../widgets/shell/RecordLink.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import { NameButton } from '../../widgets/sites/NameButton.tsx';
import { AgendaButton } from './AgendaButton.tsx';
import styles from './DeskHeader.module.css';
import { sameParts } from './sameParts.ts';

/** Where the conference stands: phase, agenda item, attendance, time. */
export const DeskHeader = memo(
  function DeskHeader({ control }: { readonly control: ControlView }) {
    const { t } = useTranslation();
    const format = useFormat();
    const offset = useConference((state) => state.offset);
    const { conference, attendance } = control;
    const present = t('header.ofPeople', { count: attendance.expected });
    return (
      <header className={styles.header}>
        <div className={styles.marks}>
          <PhaseBadge phase={conference.phase} />
          <RecordingButton />
        </div>
        <h1 className={styles.title} title={conference.title}>
          {conference.title}
        </h1>
        {!hasEnded(conference.phase) && <CurrentItem control={control} offset={offset} />}
        <p className={styles.figures}>
          <span data-testid="sites-connected">
            <strong>{format.number(attendance.connected)}</strong> {t('header.ofSites', { count: attendance.sites })}
          </span>
          <span data-testid="people-present">
            <strong>{format.number(attendance.present)}</strong> {present}
          </span>
        </p>
        <Tools offset={offset} />
      </header>
    );
  },
  sameParts('conference', 'attendance', 'agenda', 'floor', 'runningOrders'),
);

/** What a headcount does not change. */
const Tools = memo(function Tools({ offset }: { readonly offset: number }) {
  return (
    <>
      <AgendaButton />
      <MessagesButton />
      <AnnouncementButton />
      <ReadingButton />
      <RecordLink />
      <NameButton />
      <GuideButton />
      <LanguageSwitch />
      <SessionMenu />
      <Clock offset={offset} className={styles.clock} />
    </>
  );
});

const CurrentItem = memo(function CurrentItem({
  control,
  offset,
}: {
  readonly control: Pick<ControlView, 'agenda' | 'floor' | 'runningOrders'>;
  readonly offset: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { endWords, lateWords, countedWords } = useForecastWords();
  const now = useNow(offset, 5_000);
  const { agenda } = control;
  const { now: item, next } = agendaNow(agenda);
  if (!item) {
    const hasBegun = Object.values(agenda.items).some(({ state }) => state === 'done');
    const words = hasBegun && next ? t('header.betweenItems', { title: next.title }) : t('header.noItem');
    return (
      <p className={styles.item} title={words}>
        {words}
      </p>
    );
  }
  const forecast = sessionForecast(control, now);
  const left = forecast.running?.minutesLeft ?? 0;
  const ends = t('header.endsAt', { time: format.time(forecast.end) });
  const late = lateWords(forecast);
  const whole = [`${item.position}. ${item.title}: ${endWords(forecast)}`, countedWords(forecast)];
  return (
    <p className={styles.item} title={whole.filter(Boolean).join('. ')}>
      <strong>
        {item.position}. {item.title}
      </strong>
      <span>
        {left >= 0 ? (
          t('header.leftMinutes', { time: format.wholeMinutes(left) })
        ) : (
          <span className={styles.late}>{t('header.lateMinutes', { time: format.wholeMinutes(-left) })}</span>
        )}
        <span className={styles.end}>
          {' · '}
          {ends}
        </span>
        {late !== undefined && <span className={styles.late}> ({late})</span>}
      </span>
    </p>
  );
});
