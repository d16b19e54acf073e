import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './MessagePage.module.css';
import { MessagePage } from './MessagePage.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('notFound.title')}
      action={
        <Link className={styles.link} href="/">
          {t('actions.home')}
        </Link>
      }
    >
      {t('notFound.text')}
    </MessagePage>
  );
}
