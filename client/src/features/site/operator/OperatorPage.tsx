import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useActor, useConference, useView } from '../../../store/conferenceContext.ts';
import { Clock } from '../../../ui/time/Clock.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { Announcements } from '../../../widgets/announcements/Announcements.tsx';
import { findShownPoll } from '../../../widgets/poll/polls.ts';
import { RecordingMark } from '../../../widgets/recording/RecordingMark.tsx';
import { GuideButton } from '../../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../../widgets/shell/LanguageSwitch.tsx';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import { HallMachine } from './HallMachine.tsx';
import { OperatorButtons } from './OperatorButtons.tsx';
import { OperatorDialogs } from './OperatorDialogs.tsx';
import styles from './OperatorPage.module.css';
import { SiteStates } from './SiteStates.tsx';
import { useOperator } from './useOperator.ts';

/** The operator's own view of a site, on a second window or a phone: its actions and states without the stage. */
export function OperatorPage() {
  const hall = useView('hall');
  const { siteId } = useActor();
  return hall && siteId !== undefined ? <LoadedOperator hall={hall} siteId={siteId} /> : null;
}

function LoadedOperator({ hall, siteId }: { readonly hall: HallView; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { floor, conference } = hall;
  const poll = findShownPoll(hall.polls);
  const operator = useOperator(hall, siteId, poll);
  const { place } = operator;
  const ended = hasEnded(conference.phase);
  const screenMissing = useView('self')?.site?.halls === undefined;
  return (
    <div className={styles.page} data-theme="night" data-size="hand">
      <OperatorHeader hall={hall} offset={offset} />
      <Announcements />
      {place.kind === 'invited' && (
        <InvitedPanel
          invited={place.invited}
          speaking={floor.speaking}
          screenMissing={screenMissing}
          className={styles.invited}
        />
      )}
      <main className={styles.main}>
        <SiteStates hall={hall} siteId={siteId} place={place} poll={poll}>
          <HallMachine />
        </SiteStates>
        <p className={styles.note}>{t('site.operatorDevices')}</p>
      </main>
      {!ended && (
        <section className={styles.actions} aria-label={t('site.bar')}>
          <OperatorButtons operator={operator} className={styles.action} spelled />
        </section>
      )}
      <OperatorDialogs operator={operator} />
    </div>
  );
}

function OperatorHeader({ hall, offset }: { readonly hall: HallView; readonly offset: number }) {
  const { t } = useTranslation();
  const site = useView('self')?.site;
  const present = site?.verified ?? site?.declared;
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <p className={styles.soft}>
          {site?.name}
          {present !== undefined && ` · ${t('header.people', { count: present })}`}
        </p>
        <h1 className={styles.title}>{hall.conference.title}</h1>
      </div>
      <div className={styles.corner}>
        <PhaseBadge phase={hall.conference.phase} />
        <RecordingMark />
        <Clock offset={offset} className={styles.time} />
        <GuideButton />
        <LanguageSwitch />
      </div>
    </header>
  );
}
