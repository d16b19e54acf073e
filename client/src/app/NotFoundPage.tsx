import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { BackLink } from '../widgets/shell/BackLink.tsx';
import styles from './MessagePage.module.css';
import { MessagePage } from './MessagePage.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('notFound.title')}
      action={
        <div className={styles.ways}>
          <BackLink className={styles.link} />
          <Link className={styles.link} href="/join">
            {t('session.enterAgain')}
          </Link>
          <Link className={styles.otherLink} href="/">
            {t('actions.home')}
          </Link>
        </div>
      }
    >
      {t('notFound.text')}
    </MessagePage>
  );
}
