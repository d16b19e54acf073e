import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { isIdle, watchInput } from '../../store/idle.ts';
import { reloadFor, updateStore, wasReloadedFor } from '../../store/update.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './UpdateBanner.module.css';

const LOOK_EVERY_MS = 2_000;
/** How long nothing may have been touched, in milliseconds, and how much longer by chance: not all phones in one moment. */
const IDLE_MS = 10_000;
const SPREAD_MS = 10_000;

/** Says that the page is of an earlier version, with a button; loads it again by itself once nobody is at work on it. */
export function UpdateBanner() {
  const { t } = useTranslation();
  const { build, required } = useStore(updateStore);
  const { store } = useConferenceSession();
  useEffect(() => {
    if (build === undefined || wasReloadedFor(build)) return undefined;
    const untouchedFor = watchInput();
    const patienceMs = IDLE_MS + Math.random() * SPREAD_MS;
    const timer = setInterval(() => {
      if (untouchedFor() >= patienceMs && isIdle(store.getState())) reloadFor(build);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [build, store]);
  if (build === undefined) return null;
  return (
    <div role="status" className={styles.banner} data-testid="update" data-required={required}>
      <span>{t(required ? 'update.required' : 'update.available')}</span>
      <Button size="small" onClick={() => reloadFor(build)}>
        {t('update.reload')}
      </Button>
    </div>
  );
}
