import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { RoutedQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { useDraft } from '../../store/useDraft.ts';
import { useTickDraft } from '../../store/useTickDraft.ts';
import { Checkbox, TextArea } from '../../ui/fields/Field.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { QuestionText } from '../../widgets/questions/QuestionText.tsx';
import styles from './RoutedQuestion.module.css';

const LOOK_EVERY_MS = 15_000;

/** A question that waits for this unit: how long already, and the answer in the making. */
export function RoutedQuestion({ question }: { readonly question: RoutedQuestionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, LOOK_EVERY_MS);
  const { peerId } = useConferenceSession();
  const [typed, keepTyped] = useDraft(`${peerId}.answer.${question.id}`);
  // What was typed here and not recorded goes before what the server has.
  const [text, setText] = useState(typed || (question.draft?.text ?? ''));
  const [isPrivate, setPrivate] = useTickDraft(`${peerId}.answer.${question.id}.private`);
  const empty = isBlank(text) ? t('ask.empty') : undefined;
  const unaccepted = question.state === 'submitted' ? t('respond.notAccepted') : undefined;
  return (
    <>
      <div>
        <QuestionText question={question} />
      </div>
      <p className={styles.soft}>
        {t(`questionStates.${question.state}`)} · {t('desk.waiting', { time: format.minutes(now - question.askedAt) })}
        {question.draft && ` · ${t('respond.draftAt', { time: format.time(question.draft.at) })}`}
      </p>
      <TextArea
        label={t('respond.answer')}
        value={text}
        maxLength={DIALOGUE_LIMITS.writtenAnswer}
        rows={8}
        onChange={(next) => {
          setText(next);
          keepTyped(next);
        }}
      />
      <Checkbox
        label={t('respond.private')}
        hint={t('respond.privateHint')}
        checked={isPrivate}
        onChange={setPrivate}
      />
      <p className={styles.actions}>
        <CommandButton
          command="DraftAnswer"
          make={() => ({ type: 'DraftAnswer', questionId: question.id, text })}
          blockedBecause={empty}
          onRecorded={() => keepTyped('')}
        >
          {t('respond.saveDraft')}
        </CommandButton>
        <CommandButton
          variant="primary"
          command="GiveWrittenAnswer"
          make={() => ({ type: 'GiveWrittenAnswer', questionId: question.id, text, private: isPrivate })}
          blockedBecause={empty ?? unaccepted}
          onRecorded={() => {
            keepTyped('');
            setPrivate(false);
          }}
        >
          {t('respond.give')}
        </CommandButton>
      </p>
    </>
  );
}
