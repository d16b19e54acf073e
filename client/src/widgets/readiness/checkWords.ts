import type { CheckFault } from '@diem-cau/shared/domain/readiness/checkFaults.ts';
import type { DeviceCheck } from '@diem-cau/shared/domain/readiness/state.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** Words what a check found of one part of a room, with the figure where there is one. */
export function useCheckWords(): (part: CheckFault, check: DeviceCheck) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return useCallback(
    (part, check) => {
      const figure = (value: number | undefined, unit: string) =>
        value === undefined ? t('readiness.notMeasured') : `${format.number(value)}\u00a0${unit}`;
      switch (part) {
        case 'microphone':
          return t(check.microphone ? 'readiness.microphoneOk' : 'readiness.microphoneBad');
        case 'loopback':
          return t(`readiness.loopback.${check.loopback}`);
        case 'camera':
          return t(check.camera ? 'readiness.cameraOk' : 'readiness.cameraBad');
        case 'uplink':
          return t('readiness.uplink', { figure: figure(check.uplinkKbps, 'kbit/s') });
        case 'downlink':
          return t('readiness.downlink', { figure: figure(check.downlinkKbps, 'kbit/s') });
        case 'roundTrip':
          return t('readiness.roundTrip', { figure: figure(check.roundTripMs, 'ms') });
        case 'loss':
          return t('readiness.loss', {
            figure:
              check.lossPercent === undefined ? t('readiness.notMeasured') : format.percent(check.lossPercent / 100),
          });
      }
    },
    [t, format],
  );
}
