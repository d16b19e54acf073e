import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { QUESTION_KINDS, type QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import { cleanText, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type AskOptions, chosenOptions, NO_OPTIONS } from '../../store/askOptions.ts';
import { useView } from '../../store/conferenceContext.ts';
import { MAX_QUEUED } from '../../store/questionOutbox.ts';
import type { QuestionOutbox } from '../../store/useQuestionOutbox.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox } from '../../ui/fields/Field.tsx';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { useBlockReason } from '../../widgets/commands/CommandButton.tsx';
import styles from './AskBar.module.css';

// Only who asks has use for it; a phone without a line does without.
const SIMILAR_QUESTIONS: LazySource<{ readonly text: string }> = {
  load: async () => (await import('./SimilarQuestions.tsx')).SimilarQuestions,
};

interface AskBarProps {
  readonly outbox: QuestionOutbox;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly options: AskOptions;
  readonly onChoose: (options: AskOptions) => void;
}

/** The field for a question, always at the thumb. */
export function AskBar({ outbox, text, onChange, options, onChoose }: AskBarProps) {
  const { t } = useTranslation();
  const blocked = useBlockReason('AskQuestion');
  const typed = !isBlank(text);
  const reason =
    blocked ?? (typed ? (outbox.full ? t('phone.outboxFull', { most: MAX_QUEUED }) : undefined) : t('ask.empty'));
  const ask = () => {
    if (reason !== undefined) return;
    outbox.add({ text: cleanText(text), ...chosenOptions(options) });
    onChange('');
    // The next question is the same person's.
    onChoose({ ...NO_OPTIONS, name: options.name });
  };
  return (
    <footer className={styles.bar}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        {typed && <LazyPart source={SIMILAR_QUESTIONS} props={{ text }} silent />}
        <div className={styles.ask}>
          <textarea
            aria-label={t('phone.askLabel')}
            className={styles.field}
            rows={1}
            value={text}
            maxLength={DIALOGUE_LIMITS.question}
            placeholder={t('phone.placeholder')}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            type="submit"
            variant="primary"
            className={styles.send}
            label={t('ask.send')}
            blockedBecause={reason}
            icon={<Send aria-hidden="true" size={24} />}
          />
        </div>
        {typed && (
          <div className={styles.options}>
            <select
              aria-label={t('ask.kind')}
              className={styles.option}
              value={options.kind}
              onChange={(event) => onChoose({ ...options, kind: event.target.value as QuestionKind })}
            >
              {QUESTION_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`questionKinds.${kind}`)}
                </option>
              ))}
            </select>
            <TopicField topic={options.topic} onChange={(topic) => onChoose({ ...options, topic })} />
            {!options.anonymous && (
              <input
                aria-label={t('ask.name')}
                className={styles.option}
                value={options.name}
                maxLength={DIALOGUE_LIMITS.askerName}
                placeholder={t('ask.name')}
                autoComplete="name"
                onChange={(event) => onChoose({ ...options, name: event.target.value })}
              />
            )}
            <Checkbox
              label={t('ask.anonymous')}
              checked={options.anonymous}
              onChange={(anonymous) => onChoose({ ...options, anonymous })}
            />
            {reason !== undefined && <p className={styles.refusal}>{reason}</p>}
          </div>
        )}
      </form>
    </footer>
  );
}

interface TopicFieldProps {
  readonly topic: string;
  readonly onChange: (topic: string) => void;
}

/** The question's topic, with those that are in use to choose from. */
function TopicField({ topic, onChange }: TopicFieldProps) {
  const { t } = useTranslation();
  const waiting = useView('phone')?.questions ?? {};
  const known = new Set((Object.values(waiting) as PhoneQuestionView[]).map((question) => question.topic));
  return (
    <>
      <input
        aria-label={t('phone.topic')}
        className={styles.option}
        list="topics"
        value={topic}
        maxLength={DIALOGUE_LIMITS.topic}
        placeholder={t('phone.topic')}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="topics">
        {[...known].map((name) => name !== undefined && <option key={name} value={name} />)}
      </datalist>
    </>
  );
}
