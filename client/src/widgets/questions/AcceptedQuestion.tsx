import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { MessageCircleQuestionMark, Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import styles from './AcceptedQuestion.module.css';
import { QuestionText } from './QuestionText.tsx';

interface AcceptedQuestionProps {
  readonly question: QuestionView;
  readonly calledQuestionId: QuestionId | undefined;
  /** Its rank among what the moderators suggest. */
  readonly suggested: number | undefined;
  /** Further acts beside the call. */
  readonly children?: ReactNode;
}

/** A question that may be put to the chair now. */
export function AcceptedQuestion({ question, calledQuestionId, suggested, children }: AcceptedQuestionProps) {
  const { t } = useTranslation();
  return (
    <>
      {suggested !== undefined && (
        <p className={styles.suggested}>
          <Badge tone="blue" icon={<Star aria-hidden="true" size={13} />}>
            {t('questions.suggested', { n: suggested })}
          </Badge>
        </p>
      )}
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
