import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/status/Skeleton.tsx';
import styles from './LoadingPage.module.css';

const SLOW_AFTER_MS = 4_000;

/** While the screen or its first view is on its way. */
export function LoadingPage() {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles.page}>
      <div className={styles.loading} role="status">
        <Skeleton height="200px" />
        <Skeleton width="60%" height="18px" />
        <p>{t(slow ? 'connection.unreachable' : 'connection.connecting')}</p>
      </div>
    </main>
  );
}
