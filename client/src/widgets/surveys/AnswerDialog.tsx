import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { useRefusalWords } from '../wording/wording.ts';
import styles from './AnswerDialog.module.css';
import { SurveyFields } from './SurveyFields.tsx';
import type { SurveyAnswer } from './useSurveyAnswer.ts';

interface AnswerDialogProps {
  readonly title: string;
  readonly answer: SurveyAnswer;
  readonly onClose: () => void;
}

/** The form of a survey, with what was answered or is being written. */
export function AnswerDialog({ title, answer, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { survey, kept, refusal, load } = answer;
  const fields = useRef<HTMLDivElement>(null);
  const words = useAnswerRefusal();
  useEffect(() => void load(), [load]);
  const question = questionOf(refusal);
  useEffect(() => {
    if (question === undefined) return;
    fields.current?.querySelector(`[data-question="${question}"]`)?.scrollIntoView({ block: 'start' });
  }, [question]);
  const send = async () => {
    if (!(await answer.send())) return;
    const until = survey?.deadline === undefined ? 'surveyForm.recordedUntilClosed' : 'surveyForm.recorded';
    session.noticeDone(t(survey?.anonymous ? 'surveyForm.recordedOnce' : until));
    onClose();
  };
  return (
    <Dialog
      title={title}
      width="wide"
      onClose={onClose}
      actions={
        survey && (
          <>
            <Button onClick={onClose}>{t('surveyForm.later')}</Button>
            <Button variant="primary" pending={answer.sending} onClick={() => void send()}>
              {t(answer.answered ? 'surveyForm.sendAgain' : 'surveyForm.send')}
            </Button>
          </>
        )
      }
    >
      <div ref={fields} className={styles.body}>
        {!survey && <p role="status">{refusal ? words(refusal) : t('surveyForm.loading')}</p>}
        {survey && kept && (
          <>
            {survey.intro !== undefined && <p className={styles.intro}>{survey.intro}</p>}
            <p className={styles.soft}>
              {t(survey.anonymous ? 'surveyForm.anonymous' : 'surveyForm.named')} {t('surveyForm.keptHere')}
            </p>
            <SurveyFields
              form={survey}
              typed={kept.typed}
              onChange={answer.change}
              problem={question !== undefined && refusal ? { question, words: words(refusal) } : undefined}
            />
            {refusal && (
              <Banner tone="problem" role="alert">
                {words(refusal)}
              </Banner>
            )}
            {kept.state === 'waiting' && <Banner tone="attention">{t('surveyForm.offline')}</Banner>}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The question that a refusal is about. */
function questionOf(refusal: WireError | undefined): number | undefined {
  return refusal?.code === 'ANSWER_MISSING' || refusal?.code === 'ANSWER_FORM' ? refusal.facts.question : undefined;
}

const WORDED = [
  'SURVEY_STATE',
  'SURVEY_UNKNOWN',
  'SURVEY_NOT_ASKED',
  'ANSWER_MISSING',
  'ANSWER_FORM',
  'ANSWERED_ELSEWHERE',
  'STALE',
] as const;

/** Words a refusal of an answer for who filled the form in; phones do not load the words of the office. */
export function useAnswerRefusal(): (refusal: WireError) => string {
  const { t } = useTranslation();
  const others = useRefusalWords();
  return (refusal) => {
    const code = WORDED.find((one) => one === refusal.code);
    return code === undefined ? others(refusal) : t(`surveyForm.refused.${code}`, { ...refusal.facts });
  };
}
