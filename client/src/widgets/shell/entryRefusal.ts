import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../wording/wording.ts';

/** Words why an invitation code was not accepted. A right code is never held up, so a slowed one is wrong as well. */
export function useEntryRefusalWords(): (error: WireError) => string {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return useCallback((error) => (error.code === 'RATE_LIMITED' ? t('join.slowed') : words(error)), [t, words]);
}
