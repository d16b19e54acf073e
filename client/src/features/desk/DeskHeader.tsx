import { agendaForecast } from '@diem-cau/shared/domain/agenda/agendaForecast.ts';
import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Clock } from '../../ui/time/Clock.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { agendaNow } from '../../widgets/agenda/agendaOrder.ts';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { AnnouncementButton } from '../../widgets/announcements/AnnouncementDialog.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { RecordLink } from '../../widgets/shell/RecordLink.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import { NameButton } from '../../widgets/sites/NameButton.tsx';
import styles from './DeskHeader.module.css';
import { sameParts } from './sameParts.ts';

/** Where the conference stands: phase, agenda item, attendance, time. */
export const DeskHeader = memo(
  function DeskHeader({ control }: { readonly control: ControlView }) {
    const { t } = useTranslation();
    const format = useFormat();
    const offset = useConference((state) => state.offset);
    const { conference, attendance, agenda } = control;
    const present = t('header.ofPeople', { count: attendance.expected });
    return (
      <header className={styles.header}>
        <PhaseBadge phase={conference.phase} />
        <h1 className={styles.title} title={conference.title}>
          {conference.title}
        </h1>
        {!hasEnded(conference.phase) && <CurrentItem agenda={agenda} offset={offset} />}
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
  sameParts('conference', 'attendance', 'agenda'),
);

/** What a headcount does not change. */
const Tools = memo(function Tools({ offset }: { readonly offset: number }) {
  return (
    <>
      <AnnouncementButton />
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
  agenda,
  offset,
}: {
  readonly agenda: ControlView['agenda'];
  readonly offset: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(offset, 5_000);
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
  const { running, end, minutesLate } = agendaForecast(agenda, agenda.plannedStart, now);
  const left = running?.minutesLeft ?? 0;
  const ends = t('header.endsAt', { time: format.time(end) });
  return (
    <p className={styles.item} title={`${item.position}. ${item.title}: ${ends}`}>
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
        {minutesLate > 0 && (
          <span className={styles.late}> ({t('header.behindPlan', { time: format.wholeMinutes(minutesLate) })})</span>
        )}
      </span>
    </p>
  );
});
