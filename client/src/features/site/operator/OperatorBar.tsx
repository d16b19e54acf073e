import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { PanelsTopLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { classNames } from '../../../ui/theme/classNames.ts';
import { DeviceButtons } from '../../../widgets/devices/DeviceButtons.tsx';
import { ScreenButton } from '../../../widgets/devices/ScreenButton.tsx';
import { FullScreenButton } from '../hall/FullScreenButton.tsx';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import styles from './OperatorBar.module.css';
import { OperatorButtons } from './OperatorButtons.tsx';
import { OperatorDialogs } from './OperatorDialogs.tsx';
import { useOperator } from './useOperator.ts';
import { useOperatorWindow } from './useOperatorWindow.ts';

interface OperatorBarProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  readonly poll: PollView | undefined;
  readonly snapshot: StageMediaSnapshot;
  /** Whether this page sends what the room sends. */
  readonly sends: boolean;
}

/** The operator's few buttons, each with its key, in one line. */
export function OperatorBar({ hall, siteId, poll, snapshot, sends }: OperatorBarProps) {
  const { t } = useTranslation();
  const operator = useOperator(hall, siteId, poll);
  const { place } = operator;
  const sign = classNames(styles.barButton, styles.sign);
  const openView = useOperatorWindow();
  return (
    <>
      {place.kind === 'invited' && (
        <InvitedPanel invited={place.invited} speaking={hall.floor.speaking} className={styles.invitedAbove} />
      )}
      <section
        className={styles.bar}
        aria-label={t('site.bar')}
        data-engaged={place.kind !== 'none'}
        data-operator="bar"
      >
        <OperatorButtons operator={operator} className={styles.barButton} signClass={styles.sign} spelled={false} />
        <span className={styles.spring} data-media={snapshot.state} data-testid="media-state" />
        {place.kind === 'speaking' && sends && (
          <ScreenButton stage={hall.stage} ownKey={`speaker:${siteId}`} className={sign} shortcut="S" iconOnly />
        )}
        <DeviceButtons className={styles.barButton} signClass={styles.sign} shortcuts />
        <Button
          className={sign}
          icon={<PanelsTopLeft aria-hidden="true" size="1.25em" />}
          hint="O"
          label={t('site.operatorView')}
          onClick={openView}
        />
        <FullScreenButton className={sign} />
        <OperatorDialogs operator={operator} />
      </section>
    </>
  );
}
