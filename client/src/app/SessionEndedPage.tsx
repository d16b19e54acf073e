import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './MessagePage.module.css';
import { MessagePage } from './MessagePage.tsx';

/** The server no longer knows this device. */
export function SessionEndedPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('session.endedTitle')}
      action={
        <Link className={styles.link} href="/join">
          {t('session.enterAgain')}
        </Link>
      }
    >
      {t('session.endedText')}
    </MessagePage>
  );
}
