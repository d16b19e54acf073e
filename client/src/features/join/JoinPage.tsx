import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { codeInAddress, finishExchange } from '../../connection/session.ts';
import { pathOf } from '../../store/rolePages.ts';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import type { CodeFormProps } from '../../widgets/shell/CodeForm.tsx';
import { useEntryRefusalWords } from '../../widgets/shell/entryRefusal.ts';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './JoinPage.module.css';

/** Loaded where a code has to be typed: a good link needs no form. */
const CODE_FORM: LazySource<CodeFormProps> = {
  load: async () => (await import('../../widgets/shell/CodeForm.tsx')).CodeForm,
};

/** Takes the code out of the address, so that it stays in no history and on no shared screen. */
function takeCode(): string | undefined {
  const code = codeInAddress();
  if (code !== undefined) history.replaceState(history.state, '', location.pathname);
  return code;
}

/** Where an invitation's link leads: its code is exchanged for a session at once. */
export function JoinPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const words = useEntryRefusalWords();
  const [code, setCode] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [checking, setChecking] = useState(location.hash.length > 1);
  useEffect(() => {
    const exchange = async () => {
      const taken = takeCode();
      if (taken === undefined) return;
      setCode(taken);
      setRefusal(undefined);
      setChecking(true);
      const reply = await finishExchange(taken);
      if (reply.ok) {
        navigate(pathOf(reply.value.actor.role, reply.value.peerId), { replace: true });
        return;
      }
      setRefusal(words(reply.error));
      setChecking(false);
    };
    void exchange();
    // Another invitation pasted into the same tab changes the fragment only.
    const again = () => void exchange();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [navigate, words]);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.header}>
          <h1 className={styles.title}>{t('join.title')}</h1>
          <LanguageSwitch />
        </header>
        {checking ? (
          <div role="status" className={styles.checking}>
            <Skeleton height="44px" />
            <p>{t('join.checking')}</p>
          </div>
        ) : (
          <LazyPart
            key={refusal}
            source={CODE_FORM}
            props={{ initial: code, refusal }}
            waiting={<Skeleton height="44px" />}
          />
        )}
      </div>
    </main>
  );
}
