import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
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
    <QuestionBox label={t('site.called')} testId="called-question" called={question.id} meta={meta}>
      <PagedText text={question.text} className={styles.text} first="question" />
    </QuestionBox>
  );
}

interface QuestionBoxProps {
  readonly label: string;
  readonly testId: string;
  /** The question that is being answered. */
  readonly called?: QuestionId;
  /** Where it comes from, or how far it has come. */
  readonly meta: string;
  readonly children: ReactNode;
}

/** A question as a hall reads it below the stage. */
export function QuestionBox({ label, testId, called, meta, children }: QuestionBoxProps) {
  return (
    <section className={styles.question} aria-label={label} data-testid={testId} data-called={called}>
      <p className={styles.meta} title={meta}>
        <MessageCircleQuestionMark aria-hidden="true" size="1em" />
        <span className={styles.origin}>{meta}</span>
      </p>
      {children}
    </section>
  );
}
