import { STOPPABLE_SOURCES } from '@diem-cau/shared/domain/stage/state.ts';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../../store/deviceStore.ts';
import { judgeSource } from '../../store/deviceVerdict.ts';

/** A sentence for each of this machine's devices that is off, with its cause; `chosen` includes those turned off here. */
export function useDeviceCauses(chosen: boolean): readonly string[] {
  const { t } = useTranslation();
  const state = useDevices((devices) => devices);
  return STOPPABLE_SOURCES.flatMap((source) => {
    const verdict = judgeSource(state, source);
    const device = t(`devices.${source}`);
    if (verdict.kind === 'failed') {
      return [t('devices.isOff', { device, because: t(`devices.because.${verdict.cause}`) })];
    }
    if (verdict.kind !== 'off' || !chosen) return [];
    return [t('devices.isOff', { device, because: t('devices.offByChoice', { device }) })];
  });
}
