import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, MessageLineView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConferenceSession, useView } from '../../store/conferenceContext.ts';
import { useCommand, useRefusalOf } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { MessageList } from '../announcements/MessageList.tsx';
import { AddresseePicker } from './AddresseePicker.tsx';
import { addresseesOf } from './addressees.ts';
import { MessageForm } from './MessageForm.tsx';
import styles from './MessagesDialog.module.css';

/** The desk's messages: every line, the unread ones first, and a new message to one or several sites and units. */
export function MessagesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const control = useView('control');
  const [opened, setOpened] = useState<ActorId>();
  const [writing, setWriting] = useState(false);
  if (!control) return null;
  const line = opened && control.messages[opened];
  const isHome = !writing && !line;
  const back = () => {
    setOpened(undefined);
    setWriting(false);
  };
  return (
    <Dialog
      title={line ? line.name : t(writing ? 'messages.write' : 'messages.title')}
      width="wide"
      onClose={onClose}
      actions={
        <>
          {isHome ? (
            <Button variant="primary" onClick={() => setWriting(true)}>
              {t('messages.write')}
            </Button>
          ) : (
            <Button onClick={back}>{t('messages.all')}</Button>
          )}
          <Button onClick={onClose}>{t('actions.close')}</Button>
        </>
      }
    >
      {isHome && <Lines lines={control.messages} onOpen={setOpened} />}
      {writing && <NewMessage control={control} onSent={back} />}
      {!writing && opened !== undefined && line && <OpenLine key={opened} of={opened} line={line} />}
    </Dialog>
  );
}

interface LinesProps {
  readonly lines: ControlView['messages'];
  readonly onOpen: (of: ActorId) => void;
}

function Lines({ lines, onOpen }: LinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = (Object.entries(lines) as [ActorId, MessageLineView][])
    .map(([id, line]) => ({ id, line, last: line.messages[line.count] }))
    .sort((a, b) => Number(b.line.unread > 0) - Number(a.line.unread > 0) || (b.last?.at ?? 0) - (a.last?.at ?? 0));
  if (shown.length === 0) return <EmptyState title={t('messages.none')}>{t('messages.deskNoneHint')}</EmptyState>;
  return (
    <ul className={styles.lines} data-testid="message-lines">
      {shown.map(({ id, line, last }) => (
        <li key={id}>
          <button type="button" className={styles.line} onClick={() => onOpen(id)}>
            <span className={styles.name}>
              {line.name}
              {line.unread > 0 && <Badge tone="gold">{t('messages.unread', { n: line.unread })}</Badge>}
            </span>
            {last && (
              <span className={styles.last}>
                {format.time(last.at)} ·{' '}
                {last.from === 'desk' ? t('messages.fromDesk', { text: last.text }) : last.text}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** One line. What is shown counts as read by the desk. */
function OpenLine({ of, line }: { readonly of: ActorId; readonly line: MessageLineView }) {
  const { peerId } = useConferenceSession();
  const { send } = useCommand();
  const mayRead = useRefusalOf('ReadLine') === undefined;
  const unread = line.unread > 0 && mayRead ? line.count : undefined;
  useEffect(() => {
    if (unread !== undefined) void send({ type: 'ReadLine', of, upTo: unread });
  }, [unread, of, send]);
  return (
    <>
      <MessageList messages={line.messages} own="desk" label={line.name} testId="message-line" />
      <MessageForm
        command="SendMessage"
        draft={`${peerId}.message.${of}`}
        make={(message) => ({ type: 'SendMessage', to: [of], ...message })}
      />
    </>
  );
}

function NewMessage({ control, onSent }: { readonly control: ControlView; readonly onSent: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { sites, respondents } = control;
  const all = useMemo(() => addresseesOf({ sites, respondents }), [sites, respondents]);
  const [chosen, setChosen] = useState<ReadonlySet<ActorId>>(new Set());
  return (
    <>
      <AddresseePicker all={all} chosen={chosen} onChange={setChosen} />
      <MessageForm
        command="SendMessage"
        draft={`${session.peerId}.message.new`}
        problem={chosen.size === 0 ? t('messages.nobody') : undefined}
        make={(message) => ({ type: 'SendMessage', to: [...chosen], ...message })}
        onRecorded={() => {
          session.noticeDone(t('messages.sent', { n: chosen.size }));
          onSent();
        }}
      />
    </>
  );
}
