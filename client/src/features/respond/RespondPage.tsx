import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { respondentActorId, UNANSWERED_STATES } from '@diem-cau/shared/domain/dialogue/state.ts';
import { nameKey } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView, RespondentView, RoutedQuestionView, UnitView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useActor, useConference, useView } from '../../store/conferenceContext.ts';
import { Badge } from '../../ui/status/Badge.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { LazyPart } from '../../ui/status/LazyPart.tsx';
import { Clock } from '../../ui/time/Clock.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { PhaseBadge } from '../../widgets/agenda/PhaseBadge.tsx';
import { Announcements } from '../../widgets/announcements/Announcements.tsx';
import { CAPTIONS } from '../../widgets/captions/captionsSource.ts';
import { OwnCommitments, type OwnCommitmentsProps } from '../../widgets/commitments/OwnCommitments.tsx';
import { OwnLineButton } from '../../widgets/messages/OwnLineButton.tsx';
import { OwnPapers } from '../../widgets/papers/OwnPapers.tsx';
import { AnswersLink } from '../../widgets/questions/AnswersLink.tsx';
import { QuestionSteps } from '../../widgets/questions/QuestionSteps.tsx';
import { QuestionText } from '../../widgets/questions/QuestionText.tsx';
import { ReadingButton } from '../../widgets/reading/ReadingButton.tsx';
import { RecordingMark } from '../../widgets/recording/RecordingMark.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { SessionMenu } from '../../widgets/shell/SessionMenu.tsx';
import styles from './RespondPage.module.css';
import { RoutedQuestion } from './RoutedQuestion.tsx';

const LOOK_EVERY_MS = 15_000;

/** A unit that answers: what is routed to it, its drafts and its answers. */
export function RespondPage() {
  const view = useView('respondent');
  return view ? <LoadedRespond view={view} /> : null;
}

function LoadedRespond({ view }: { readonly view: RespondentView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const actor = useActor();
  const offset = useConference((state) => state.offset);
  const routed = Object.values(useView('self')?.routed ?? {}) as RoutedQuestionView[];
  // The one being answered aloud is needed at once; the others by how long they wait.
  const waiting = routed
    .filter(({ state }) => UNANSWERED_STATES.includes(state))
    .sort((a, b) => Number(b.state === 'called') - Number(a.state === 'called') || a.askedAt - b.askedAt);
  const [chosen, setChosen] = useState<QuestionId>();
  const selected = waiting.find(({ id }) => id === chosen) ?? waiting[0];
  const selectedId = selected?.id;
  // Held by its id: one that is called meanwhile must not take the place of an answer that is being typed.
  useEffect(() => setChosen(selectedId), [selectedId]);
  const done = routed.filter(({ state }) => !UNANSWERED_STATES.includes(state)).sort((a, b) => b.askedAt - a.askedAt);
  const called = view.calledQuestionId === undefined ? undefined : view.questions[view.calledQuestionId];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <PhaseBadge phase={view.conference.phase} />
        <RecordingMark />
        <h1 className={styles.title}>{view.conference.title}</h1>
        <p>{actor.name}</p>
        <span className={styles.spring} />
        <ReadingButton />
        <OwnLineButton />
        <GuideButton />
        <LanguageSwitch />
        <SessionMenu />
        <Clock offset={offset} />
      </header>
      <Announcements />
      {view.captions && <LazyPart source={CAPTIONS} props={{ captions: view.captions }} waiting={null} silent />}
      <main className={styles.main}>
        {hasEnded(view.conference.phase) && (
          <Banner tone="info">
            <strong>{t('site.closed')}.</strong> {t('site.endedHint')}
          </Banner>
        )}
        {called && (
          <section className={styles.called} aria-label={t('questions.called')} data-testid="called-question">
            <h2 className={styles.calledState}>{t('questions.called')}</h2>
            <QuestionText question={called} />
          </section>
        )}
        <section>
          <h2>
            {t('respond.routed')} <Badge>{format.number(waiting.length)}</Badge>
          </h2>
          {waiting.length === 0 || !selected ? (
            <EmptyState title={t('respond.routedEmpty')}>{t('respond.routedEmptyHint')}</EmptyState>
          ) : (
            <div className={styles.work} data-testid="routed">
              <ul className={styles.list}>
                {waiting.map((question) => (
                  <li key={question.id} data-question={question.id}>
                    <RoutedLine
                      question={question}
                      selected={question === selected}
                      onSelect={() => setChosen(question.id)}
                    />
                  </li>
                ))}
              </ul>
              <div className={styles.card}>
                <RoutedQuestion key={selected.id} question={selected} />
              </div>
            </div>
          )}
        </section>
        <OwnCommitments commitments={ofUnit(view, actor.id)} />
        {hasEnded(view.conference.phase) && <OwnPapers approved={view.approved ?? {}} />}
        <AnswersLink />
        {done.length > 0 && (
          <section>
            <h2>{t('respond.done')}</h2>
            <ul className={styles.list} data-testid="routed-done">
              {done.map((question) => (
                <li key={question.id} className={styles.card} data-question={question.id}>
                  <QuestionText question={question} />
                  <p>
                    <strong>{t(`questionStates.${question.state}`)}</strong>
                  </p>
                  <QuestionSteps question={question} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}

/** The commitments that the unit itself has to keep. */
function ofUnit({ commitments, respondents }: RespondentView, actorId: string): OwnCommitmentsProps['commitments'] {
  const unit = Object.values<UnitView>(respondents).find(({ id }) => respondentActorId(id) === actorId);
  const own = Object.entries<CommitmentView>(commitments).filter(
    ([, { owner }]) =>
      unit !== undefined &&
      (owner.kind === 'unit'
        ? owner.respondentId === unit.id
        : owner.kind === 'named' && nameKey(owner.name) === nameKey(unit.name)),
  );
  return Object.fromEntries(own);
}

interface RoutedLineProps {
  readonly question: RoutedQuestionView;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** A waiting question in the list: its words, where it stands, how long it waits. */
function RoutedLine({ question, selected, onSelect }: RoutedLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, LOOK_EVERY_MS);
  return (
    <button type="button" className={styles.line} aria-pressed={selected} onClick={onSelect}>
      <span className={styles.lineText}>{question.text}</span>
      <span className={styles.lineMeta}>
        <Badge tone={question.state === 'called' ? 'green' : 'neutral'}>{t(`questionStates.${question.state}`)}</Badge>{' '}
        {t('desk.waiting', { time: format.minutes(now - question.askedAt) })}
        {question.draft && ` · ${t('respond.draftAt', { time: format.time(question.draft.at) })}`}
      </span>
    </button>
  );
}
