import type { OrderReason } from '@diem-cau/shared/domain/floor/floorOrder.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { wordSeconds } from '../../i18n/useFormat.ts';

/** Words why a hand stands where it does, in the order of weight. */
export function useReasonWords(): (reasons: readonly OrderReason[]) => readonly string[] {
  const { t } = useTranslation();
  return useCallback(
    (reasons) =>
      reasons
        // Before the first turn every group has had none, which tells nobody apart.
        .filter((reason) => reason.code !== 'groupTurns' || reason.total > 0)
        .map((reason) =>
          reason.code === 'groupTurns' && reason.turns === 0
            ? t('reasons.groupNone', { group: reason.group })
            : reason.code === 'movedBy' && reason.because !== undefined
              ? t('reasons.movedBecause', { name: reason.name, because: reason.because })
              : reason.code === 'groupTimeLeft'
                ? t('orderReasons.groupTimeLeft', {
                    group: reason.group,
                    time: wordSeconds(t, reason.seconds),
                  })
                : t(`orderReasons.${reason.code}`, { ...reason }),
        ),
    [t],
  );
}
