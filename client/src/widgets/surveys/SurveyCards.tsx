import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { ClipboardList } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { AnswerDialog, useAnswerRefusal } from './AnswerDialog.tsx';
import { forgetKept, hasBegun, type LateAnswer, sweepKept } from './keptAnswer.ts';
import styles from './SurveyCards.module.css';
import { type SurveyAnswer, useSurveyAnswer } from './useSurveyAnswer.ts';

/** What the page that shows the cards knows of them. */
export interface SurveyCardsProps {
  readonly surveys: Readonly<Record<SurveyId, SurveyView>>;
}

/** The open surveys that ask this site or delegate, each with what has become of the answer. */
export function SurveyCards({ surveys }: SurveyCardsProps) {
  return (
    <>
      <LateAnswers surveys={surveys} />
      {Object.values<SurveyView>(surveys).map((survey) => (
        <SurveyCard key={survey.id} survey={survey} />
      ))}
    </>
  );
}

/** Says of each answer that waited until its survey closed that it is not recorded. */
function LateAnswers({ surveys }: SurveyCardsProps) {
  const { t } = useTranslation();
  const { id: actorId } = useActor();
  const [late, setLate] = useState<readonly LateAnswer[]>([]);
  useEffect(() => setLate(sweepKept(actorId, (id) => id in surveys)), [actorId, surveys]);
  return late.map(({ surveyId, title }) => (
    <Banner
      key={surveyId}
      tone="problem"
      role="alert"
      action={
        <Button
          size="small"
          onClick={() => {
            forgetKept(surveyId, actorId);
            setLate(late.filter((one) => one.surveyId !== surveyId));
          }}
        >
          {t('actions.close')}
        </Button>
      }
    >
      {t('surveyForm.closedBefore', { title })}
    </Banner>
  ));
}

function SurveyCard({ survey }: { readonly survey: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAnswerRefusal();
  const answer = useSurveyAnswer(survey);
  const [open, setOpen] = useState(false);
  const { load, refused } = answer;
  // Another device of the site may have answered.
  useEffect(() => void load(), [load]);
  const state = stateOf(answer);
  return (
    <section className={styles.card} aria-label={survey.title} data-testid="survey-card" data-state={state}>
      <p className={styles.kind}>
        <ClipboardList aria-hidden="true" size={18} /> {t('surveyForm.title')}
        <Badge tone={state === 'sent' ? 'green' : 'gold'}>{t(`surveyForm.${state}`)}</Badge>
      </p>
      <h2 className={styles.title}>{survey.title}</h2>
      <p className={styles.soft}>
        {survey.deadline === undefined
          ? t('surveyForm.untilClosed')
          : t('surveyForm.until', { at: format.moment(survey.deadline) })}
      </p>
      {refused && !open && (
        <Banner tone="problem" role="alert">
          {words(refused)}
        </Banner>
      )}
      <p>
        <Button variant={state === 'sent' ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
          {t(state === 'sent' || state === 'changed' ? 'surveyForm.change' : 'surveyForm.open')}
        </Button>
      </p>
      {open && <AnswerDialog title={survey.title} answer={answer} onClose={() => setOpen(false)} />}
    </section>
  );
}

function stateOf({ kept, answered }: SurveyAnswer) {
  if (kept?.state === 'waiting') return 'waiting';
  if (answered) return kept?.state === 'draft' ? 'changed' : 'sent';
  return hasBegun(kept) ? 'draft' : 'notYet';
}
