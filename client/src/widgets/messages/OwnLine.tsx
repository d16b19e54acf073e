import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession, useView } from '../../store/conferenceContext.ts';
import { useCommand, useRefusalOf } from '../../store/useCommand.ts';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { MessageList } from '../announcements/MessageList.tsx';
import { MessageForm } from './MessageForm.tsx';

/** The line of a site or a unit with the desk. What is shown counts as read. */
export function OwnLine() {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const line = useView('self')?.messages;
  const { send } = useCommand();
  const mayRead = useRefusalOf('ReadMessages') === undefined;
  const unread = line !== undefined && line.unread > 0 && mayRead ? line.count : undefined;
  useEffect(() => {
    if (unread !== undefined) void send({ type: 'ReadMessages', upTo: unread });
  }, [unread, send]);
  return (
    <>
      {line ? (
        <MessageList messages={line.messages} own="correspondent" label={t('messages.title')} testId="messages" />
      ) : (
        <EmptyState title={t('messages.none')}>{t('messages.noneHint')}</EmptyState>
      )}
      <MessageForm
        command="WriteToDesk"
        draft={`${peerId}.message`}
        make={(message) => ({ type: 'WriteToDesk', ...message })}
      />
    </>
  );
}
