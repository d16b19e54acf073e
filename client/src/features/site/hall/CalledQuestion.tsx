import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAskersWords } from '../../../widgets/questions/useAskersWords.ts';
import { useOriginWords } from '../../../widgets/wording/wording.ts';
import styles from './CalledQuestion.module.css';
import { PagedText } from './PagedText.tsx';

interface CalledQuestionProps {
  readonly question: QuestionView | undefined;
  readonly phase: Phase;
  /** Whether a room looks, which has its own things to do before the start. */
  readonly room: boolean;
}

/** The question that is being answered, in full and page by page; not for a conference that has ended. */
export function CalledQuestion({ question, phase, room }: CalledQuestionProps) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const askers = useAskersWords();
  const live = phase === 'live';
  const waiting = room ? 'site.notStartedHint' : 'site.watchHint';
  if (!question) {
    return (
      <section className={styles.question} aria-label={t('site.called')} data-testid="called-question">
        <p className={styles.none}>{t(live ? 'site.calledNone' : 'site.notStarted')}</p>
        <p className={styles.hint}>{t(live ? 'site.calledNoneHint' : waiting)}</p>
      </section>
    );
  }
  const meta = [askers(question.askers), origin(question), question.topic]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
  return (
    <section
      className={styles.question}
      aria-label={t('site.called')}
      data-testid="called-question"
      data-called={question.id}
    >
      <p className={styles.meta} title={meta}>
        <MessageCircleQuestionMark aria-hidden="true" size="1em" />
        <span className={styles.origin}>{meta}</span>
      </p>
      <PagedText text={question.text} className={styles.text} first="question" />
    </section>
  );
}
