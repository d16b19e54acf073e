import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { LifeBuoy, Mail } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../../connection/media/stageMediaSnapshot.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { DeviceButton, DeviceChoice } from '../../../widgets/devices/DeviceButtons.tsx';
import { InvitedPanel } from '../hall/InvitedPanel.tsx';
import { HandButton } from '../operator/HandButton.tsx';
import { OperatorDialogs } from '../operator/OperatorDialogs.tsx';
import { useOperator } from '../operator/useOperator.ts';
import { useOperatorWindow } from '../operator/useOperatorWindow.ts';
import { useFullScreen } from '../useFullScreen.ts';
import styles from './PlainBar.module.css';
import { PlainButton } from './PlainButton.tsx';

interface PlainBarProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  readonly poll: PollView | undefined;
  readonly snapshot: StageMediaSnapshot;
}

/**
 * The two buttons of the plain hall, what the desk wrote where there is something, and the way back to the full hall. What
 * has no button here is done by its key; only the camera and a shared screen need the full hall.
 */
export function PlainBar({ hall, siteId, poll, snapshot }: PlainBarProps) {
  const { t } = useTranslation();
  const operator = useOperator(hall, siteId, poll);
  const { place, unreadMessages: unread, helpAnswered, open } = operator;
  useOperatorWindow();
  useFullScreen();
  return (
    <>
      {place.kind === 'invited' && (
        <InvitedPanel invited={place.invited} speaking={hall.floor.speaking} className={styles.invited} />
      )}
      <section className={styles.bar} aria-label={t('site.bar')} data-operator="bar">
        <HandButton operator={operator} className={styles.button} />
        <DeviceButton source="microphone" className={styles.button} shortcuts />
        {helpAnswered && (
          <Button
            variant="attention"
            className={styles.button}
            icon={<LifeBuoy aria-hidden="true" size="1.25em" />}
            hint="T"
            blockedBecause={operator.blocked.help}
            onClick={() => open('help')}
          >
            {t('site.plain.helpAnswered')}
          </Button>
        )}
        {unread > 0 && (
          <Button
            variant="attention"
            className={styles.button}
            icon={<Mail aria-hidden="true" size="1.25em" />}
            hint="Y"
            onClick={() => open('messages')}
          >
            {t('messages.titleUnread', { n: unread })}
          </Button>
        )}
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
