import { useTranslation } from 'react-i18next';
import { Button } from '../ui/buttons/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

/** The server closed this window because the same invitation is open in too many. */
export function DisplacedPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('session.displacedTitle')}
      action={<Button onClick={() => location.reload()}>{t('session.useHere')}</Button>}
    >
      {t('errors.TOO_MANY_WINDOWS')}
    </MessagePage>
  );
}
