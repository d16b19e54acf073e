import { MESSAGE_LIMITS } from '@diem-cau/shared/domain/messages/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { MessageId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../store/useDraft.ts';
import { TextArea } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';

interface MessageFormProps {
  readonly command: 'SendMessage' | 'WriteToDesk';
  /** What is typed is kept under this name. */
  readonly draft: string;
  /** What is missing beside the words, where something is. */
  readonly problem?: string | undefined;
  readonly make: (message: { readonly messageId: MessageId; readonly text: string }) => ClientCommand;
  readonly onRecorded?: () => void;
}

/** The field for a message. */
export function MessageForm({ command, draft, problem, make, onRecorded }: MessageFormProps) {
  const { t } = useTranslation();
  const [text, setText] = useDraft(draft);
  return (
    <CommandForm
      command={command}
      submit={t('actions.send')}
      problem={problem}
      make={() => {
        if (isBlank(text) || problem !== undefined) return undefined;
        return make({ messageId: `msg_${nanoid(12)}` as MessageId, text });
      }}
      onRecorded={() => {
        setText('');
        onRecorded?.();
      }}
    >
      <TextArea label={t('messages.text')} value={text} rows={2} maxLength={MESSAGE_LIMITS.text} onChange={setText} />
    </CommandForm>
  );
}
