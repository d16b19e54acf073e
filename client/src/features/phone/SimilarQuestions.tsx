import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { findSimilar } from '../../widgets/questions/similarTexts.ts';
import styles from './PhonePage.module.css';
import { SupportButton } from './SupportButton.tsx';

const MOST_SHOWN = 2;

/** Questions like the one being typed, to be supported in its place: one with many supporters is called sooner. */
export function SimilarQuestions({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const questions = useView('phone')?.questions;
  const own = useView('self')?.supports ?? {};
  // Typing goes first: what is alike may come a moment later.
  const typed = useDeferredValue(text);
  const similar = useMemo(
    () => findSimilar(typed, Object.values(questions ?? {}) as PhoneQuestionView[], MOST_SHOWN),
    [typed, questions],
  );
  return (
    <div role="status" data-testid="similar">
      {similar.length > 0 && (
        <>
          <p className={styles.similarTitle}>{t('phone.similar')}</p>
          <ul className={styles.list}>
            {similar.map((question) => (
              <li key={question.id} className={styles.open}>
                <SupportButton question={question} supported={own[question.id] === true} />
                <p className={styles.similarText}>{question.text}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
