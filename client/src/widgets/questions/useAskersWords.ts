import type { Askers } from '@diem-cau/shared/domain/dialogue/askers.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Words how many ask a question, where others were merged into it. */
export function useAskersWords(): (askers: Askers | undefined) => string | undefined {
  const { t } = useTranslation();
  return useCallback(
    (askers) => {
      if (askers === undefined) return undefined;
      if (askers.sites < 2) return t('askers.same', { ...askers });
      return t(askers.anonymous === 0 ? 'askers.sites' : 'askers.mixed', { ...askers });
    },
    [t],
  );
}
