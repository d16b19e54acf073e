import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { Send } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { useDraft } from '../../store/useDraft.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Field.tsx';
import { useBlockReason } from '../../widgets/CommandButton.tsx';
import styles from './PhonePage.module.css';

/** The longest question the server takes, in characters. */
const MAX_QUESTION = 1000;

/** The field for a question, always at the thumb. */
export function AskBar() {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('AskQuestion');
  const [text, setText] = useDraft(`${session.peerId}.question`);
  const [anonymous, setAnonymous] = useState(false);
  const ask = async () => {
    if (pending || blocked !== undefined || text.trim() === '') return;
    const recorded = await send({
      type: 'AskQuestion',
      questionId: `q_${nanoid(12)}` as QuestionId,
      kind: 'question',
      text,
      anonymous,
    });
    if (!recorded) return;
    setText('');
    setAnonymous(false);
    session.noticeDone(t('ask.recorded'));
  };
  return (
    <footer className={styles.bar}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <div className={styles.ask}>
          <textarea
            aria-label={t('phone.askLabel')}
            className={styles.field}
            rows={1}
            value={text}
            maxLength={MAX_QUESTION}
            placeholder={t('phone.placeholder')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button
            type="submit"
            variant="primary"
            className={styles.send}
            label={t('ask.send')}
            pending={pending}
            blockedBecause={blocked ?? (text.trim() === '' ? t('ask.empty') : undefined)}
            icon={<Send aria-hidden="true" size={24} />}
          />
        </div>
        {text.trim() !== '' && (
          <div className={styles.options}>
            <Checkbox label={t('ask.anonymous')} checked={anonymous} onChange={setAnonymous} />
          </div>
        )}
      </form>
    </footer>
  );
}
