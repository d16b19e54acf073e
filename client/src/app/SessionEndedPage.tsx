import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/buttons/ButtonLink.tsx';
import { MessagePage } from './MessagePage.tsx';

/** The server no longer knows this device. */
export function SessionEndedPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('session.endedTitle')}
      action={<ButtonLink href="/join">{t('session.enterAgain')}</ButtonLink>}
    >
      {t('session.endedText')}
    </MessagePage>
  );
}
