import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openDevices, useDevices } from '../../store/deviceStore.ts';
import { judgeDevices } from '../../store/deviceVerdict.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import styles from './DeviceVerdictLine.module.css';
import { useDeviceCauses } from './useDeviceCauses.ts';

const TONES = { asking: 'info', failed: 'attention', off: 'info', ready: 'done' } as const;

/** Whether this machine's devices work, in one line, and why not with a new try. */
export function DeviceVerdictLine({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation();
  const verdict = useDevices(judgeDevices);
  const causes = useDeviceCauses(false);
  const Icon = verdict === 'ready' ? CircleCheck : CircleAlert;
  return (
    <div className={className} data-testid="device-verdict" data-verdict={verdict}>
      <Banner
        tone={TONES[verdict]}
        role={verdict === 'failed' ? 'alert' : 'status'}
        icon={<Icon aria-hidden="true" size={22} />}
        action={
          verdict === 'failed' && (
            <Button size="small" className={styles.again} onClick={() => void openDevices()}>
              {t('devices.tryAgain')}
            </Button>
          )
        }
      >
        {verdict === 'failed' ? (
          <>
            {causes.map((cause) => (
              <p key={cause}>{cause}</p>
            ))}
            <p>{t('devices.noDevicesYet')}</p>
          </>
        ) : (
          t(`devices.${verdict}`)
        )}
      </Banner>
    </div>
  );
}
