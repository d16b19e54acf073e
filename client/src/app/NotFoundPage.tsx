import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/buttons/ButtonLink.tsx';
import { BackLink } from '../widgets/shell/BackLink.tsx';
import { MessagePage } from './MessagePage.tsx';
import styles from './NotFoundPage.module.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <MessagePage
      title={t('notFound.title')}
      action={
        <div className={styles.ways}>
          <BackLink look="button" />
          <ButtonLink href="/join">{t('session.enterAgain')}</ButtonLink>
          <ButtonLink href="/" variant="quiet">
            {t('actions.home')}
          </ButtonLink>
        </div>
      }
    >
      {t('notFound.text')}
    </MessagePage>
  );
}
