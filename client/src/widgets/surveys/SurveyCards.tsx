import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './SurveyCards.module.css';
import { useSurveyAnswer } from './useSurveyAnswer.ts';

/** What the page that shows the cards knows of them. */
export interface SurveyCardsProps {
  readonly surveys: Readonly<Record<SurveyId, SurveyView>>;
}

/** The open surveys that ask this site or delegate, each with what has become of the answer. */
export function SurveyCards({ surveys }: SurveyCardsProps) {
  return Object.values<SurveyView>(surveys).map((survey) => <SurveyCard key={survey.id} survey={survey} />);
}

function SurveyCard({ survey }: { readonly survey: SurveyView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useSurveyAnswer(survey.id);
  const [open, setOpen] = useState(false);
  const { kept } = answer;
  const state = kept?.state === 'waiting' ? 'waiting' : answer.answered ? 'sent' : hasBegun(kept) ? 'draft' : 'notYet';
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
      <p>
        <Button variant={state === 'sent' ? 'secondary' : 'primary'} onClick={() => setOpen(true)}>
          {t(state === 'sent' ? 'surveyForm.change' : 'surveyForm.open')}
        </Button>
      </p>
      {open && <AnswerDialog title={survey.title} answer={answer} onClose={() => setOpen(false)} />}
    </section>
  );
}

function hasBegun(kept: { readonly typed: Readonly<Record<string, string>> } | undefined): boolean {
  return kept !== undefined && Object.values(kept.typed).some((typed) => typed !== '');
}
