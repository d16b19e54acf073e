import { HELP_LIMITS } from '@diem-cau/shared/domain/help/limits.ts';
import type { HelpMessage } from '@diem-cau/shared/domain/help/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { HelpView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { useBlockReason } from '../commands/CommandButton.tsx';
import styles from './MessageLine.module.css';

/** The longest message the server takes, in characters. */

/** The private line between a site and the desk, with a field for the next message. */
export function MessageLine({ request, own }: { readonly request: HelpView; readonly own: HelpMessage['from'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const messages = Object.entries(request.messages);
  const count = messages.length;
  useEffect(() => {
    if (count > 0) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <>
      <ol ref={list} className={styles.line} aria-label={t('help.line')} aria-live="polite" data-testid="help-line">
        {messages.map(([number, { from, name, text, at }]) => (
          <li key={number} className={styles.message} data-own={from === own}>
            <span className={styles.meta}>
              {name} · {format.time(at)}
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ol>
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
