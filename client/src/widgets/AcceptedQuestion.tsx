import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './AcceptedQuestion.module.css';
import { CommandButton } from './CommandButton.tsx';
import { QuestionText } from './QuestionText.tsx';

interface AcceptedQuestionProps {
  readonly question: QuestionView;
  readonly calledQuestionId: QuestionId | undefined;
  /** Further acts beside the call. */
  readonly children?: ReactNode;
}

/** A question that may be put to the chair now. */
export function AcceptedQuestion({ question, calledQuestionId, children }: AcceptedQuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      <QuestionText question={question} />
      <p className={styles.actions}>
        <CommandButton
          size="small"
          command="CallQuestion"
          make={() => ({ type: 'CallQuestion', questionId: question.id })}
          blockedBecause={calledQuestionId === undefined ? undefined : t('errors.ANOTHER_QUESTION_CALLED')}
          icon={<MessageCircleQuestionMark aria-hidden="true" size={15} />}
        >
          {t('questions.call')}
        </CommandButton>
        {children}
      </p>
    </>
  );
}
