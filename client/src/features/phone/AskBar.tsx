import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { cleanLine, cleanText, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { PhoneQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
}

/** The field for a question, always at the thumb. */
export function AskBar({ outbox, text, onChange }: AskBarProps) {
  const { t } = useTranslation();
  const blocked = useBlockReason('AskQuestion');
  const [topic, setTopic] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const typed = !isBlank(text);
  const reason =
    blocked ?? (typed ? (outbox.full ? t('phone.outboxFull', { most: MAX_QUEUED }) : undefined) : t('ask.empty'));
  const ask = () => {
    if (reason !== undefined) return;
    outbox.add({ text: cleanText(text), anonymous, ...(!isBlank(topic) && { topic: cleanLine(topic) }) });
    onChange('');
    setTopic('');
    setAnonymous(false);
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
            <TopicField topic={topic} onChange={setTopic} />
            <Checkbox label={t('ask.anonymous')} checked={anonymous} onChange={setAnonymous} />
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
        className={styles.topic}
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
