import { commonWords } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import { useTranslation } from 'react-i18next';
import styles from './CommonWords.module.css';

/** Why a question is named beside another text: the words that both have. */
export function CommonWords({ one, other }: { readonly one: string; readonly other: string }) {
  const { t } = useTranslation();
  const words = commonWords(other, one);
  if (words.length === 0) return null;
  return <p className={styles.words}>{t('phone.similarWords', { words: words.join(', ') })}</p>;
}
