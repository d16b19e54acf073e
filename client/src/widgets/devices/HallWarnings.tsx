import { STAGE_SOURCES } from '@diem-cau/shared/domain/stage/places.ts';
import { CircleAlert, MicOff, MonitorSmartphone, ShieldAlert, VideoOff, VolumeX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useDevices } from '../../store/deviceStore.ts';
import { judgeSource } from '../../store/deviceVerdict.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { classNames } from '../../ui/theme/classNames.ts';
import type { HallSound } from '../sound/useHallSound.ts';
import { showDeviceDialog } from './deviceDialog.ts';
import styles from './HallWarnings.module.css';
import { MediaObstacleText } from './MediaObstacleText.tsx';
import { useDeviceCauses } from './useDeviceCauses.ts';

interface HallWarningsProps extends HallSound {
  readonly snapshot: StageMediaSnapshot;
  readonly className?: string | undefined;
  /** What comes before the rest. */
  readonly children?: ReactNode;
}

/** The warnings of a hall: it cannot hear, is not heard or seen, another page sends in its stead, a device stands in. */
export function HallWarnings({ cannotHear, notHeard, notSeen, snapshot, className, children }: HallWarningsProps) {
  const { t } = useTranslation();
  const choices = useDevices((state) => state.choices);
  const missing = useDevices((state) => state.missing);
  // Why a device failed is said above, with the way to choose another.
  const failed = {
    microphone: useDevices((state) => judgeSource(state, 'microphone').kind === 'failed'),
    camera: useDevices((state) => judgeSource(state, 'camera').kind === 'failed'),
  };
  const standIns = (['microphone', 'camera'] as const).filter((device) => missing[device]);
  return (
    <div className={classNames(styles.warnings, className)} data-operator="warnings">
      {children}
      <SentElsewhere snapshot={snapshot} />
      {snapshot.obstacle && (
        <Problem
          testId="media-obstacle"
          reason={snapshot.obstacle.kind}
          icon={<ShieldAlert aria-hidden="true" size={22} />}
        >
          <MediaObstacleText obstacle={snapshot.obstacle} />
        </Problem>
      )}
      {cannotHear && (
        <Problem testId="cannot-hear" reason={cannotHear} icon={<VolumeX aria-hidden="true" size={22} />}>
          <strong>{t('media.cannotHear')}.</strong> {t(`media.cannotHearBecause.${cannotHear}`)}
        </Problem>
      )}
      <DevicesOff />
      {notHeard && (
        <Problem testId="not-heard" reason={notHeard} icon={<MicOff aria-hidden="true" size={22} />}>
          <strong>{t('media.notHeard')}.</strong> {!failed.microphone && t(`media.notHeardBecause.${notHeard}`)}
        </Problem>
      )}
      {notSeen && (
        <Problem testId="not-seen" reason={notSeen} icon={<VideoOff aria-hidden="true" size={22} />}>
          <strong>{t('media.notSeen')}.</strong> {!failed.camera && t(`media.notSeenBecause.${notSeen}`)}
        </Problem>
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

/** Which devices are off against the room's will, with the cause, and the way to choose others. */
function DevicesOff() {
  const { t } = useTranslation();
  const causes = useDeviceCauses(false);
  if (causes.length === 0) return null;
  return (
    <div data-testid="devices-off">
      <Banner
        tone="attention"
        role="alert"
        icon={<CircleAlert aria-hidden="true" size={22} />}
        action={
          <Button size="small" onClick={() => showDeviceDialog(true)}>
            {t('devices.choose')}
          </Button>
        }
      >
        {causes.map((cause) => (
          <p key={cause}>{cause}</p>
        ))}
      </Banner>
    </div>
  );
}

interface ProblemProps {
  readonly testId: string;
  readonly reason: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function Problem({ testId, reason, icon, children }: ProblemProps) {
  return (
    <div data-testid={testId} data-reason={reason}>
      <Banner tone="problem" role="alert" icon={icon}>
        {children}
      </Banner>
    </div>
  );
}

/** A newer page of the same hall is on the stage: which sources it sends, and how to send them from here. */
function SentElsewhere({ snapshot: { troubles, takeOver } }: Pick<HallWarningsProps, 'snapshot'>) {
  const { t } = useTranslation();
  const sources = STAGE_SOURCES.filter((source) => troubles[source] === 'elsewhere');
  if (sources.length === 0 || !takeOver) return null;
  const what = sources.map((source) => t(`media.sources.${source}`)).join(', ');
  return (
    <div data-testid="sent-elsewhere" data-sources={sources.join(' ')}>
      <Banner
        tone="attention"
        role="alert"
        icon={<MonitorSmartphone aria-hidden="true" size={22} />}
        action={
          <Button size="small" onClick={takeOver}>
            {t('media.takeOver')}
          </Button>
        }
      >
        <strong>{t('media.sentElsewhere', { what })}.</strong> {t('media.sentElsewhereHint')}
      </Banner>
    </div>
  );
}
