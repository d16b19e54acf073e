import { sessionForecast } from '@diem-cau/shared/domain/agenda/sessionForecast.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Clock } from '../../ui/time/Clock.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { useForecastWords } from '../../widgets/agenda/forecastWords.ts';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { AnnouncementButton } from '../../widgets/announcements/AnnouncementDialog.tsx';
import { ReadingButton } from '../../widgets/reading/ReadingButton.tsx';
import { RecordingButton } from '../../widgets/recording/RecordingButton.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { RecordLink } from '../../widgets/shell/RecordLink.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import styles from './ChairHeader.module.css';
import { PhaseButton } from './PhaseButton.tsx';

/** The conference, the agenda against its plan, and the act that comes next in its life. */
export function ChairHeader({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { conference, attendance } = control;
  return (
    <header className={styles.header}>
      <div className={styles.marks}>
        <PhaseBadge phase={conference.phase} />
        <RecordingButton />
      </div>
      <div className={styles.names}>
        <h1 className={styles.title} title={conference.title}>
          {conference.title}
        </h1>
        <p className={styles.attendance}>
          <span data-testid="sites-connected">
            {t('header.sitesConnected', { connected: attendance.connected, count: attendance.sites })}
          </span>
          {' · '}
          {t('header.peoplePresent', { count: attendance.present })}
        </p>
      </div>
      <Progress control={control} offset={offset} />
      <PhaseButton control={control} />
      <AnnouncementButton />
      <ReadingButton />
      <RecordLink />
      <GuideButton />
      <LanguageSwitch />
      <SessionMenu />
      <Clock offset={offset} className={styles.clockOfDay} />
    </header>
  );
}

/** Each item as wide as its planned time; the running one fills up. */
function Progress({ control, offset }: { readonly control: ControlView; readonly offset: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { endWords, countedWords } = useForecastWords();
  const now = useNow(offset, 5_000);
  const items = agendaInOrder(control.agenda);
  if (items.length === 0) return <span className={styles.progressBox} />;
  const forecast = sessionForecast(control, now);
  const { running } = forecast;
  const left = running?.minutesLeft;
  return (
    <div className={styles.progressBox}>
      <ol className={styles.progress} aria-label={t('chair.progress')}>
        {items.map((item) => {
          const share = item.startedAt === undefined ? 0 : (now - item.startedAt) / (item.plannedMinutes * 60_000);
          const filled =
            item.state === 'done' || item.state === 'skipped' ? 1 : item.state === 'running' ? Math.min(1, share) : 0;
          const words = `${item.position}. ${item.title}: ${t(`agendaStates.${item.state}`)}`;
          return (
            <li
              key={item.id}
              className={styles.step}
              data-state={item.state}
              style={{ flex: item.plannedMinutes }}
              title={words}
              aria-label={words}
            >
              <span style={{ width: `${filled * 100}%` }} />
            </li>
          );
        })}
      </ol>
      {left !== undefined && (
        <p className={styles.pace} data-late={left < 0}>
          <span>
            {left >= 0
              ? t('header.leftMinutes', { time: format.wholeMinutes(left) })
              : t('header.lateMinutes', { time: format.wholeMinutes(-left) })}
          </span>
          <span title={countedWords(forecast)}>{endWords(forecast)}</span>
        </p>
      )}
    </div>
  );
}
