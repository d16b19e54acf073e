import { useTranslation } from 'react-i18next';
import { useConference } from '../store/conferenceContext.ts';
import { ButtonLink } from '../ui/buttons/ButtonLink.tsx';
import { MessagePage } from './MessagePage.tsx';

/** The server no longer knows this device. */
export function SessionEndedPage() {
  const { t } = useTranslation();
  const byAccount = useConference((state) => state.byAccount);
  return (
    <MessagePage
      title={t('session.endedTitle')}
      action={
        // The office asks for a sign-in where the account's own session has ended too.
        byAccount ? (
          <ButtonLink href="/office">{t('session.toOffice')}</ButtonLink>
        ) : (
          <ButtonLink href="/join">{t('session.enterAgain')}</ButtonLink>
        )
      }
    >
      {t(byAccount ? 'session.endedOfAccount' : 'session.endedText')}
    </MessagePage>
  );
}
