import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { EntryView, HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useActor, useConference, useView } from '../../../store/conferenceContext.ts';
import { LazyPart, type LazySource } from '../../../ui/status/LazyPart.tsx';
import { Clock } from '../../../ui/time/Clock.tsx';
import { PhaseBadge } from '../../../widgets/agenda/PhaseBadge.tsx';
import { Announcements } from '../../../widgets/announcements/Announcements.tsx';
import type { OwnCommitmentsProps } from '../../../widgets/commitments/OwnCommitments.tsx';
import { findShownPoll } from '../../../widgets/poll/polls.ts';
import { AnswersLink } from '../../../widgets/questions/AnswersLink.tsx';
import { GuideButton } from '../../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../../widgets/shell/LanguageSwitch.tsx';
import { AgendaPanel } from '../hall/AgendaPanel.tsx';
import { CalledQuestion } from '../hall/CalledQuestion.tsx';
import { EndedPanel } from '../hall/EndedPanel.tsx';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import { PlacePanel } from '../hall/PlacePanel.tsx';
import { PollPanel } from '../hall/PollPanel.tsx';
import { TurnPanel } from '../hall/TurnPanel.tsx';
import { HallMachine } from './HallMachine.tsx';
import { OperatorButtons } from './OperatorButtons.tsx';
import { OperatorDialogs } from './OperatorDialogs.tsx';
import styles from './OperatorPage.module.css';
import { OwnQuestions } from './OwnQuestions.tsx';
import type { SitePapersProps } from './SitePapers.tsx';
import { useOperator } from './useOperator.ts';

/** Few sites have any before the session ends. */
const OWN_COMMITMENTS: LazySource<OwnCommitmentsProps> = {
  load: async () => (await import('../../../widgets/commitments/OwnCommitments.tsx')).OwnCommitments,
};

/** There are none before the session ends. */
const SITE_PAPERS: LazySource<SitePapersProps> = {
  load: async () => (await import('./SitePapers.tsx')).SitePapers,
};

/** The operator's own view of a site, on a second window or a phone: its actions and states without the stage. */
export function OperatorPage() {
  const hall = useView('hall');
  const { siteId } = useActor();
  return hall && siteId !== undefined ? <LoadedOperator hall={hall} siteId={siteId} /> : null;
}

function LoadedOperator({ hall, siteId }: { readonly hall: HallView; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { floor, conference, calledQuestionId } = hall;
  const poll = findShownPoll(hall.polls);
  const operator = useOperator(hall, siteId, poll);
  const { place } = operator;
  const ended = hasEnded(conference.phase);
  const self = useView('self');
  const screenMissing = self?.site?.halls === undefined;
  const commitments = self?.commitments ?? {};
  const next = Object.values(hall.nextReports) as EntryView[];
  return (
    <div className={styles.page} data-theme="night">
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
        <div className={styles.states}>
          {ended && <EndedPanel hall={hall} />}
          {ended && <LazyPart source={OWN_COMMITMENTS} props={{ commitments }} />}
          {ended && <LazyPart source={SITE_PAPERS} props={{ approved: hall.approved ?? {} }} />}
          {ended && <OwnQuestions />}
          {!ended && <HallMachine />}
          <div className={styles.turn} hidden={ended}>
            {floor.speaking && (
              <p className={styles.speaker}>
                <span>{t('stage.speaking')}</span>
                <strong>{floor.speaking.siteName}</strong>
              </p>
            )}
            <TurnPanel
              turn={floor.speaking}
              presenting={hall.stage.presentation?.clock}
              offset={offset}
              own={place.kind === 'speaking'}
            />
          </div>
          {!ended && <PlacePanel hall={hall} siteId={siteId} />}
          {next.length > 0 && (
            <p className={styles.note}>{t('speech.next', { names: next.map(entryName).join(' · ') })}</p>
          )}
          {poll && poll.closedAt === undefined && <PollPanel poll={poll} voting />}
          {!ended && (
            <CalledQuestion
              question={calledQuestionId === undefined ? undefined : hall.questions[calledQuestionId]}
              phase={conference.phase}
              room
            />
          )}
          {poll && poll.closedAt !== undefined && <PollPanel poll={poll} voting />}
          {!ended && <OwnQuestions />}
          {!ended && <LazyPart source={OWN_COMMITMENTS} props={{ commitments }} />}
          {!ended && <AgendaPanel agenda={hall.agenda} compact={false} />}
          <AnswersLink />
          <p className={styles.note}>{t('site.operatorDevices')}</p>
        </div>
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

function entryName({ siteName, speaker }: EntryView): string {
  return siteName ?? speaker?.name ?? '';
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
        <Clock offset={offset} className={styles.time} />
        <GuideButton />
        <LanguageSwitch />
      </div>
    </header>
  );
}
