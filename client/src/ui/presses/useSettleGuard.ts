import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTLE_MS } from './pressGuard.ts';

/**
 * Why a button whose act has just changed does not act yet; undefined once a press may be meant for it.
 *
 * @param act what a press does, in words; numbers in it, such as a count of votes, do not matter
 * @param about the id of what it is done to
 */
export function useSettleGuard(act: string, about: string | undefined): string | undefined {
  const { t } = useTranslation();
  const meaning = `${about ?? ''} ${act.replace(/\d+/g, '0')}`;
  const [settled, setSettled] = useState(meaning);
  useEffect(() => {
    if (settled === meaning) return undefined;
    const timer = setTimeout(() => setSettled(meaning), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [settled, meaning]);
  return settled === meaning ? undefined : t('actions.justChanged');
}
