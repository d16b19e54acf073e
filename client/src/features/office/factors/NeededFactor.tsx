import type { AccountInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';

interface NeededFactorProps {
  readonly needed: AccountInfo['secondFactorNeeded'];
  /** Leads to where it is turned on; absent there. */
  readonly onTurnOn: (() => void) | undefined;
}

/** Says that the role needs a second factor, and by when. */
export function NeededFactor({ needed, onTurnOn }: NeededFactorProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!needed) return null;
  const turnOn = onTurnOn && (
    <Button size="small" onClick={onTurnOn}>
      {t('account.neededTurnOn')}
    </Button>
  );
  return needed.overdue ? (
    <Banner tone="attention">{t('account.neededNow')}</Banner>
  ) : (
    <Banner tone="info" action={turnOn}>
      {t('account.needed', { due: format.moment(needed.due) })}
    </Banner>
  );
}
