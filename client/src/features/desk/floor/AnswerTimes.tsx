import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { TextField } from '../../../ui/fields/Field.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import styles from './AnswerTimes.module.css';

/** Who answers the called question aloud: each one's beginning and end go on record. */
export function AnswerTimes({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const units = Object.values(useView('control')?.respondents ?? {});
  const [respondent, setRespondent] = useState('');
  const [number, running] =
    Object.entries(question.liveAnswers ?? {}).find(([, { endedAt }]) => endedAt === undefined) ?? [];
  return (
    <div className={styles.answerTimes}>
      {running && (
        <p>
          {t('questionActions.answering', { name: running.respondent })}{' '}
          <CommandButton
            size="small"
            command="EndAnswer"
            make={() => ({ type: 'EndAnswer', questionId: question.id, answer: Number(number) })}
          >
            {t('questionActions.endAnswer')}
          </CommandButton>
        </p>
      )}
      <TextField
        label={t('questionActions.answerer')}
        hint={units.map(({ name }) => name).join(', ') || undefined}
        value={respondent}
        maxLength={DIALOGUE_LIMITS.respondent}
        onChange={setRespondent}
      />
      <CommandButton
        size="small"
        command="StartAnswer"
        make={() => ({ type: 'StartAnswer', questionId: question.id, respondent })}
        blockedBecause={isBlank(respondent) ? t('ask.empty') : undefined}
        onRecorded={() => setRespondent('')}
      >
        {t('questionActions.startAnswer')}
      </CommandButton>
    </div>
  );
}
