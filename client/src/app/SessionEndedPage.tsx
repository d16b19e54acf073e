import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { codeInAddress } from '../connection/session.ts';
import { useConference } from '../store/conferenceContext.ts';
import { ButtonLink } from '../ui/buttons/ButtonLink.tsx';
import { MessagePage } from './MessagePage.tsx';

/** The server no longer knows this device. */
export function SessionEndedPage() {
  const { t } = useTranslation();
  const byAccount = useConference((state) => state.byAccount);
  // A phone that was opened from inside another application brings its own way in.
  const code = codeInAddress();
  useEffect(() => {
    if (code !== undefined) location.replace(`/join#${code}`);
  }, [code]);
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
