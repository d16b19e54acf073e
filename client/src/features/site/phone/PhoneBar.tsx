import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { DeviceButton, DeviceChoice } from '../../../widgets/devices/DeviceButtons.tsx';
import { HandButton } from '../operator/HandButton.tsx';
import { AskButton, VoteButton } from '../operator/MainButtons.tsx';
import type { Operator } from '../operator/useOperator.ts';
import styles from './PhoneBar.module.css';

interface PhoneBarProps {
  readonly operator: Operator;
  /** After the close nobody speaks, asks or votes. */
  readonly ended: boolean;
}

/** The buttons under the thumb: the hand is the widest, as it is pressed without looking. */
export function PhoneBar({ operator, ended }: PhoneBarProps) {
  const { t } = useTranslation();
  const waits = operator.unreadMessages > 0 || operator.helpAnswered;
  return (
    <section className={styles.bar} aria-label={t('site.bar')} data-operator="bar">
      {!ended && (
        <>
          <HandButton operator={operator} className={styles.hand} />
          <DeviceButton source="microphone" className={styles.cell} />
          <DeviceButton source="camera" className={styles.cell} />
          <DeviceChoice shortcuts={false} />
          <AskButton operator={operator} className={styles.cell} short />
          <VoteButton operator={operator} className={styles.cell} short />
        </>
      )}
      <Button
        variant={waits ? 'attention' : 'secondary'}
        className={styles.cell}
        icon={<Ellipsis aria-hidden="true" size="1.25em" />}
        label={waits ? `${t('site.phone.more')}: ${t('site.phone.moreWaits')}` : t('site.phone.more')}
        onClick={() => operator.open('more')}
      >
        {t('site.phone.more')}
      </Button>
    </section>
  );
}
