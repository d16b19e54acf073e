import type { HallFault } from '@diem-cau/shared/domain/readiness/hallTest.ts';
import type { HallResultView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** Words a fault of a hall, with the figure where there is one, and what to do. */
export function useFaultWords(): (fault: HallFault, result: HallResultView) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (fault, { measures }) => {
      const figures: Partial<Record<HallFault, string>> = {
        quiet: format.number(measures?.levelDb ?? 0),
        loss: format.percent((measures?.lossPercent ?? 0) / 100),
        slowPicture: format.number(measures?.framesPerSecond ?? 0),
      };
      return t(`hallTest.faults.${fault}`, { figure: figures[fault] });
    },
    [t, format],
  );
}
