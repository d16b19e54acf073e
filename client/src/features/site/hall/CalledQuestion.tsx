import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useOriginWords } from '../../../widgets/wording/wording.ts';
import styles from './CalledQuestion.module.css';
import { useFittedText } from './useFittedText.ts';

interface CalledQuestionProps {
  readonly question: QuestionView | undefined;
  readonly phase: Phase;
  /** Whether a room looks, which has its own things to do before the start. */
  readonly room: boolean;
}

/** The question that is being answered, in full; not for a conference that has ended. */
export function CalledQuestion({ question, phase, room }: CalledQuestionProps) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const box = useRef<HTMLElement>(null);
  const live = phase === 'live';
  const waiting = room ? 'site.notStartedHint' : 'site.watchHint';
  useFittedText(box, question?.text ?? '');
  return (
    <section ref={box} className={styles.question} aria-label={t('site.called')} data-testid="called-question">
      <MessageCircleQuestionMark aria-hidden="true" size="1.6em" />
      {question ? (
        <div>
          <p className={styles.text}>{question.text}</p>
          <p className={styles.meta}>
            {[origin(question), question.topic].filter((part) => part !== undefined && part !== '').join(' · ')}
          </p>
        </div>
      ) : (
        <div>
          <p className={styles.none}>{t(live ? 'site.calledNone' : 'site.notStarted')}</p>
          <p className={styles.hint}>{t(live ? 'site.calledNoneHint' : waiting)}</p>
        </div>
      )}
    </section>
  );
}
