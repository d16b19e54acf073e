import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { CommonWords } from '../../../widgets/questions/CommonWords.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import { findSimilar } from '../../../widgets/questions/similarTexts.ts';
import styles from './SimilarToTyped.module.css';
import { SupportButton } from './SupportDialog.tsx';

const MAX_SHOWN = 2;

/** Questions like the one being typed, of those that every hall sees: the room supports one in place of asking again. */
export function SimilarToTyped({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const questions = useView('hall')?.questions;
  // Typing goes first: what is alike may come a moment later.
  const typed = useDeferredValue(text);
  const similar = useMemo(() => {
    const open = (Object.values(questions ?? {}) as QuestionView[]).filter(
      ({ state }) => state === 'accepted' || state === 'called',
    );
    return findSimilar(typed, open, MAX_SHOWN);
  }, [typed, questions]);
  return (
    <div role="status" data-testid="similar">
      {similar.length > 0 && (
        <>
          <p>{t('phone.similar')}</p>
          <ul className={styles.list}>
            {similar.map((question) => (
              <li key={question.id} data-question={question.id}>
                <QuestionText question={question} />
                <CommonWords one={typed} other={question.text} />
                <p className={styles.support}>
                  <SupportButton question={question} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
