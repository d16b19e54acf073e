import { CircleAlert, MicOff, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../store/deviceStore.ts';
import { Banner } from '../ui/Banner.tsx';
import { classNames } from '../ui/classNames.ts';
import styles from './HallWarnings.module.css';
import type { HallSound } from './useHallSound.ts';

/** The operator's warnings: the hall cannot hear, the hall is not heard, another device stands in. */
export function HallWarnings({
  cannotHear,
  notHeard,
  className,
}: HallSound & { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const choices = useDevices((state) => state.choices);
  const missing = useDevices((state) => state.missing);
  const standIns = (['microphone', 'camera'] as const).filter((device) => missing[device]);
  return (
    <div className={classNames(styles.warnings, className)}>
      {cannotHear && (
        <div data-testid="cannot-hear" data-reason={cannotHear}>
          <Banner tone="problem" role="alert" icon={<VolumeX aria-hidden="true" size={22} />}>
            <strong>{t('media.cannotHear')}.</strong> {t(`media.cannotHearBecause.${cannotHear}`)}
          </Banner>
        </div>
      )}
      {notHeard && (
        <div data-testid="not-heard" data-reason={notHeard}>
          <Banner tone="problem" role="alert" icon={<MicOff aria-hidden="true" size={22} />}>
            <strong>{t('media.notHeard')}.</strong> {t(`media.notHeardBecause.${notHeard}`)}
          </Banner>
        </div>
      )}
      {standIns.map((device) => (
        <div key={device} data-testid="stand-in" data-device={device}>
          <Banner tone="attention" icon={<CircleAlert aria-hidden="true" size={22} />}>
            {t(`devices.${device}`)}: {t('devices.standIn', { name: choices[device]?.label || choices[device]?.id })}
          </Banner>
        </div>
      ))}
    </div>
  );
}
