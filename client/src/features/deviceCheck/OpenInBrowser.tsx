import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enteredLink } from '../../connection/session.ts';
import { findInApp } from '../../platform/inApp.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './OpenInBrowser.module.css';

/** The way from the browser inside another application to the phone's own, with the invitation's link to copy. */
export function OpenInBrowser() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const link = enteredLink();
  const copy = async () => {
    if (link === undefined) return;
    // Where the application forbids it, the link stands there to be copied by hand.
    const done = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(done === true);
  };
  return (
    <section className={styles.way} data-testid="open-in-browser" aria-label={t('devices.inBrowser.title')}>
      <h2 className={styles.title}>{t('devices.inBrowser.title')}</h2>
      <p>{t(`devices.inBrowser.steps.${findInApp(navigator.userAgent) ?? 'other'}`)}</p>
      {link === undefined ? (
        <p>{t('devices.inBrowser.noLink')}</p>
      ) : (
        <>
          <p>{t('devices.inBrowser.orCopy')}</p>
          <p className={styles.link}>{link}</p>
          <Button icon={<Copy aria-hidden="true" size={20} />} onClick={() => void copy()}>
            {t(copied ? 'devices.inBrowser.copied' : 'devices.inBrowser.copy')}
          </Button>
        </>
      )}
    </section>
  );
}
