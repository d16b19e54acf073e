import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../status/Banner.tsx';
import styles from './PressGuard.module.css';
import { startPressGuard } from './pressGuard.ts';

const SHOWN_MS = 4_000;

/** Guards the presses of the whole page, and says so where it dropped one. */
export function PressGuard() {
  const { t } = useTranslation();
  const [dropped, setDropped] = useState(0);
  useEffect(() => startPressGuard(document, () => setDropped((count) => count + 1)), []);
  useEffect(() => {
    if (dropped === 0) return undefined;
    const timer = setTimeout(() => setDropped(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [dropped]);
  return (
    <div className={styles.notice} aria-live="polite" data-print="none" data-testid="press-dropped">
      {dropped > 0 && <Banner tone="attention">{t('actions.pressDropped')}</Banner>}
    </div>
  );
}
