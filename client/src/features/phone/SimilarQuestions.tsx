import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { CommonWords } from '../../widgets/questions/CommonWords.tsx';
import { findSimilar } from '../../widgets/questions/similarTexts.ts';
import { OpenQuestion } from './OpenQuestion.tsx';
import styles from './SimilarQuestions.module.css';

const MAX_SHOWN = 2;

/** Questions like the one being typed, to be supported in its place: one with many supporters is called sooner. */
export function SimilarQuestions({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const questions = useView('phone')?.questions;
  // Typing goes first: what is alike may come a moment later.
  const typed = useDeferredValue(text);
  const similar = useMemo(
    () => findSimilar(typed, Object.values(questions ?? {}) as PhoneQuestionView[], MAX_SHOWN),
    [typed, questions],
  );
  return (
    <div role="status" data-testid="similar">
      {similar.length > 0 && (
        <>
          <p className={styles.title}>{t('phone.similar')}</p>
          <ul className={styles.list}>
            {similar.map((question) => (
              <OpenQuestion key={question.id} question={question}>
                <p className={styles.text}>{question.text}</p>
                <CommonWords one={typed} other={question.text} />
              </OpenQuestion>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
