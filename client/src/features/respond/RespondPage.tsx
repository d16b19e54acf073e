import type { RespondentView, RoutedQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useActor, useConference, useView } from '../../store/conferenceContext.ts';
import { Clock } from '../../ui/Clock.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Announcements } from '../../widgets/Announcements.tsx';
import { LanguageSwitch } from '../../widgets/LanguageSwitch.tsx';
import { PhaseBadge } from '../../widgets/PhaseBadge.tsx';
import { QuestionText } from '../../widgets/QuestionText.tsx';
import styles from './RespondPage.module.css';
import { RoutedQuestion } from './RoutedQuestion.tsx';

const WAITING: readonly RoutedQuestionView['state'][] = ['submitted', 'accepted', 'called'];

/** A unit that answers: what is routed to it, its drafts and its answers. */
export function RespondPage() {
  const view = useView('respondent');
  return view ? <LoadedRespond view={view} /> : null;
}

function LoadedRespond({ view }: { readonly view: RespondentView }) {
  const { t } = useTranslation();
  const actor = useActor();
  const offset = useConference((state) => state.offset);
  const routed = Object.values(useView('self')?.routed ?? {}) as RoutedQuestionView[];
  const waiting = routed.filter(({ state }) => WAITING.includes(state)).sort((a, b) => a.askedAt - b.askedAt);
  const done = routed.filter(({ state }) => !WAITING.includes(state)).sort((a, b) => b.askedAt - a.askedAt);
  const called = view.calledQuestionId === undefined ? undefined : view.questions[view.calledQuestionId];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <PhaseBadge phase={view.conference.phase} />
        <h1 className={styles.title}>{view.conference.title}</h1>
        <p>{actor.name}</p>
        <span className={styles.spring} />
        <LanguageSwitch />
        <Clock offset={offset} />
      </header>
      <Announcements />
      <main className={styles.main}>
        <section>
          <h2>{t('questions.called')}</h2>
          {called ? <QuestionText question={called} /> : <p className={styles.soft}>{t('questions.calledEmpty')}</p>}
        </section>
        <section>
          <h2>{t('respond.routed')}</h2>
          {waiting.length === 0 ? (
            <EmptyState title={t('respond.routedEmpty')}>{t('respond.routedEmptyHint')}</EmptyState>
          ) : (
            <ul className={styles.list} data-testid="routed">
              {waiting.map((question) => (
                <li key={question.id} className={styles.card} data-question={question.id}>
                  <RoutedQuestion question={question} />
                </li>
              ))}
            </ul>
          )}
        </section>
        {done.length > 0 && (
          <section>
            <h2>{t('respond.done')}</h2>
            <ul className={styles.list} data-testid="routed-done">
              {done.map((question) => (
                <li key={question.id} className={styles.card} data-question={question.id}>
                  <QuestionText question={question} />
                  <p>
                    <strong>{t(`questionStates.${question.state}`)}</strong>
                    {question.writtenAnswer && `: ${question.writtenAnswer.text}`}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </div>
  );
}
