import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { EntryView, HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWithTexts } from '../../../i18n/loadTexts.ts';
import { useActor, useConference, useView } from '../../../store/conferenceContext.ts';
import { LazyPart, type LazySource } from '../../../ui/status/LazyPart.tsx';
import type { OwnCommitmentsProps } from '../../../widgets/commitments/OwnCommitments.tsx';
import { AnswersLink } from '../../../widgets/questions/AnswersLink.tsx';
import { listKeptSurveys } from '../../../widgets/surveys/keptSurveys.ts';
import type { SurveyCardsProps } from '../../../widgets/surveys/SurveyCards.tsx';
import { AgendaPanel } from '../hall/AgendaPanel.tsx';
import { CalledQuestion } from '../hall/CalledQuestion.tsx';
import { EndedPanel } from '../hall/EndedPanel.tsx';
import { PlacePanel } from '../hall/PlacePanel.tsx';
import { PollPanel } from '../hall/PollPanel.tsx';
import { TurnPanel } from '../hall/TurnPanel.tsx';
import type { OwnPlace } from '../ownPlace.ts';
import type { SitePapersProps } from '../papers/SitePapers.tsx';
import { OwnQuestions } from './OwnQuestions.tsx';
import styles from './SiteStates.module.css';

/** Few sites have any before the session ends. */
const OWN_COMMITMENTS: LazySource<OwnCommitmentsProps> = {
  load: async () => (await import('../../../widgets/commitments/OwnCommitments.tsx')).OwnCommitments,
};

/** There are none before the session ends. */
const SITE_PAPERS: LazySource<SitePapersProps> = {
  load: async () => (await import('../papers/SitePapers.tsx')).SitePapers,
};

/** Loaded where a survey asks sites, with its texts. */
const SURVEYS: LazySource<SurveyCardsProps> = {
  load: loadWithTexts('surveyForm', () =>
    import('../../../widgets/surveys/SurveyCards.tsx').then((file) => file.SurveyCards),
  ),
};

interface SiteStatesProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  readonly place: OwnPlace;
  /** The one that is shown. */
  readonly poll: PollView | undefined;
  /** Whether the stage is in sight beside it, and names who speaks. */
  readonly besideStage?: boolean;
  /** What comes first while the conference lasts. */
  readonly children?: ReactNode;
}

/** What concerns a site now, at the size of a hand: the turn, its place, the vote, the questions, the agenda. */
export function SiteStates({ hall, siteId, place, poll, besideStage = false, children }: SiteStatesProps) {
  const { t } = useTranslation();
  const actor = useActor();
  const offset = useConference((state) => state.offset);
  const { floor, conference, calledQuestionId } = hall;
  const ended = hasEnded(conference.phase);
  const commitments = useView('self')?.commitments ?? {};
  const next = Object.values(hall.nextReports) as EntryView[];
  return (
    <div className={styles.states}>
      {ended && <EndedPanel hall={hall} />}
      {ended && <LazyPart source={OWN_COMMITMENTS} props={{ commitments }} />}
      {ended && <LazyPart source={SITE_PAPERS} props={{ approved: hall.approved ?? {} }} />}
      {ended && <OwnQuestions />}
      {(Object.keys(hall.surveys).length > 0 || listKeptSurveys(actor.id).length > 0) && (
        <LazyPart source={SURVEYS} props={{ surveys: hall.surveys }} />
      )}
      {!ended && children}
      <div className={styles.turn} hidden={ended}>
        {!besideStage && floor.speaking && (
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
      {next.length > 0 && <p className={styles.note}>{t('speech.next', { names: next.map(entryName).join(' · ') })}</p>}
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
    </div>
  );
}

function entryName({ siteName, speaker }: EntryView): string {
  return siteName ?? speaker?.name ?? '';
}
