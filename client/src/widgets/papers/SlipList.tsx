import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { RoomSlipsView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Confirmation } from '../commands/Confirmation.tsx';

interface SlipListProps {
  readonly siteId: SiteId;
  readonly slips: RoomSlipsView;
}

/** A room's slips: which are used and which void, each to be given a new code or ended. */
export function SlipList({ siteId, slips }: SlipListProps) {
  const { t } = useTranslation();
  const used = Object.keys(slips.used).length;
  const numbers = Array.from({ length: slips.count }, (_, index) => index + 1);
  return (
    <section aria-label={t('slips.title')}>
      <p role="status">{t('slips.used', { used, count: slips.count })}</p>
      <details>
        <summary>{t('slips.list')}</summary>
        <p>{t('slips.reissueHint')}</p>
        <ul data-testid="slips">
          {numbers.map((number) => (
            <Slip key={number} siteId={siteId} number={number} slips={slips} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Slip({ siteId, number, slips }: SlipListProps & { readonly number: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [usedAt, voidedAt] = [slips.used[number], slips.voided[number]];
  const isVoid = voidedAt !== undefined;
  return (
    <li>
      {t('slips.number', { number })}:{' '}
      {isVoid
        ? t('slips.voidSince', { time: format.time(voidedAt) })
        : usedAt === undefined
          ? t('slips.unused')
          : t('slips.usedSince', { time: format.time(usedAt) })}{' '}
      <CommandButton
        size="small"
        command="ReissueSlip"
        make={() => ({ type: 'ReissueSlip', siteId, slip: number })}
        label={t('slips.reissueOne', { number })}
      >
        {t('slips.reissue')}
      </CommandButton>
      {!isVoid && <VoidSlip siteId={siteId} number={number} used={usedAt !== undefined} />}
    </li>
  );
}

interface VoidSlipProps {
  readonly siteId: SiteId;
  readonly number: number;
  readonly used: boolean;
}

/** Asks once more where somebody sits by the slip: their seat and their vote end with it. */
function VoidSlip({ siteId, number, used }: VoidSlipProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const label = t('slips.voidOne', { number });
  if (used && !asking) {
    return (
      <Button size="small" variant="quiet" label={label} onClick={() => setAsking(true)}>
        {t('slips.void')}
      </Button>
    );
  }
  const button = (
    <CommandButton
      size="small"
      variant={used ? 'danger' : 'quiet'}
      command="VoidSlip"
      make={() => ({ type: 'VoidSlip', siteId, slip: number })}
      label={label}
    >
      {t('slips.void')}
    </CommandButton>
  );
  if (!used) return button;
  return (
    <Confirmation>
      <span>{t('slips.voidConfirm')}</span>
      {button}
      <Button size="small" variant="quiet" onClick={() => setAsking(false)}>
        {t('actions.cancel')}
      </Button>
    </Confirmation>
  );
}
