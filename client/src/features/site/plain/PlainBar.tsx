import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { DeviceButton, DeviceChoice } from '../../../widgets/devices/DeviceButtons.tsx';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import { HandButton } from '../operator/HandButton.tsx';
import { OperatorDialogs } from '../operator/OperatorDialogs.tsx';
import { useOperator } from '../operator/useOperator.ts';
import styles from './PlainBar.module.css';
import { PlainButton } from './PlainButton.tsx';

interface PlainBarProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  readonly poll: PollView | undefined;
  readonly snapshot: StageMediaSnapshot;
}

/** The two buttons of the plain hall, and the way back to the full one. All keys of the full screen work here too. */
export function PlainBar({ hall, siteId, poll, snapshot }: PlainBarProps) {
  const { t } = useTranslation();
  const operator = useOperator(hall, siteId, poll);
  const { place } = operator;
  return (
    <>
      {place.kind === 'invited' && (
        <InvitedPanel invited={place.invited} speaking={hall.floor.speaking} className={styles.invited} />
      )}
      <section className={styles.bar} aria-label={t('site.bar')} data-operator="bar">
        <HandButton operator={operator} className={styles.button} />
        <DeviceButton source="microphone" className={styles.button} shortcuts />
        <p className={styles.hint} data-media={snapshot.state} data-testid="media-state">
          {t('site.plain.keys')}
        </p>
        <PlainButton className={styles.back} spelled />
        <DeviceChoice shortcuts />
        <OperatorDialogs operator={operator} />
      </section>
    </>
  );
}
