import { useTranslation } from 'react-i18next';
import { useConference } from '../store/conferenceContext.ts';
import { MessagePage } from './MessagePage.tsx';

/** The desk has shut this site out. The page comes back by itself once it is let in again. */
export function RemovedPage() {
  const { t } = useTranslation();
  const facts = useConference(({ removal }) => removal?.facts);
  return (
    <MessagePage title={t('session.removedTitle')}>
      {facts?.by !== undefined && t('session.removedBy', { name: facts.by })}{' '}
      {facts?.reason !== undefined && t('session.removedReason', { reason: facts.reason })} {t('session.removedText')}
    </MessagePage>
  );
}
