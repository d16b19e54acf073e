import { HELP_LIMITS } from '@diem-cau/shared/domain/help/limits.ts';
import type { HelpMessage } from '@diem-cau/shared/domain/help/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { HelpView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { useBlockReason } from '../commands/CommandButton.tsx';
import styles from './MessageLine.module.css';
import { MessageList } from './MessageList.tsx';

/** The private line between a site and the desk, with a field for the next message. */
export function MessageLine({ request, own }: { readonly request: HelpView; readonly own: HelpMessage['from'] }) {
  const { t } = useTranslation();
  return (
    <>
      <MessageList messages={request.messages} own={own} label={t('help.line')} testId="help-line" />
      {request.state === 'open' && <MessageField request={request} />}
    </>
  );
}

function MessageField({ request }: { readonly request: HelpView }) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('SendHelpMessage');
  const [text, setText] = useState('');
  const say = async () => {
    if (pending || blocked !== undefined || isBlank(text)) return;
    if (await send({ type: 'SendHelpMessage', helpId: request.id, text })) setText('');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <TextField
        label={t('help.message')}
        value={text}
        maxLength={HELP_LIMITS.text}
        className={styles.field}
        onChange={setText}
      />
      <Button type="submit" pending={pending} blockedBecause={blocked ?? (isBlank(text) ? t('ask.empty') : undefined)}>
        {t('actions.send')}
      </Button>
    </form>
  );
}
