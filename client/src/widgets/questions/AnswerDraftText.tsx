import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import styles from './AnswerDraftText.module.css';

/** What the unit that a question was routed to suggests as its answer. Nothing until it has drafted one. */
export function AnswerDraftText({ question }: { readonly question: DeskQuestionView }) {
  const { t } = useTranslation();
  const units = useView('control')?.respondents;
  const { draft, routedTo } = question;
  if (!draft || routedTo === undefined) return null;
  return (
    <p className={styles.draft} data-testid="draft">
      <span className={styles.unit}>{t('desk.draftOf', { unit: units?.[routedTo]?.name ?? '' })}</span>
      {draft.text}
    </p>
  );
}
