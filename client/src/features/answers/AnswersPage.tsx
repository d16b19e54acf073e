import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { PublicAnswersView, PublicAnswerView } from '@diem-cau/shared/views/shapes.ts';
import { RotateCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { TimeZoneContext } from '../../i18n/timeZone.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { useAskersWords } from '../../widgets/questions/useAskersWords.ts';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './AnswersPage.module.css';
import { answersByTopic } from './answersByTopic.ts';

/** The written answers of a conference for everybody who has the link, read again whenever the page comes into sight. */
export function AnswersPage() {
  const { t } = useTranslation();
  const { conferenceId = '' } = useParams();
  const [view, setView] = useState<PublicAnswersView>();
  const [refusal, setRefusal] = useState<WireError>();
  const [pending, setPending] = useState(false);
  const load = useCallback(async () => {
    setPending(true);
    const params = { conferenceId: conferenceId as ConferenceId };
    const reply = await callRoute('GET /api/answers/:conferenceId', { params }, { cache: 'no-store' });
    setPending(false);
    setRefusal(reply.ok ? undefined : reply.error);
    if (reply.ok) setView(reply.value);
    // What was read before stays while there is no line; a page that is closed shows it no more.
    else if (isFinal(reply.error)) setView(undefined);
  }, [conferenceId]);
  useEffect(() => {
    void load();
    const look = () => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [load]);
  useEffect(() => {
    document.title = [t('publicAnswers.title'), view?.conference.title].filter(Boolean).join(' · ');
  }, [t, view]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.words}>
          {view && <p className={styles.conference}>{view.conference.title}</p>}
          <h1>{t('publicAnswers.title')}</h1>
        </div>
        <Button
          size="small"
          pending={pending}
          icon={<RotateCw aria-hidden="true" size={16} />}
          onClick={() => void load()}
        >
          {t('publicAnswers.reload')}
        </Button>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        {refusal && <Refusal refusal={refusal} />}
        {view && (
          <TimeZoneContext value={view.conference.timeZone}>
            <Answers answers={view.answers} />
          </TimeZoneContext>
        )}
        {!view && !refusal && <Skeleton height="240px" />}
      </main>
    </div>
  );
}

function isFinal({ code }: WireError): boolean {
  return code === 'WRONG_PHASE' || code === 'CONFERENCE_UNKNOWN';
}

function Refusal({ refusal }: { readonly refusal: WireError }) {
  const { t } = useTranslation();
  if (refusal.code === 'CONFERENCE_UNKNOWN') {
    return <EmptyState title={t('publicAnswers.noConference')}>{t('publicAnswers.noConferenceHint')}</EmptyState>;
  }
  return <p role="alert">{t(refusal.code === 'WRONG_PHASE' ? 'publicAnswers.archived' : 'publicAnswers.failed')}</p>;
}

function Answers({ answers }: Pick<PublicAnswersView, 'answers'>) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  if (Object.keys(answers).length === 0) {
    return <EmptyState title={t('publicAnswers.empty')}>{t('publicAnswers.emptyHint')}</EmptyState>;
  }
  const topics = answersByTopic(answers, query);
  const found = topics.reduce((sum, topic) => sum + topic.answers.length, 0);
  return (
    <>
      <TextField
        label={t('publicAnswers.search')}
        hint={t('publicAnswers.searchHint')}
        inputMode="search"
        value={query}
        onChange={setQuery}
      />
      <p role="status">{t('publicAnswers.found', { n: found })}</p>
      {found === 0 && <EmptyState title={t('publicAnswers.notFound')}>{t('publicAnswers.notFoundHint')}</EmptyState>}
      {topics.map(({ topic, answers: ofTopic }) => (
        <section key={topic ?? ''} className={styles.topic}>
          <h2>{topic ?? t('publicAnswers.noTopic')}</h2>
          <ul className={styles.list} data-testid="public-answers">
            {ofTopic.map((answer) => (
              <Answer key={answer.id} answer={answer} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Answer({
  answer: { text, siteName, groupName, askers, others, answer, kind },
}: {
  readonly answer: PublicAnswerView;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAskersWords();
  const names = Object.values(others ?? {});
  const origin = [t(`questionKinds.${kind}`), siteName ?? t('questions.anonymous'), groupName, words(askers)];
  return (
    <li className={styles.answer}>
      <p className={styles.question}>{text}</p>
      <p className={styles.soft}>{origin.filter(Boolean).join(' · ')}</p>
      {names.length > 0 && <p className={styles.soft}>{t('publicAnswers.alsoAsked', { names: names.join(', ') })}</p>}
      <p className={styles.text}>{answer.text}</p>
      <p className={styles.soft}>
        <strong>{t('publicAnswers.by', { respondent: answer.respondent })}</strong> ·{' '}
        <time>{format.moment(answer.at)}</time>
      </p>
    </li>
  );
}
