import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import { UNHEARD_OUTCOMES, type UnheardOutcome, type UnheardSettlement } from '@diem-cau/shared/domain/floor/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { UnheardHandView } from '@diem-cau/shared/views/shapes.ts';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandButton, useBlockReason } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import styles from './SettleUnheard.module.css';

interface HandProps {
  readonly hand: UnheardHandView;
}

/** What became of an unheard hand, who said so, and the way back. */
export function SettledLine({ hand, settled }: HandProps & { readonly settled: UnheardSettlement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome, note, byName, at } = settled;
  return (
    <>
      <p className={styles.settled}>
        <Badge tone="green" icon={<Check aria-hidden="true" size={14} />}>
          {t('followUp.settledBy', {
            outcome: t(`followUp.outcomes.${outcome}`),
            name: byName,
            time: format.moment(at),
          })}
        </Badge>{' '}
        {note}
      </p>
      <CommandButton
        size="small"
        variant="quiet"
        command="ReopenUnheardHand"
        make={() => ({ type: 'ReopenUnheardHand', handId: hand.id })}
      >
        {t('followUp.reopen')}
      </CommandButton>
    </>
  );
}

/** Opens the form that ticks an unheard hand off. */
export function SettleButton({ hand }: HandProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        blockedBecause={useBlockReason('SettleUnheardHand')}
        icon={<Check aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
      >
        {t('followUp.settle')}
      </Button>
      {open && <SettleDialog hand={hand} onClose={() => setOpen(false)} />}
    </>
  );
}

function SettleDialog({ hand, onClose }: HandProps & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<UnheardOutcome>('telephoned');
  const [note, setNote] = useState('');
  const needsReason = outcome === 'dropped' && isBlank(note);
  return (
    <Dialog title={t('followUp.settleTitle', { name: hand.siteName })} onClose={onClose}>
      <CommandForm
        command="SettleUnheardHand"
        seenAt="opening"
        submit={t('followUp.settleSave')}
        problem={t('followUp.needsReason')}
        make={() => {
          if (needsReason) return undefined;
          return { type: 'SettleUnheardHand', handId: hand.id, outcome, ...(!isBlank(note) && { note }) };
        }}
        onRecorded={onClose}
      >
        <Select
          label={t('followUp.settleHow')}
          value={outcome}
          options={UNHEARD_OUTCOMES.map((value) => ({ value, label: t(`followUp.outcomes.${value}`) }))}
          onChange={setOutcome}
        />
        <TextField
          label={t(outcome === 'dropped' ? 'followUp.settleReason' : 'followUp.settleNote')}
          value={note}
          maxLength={FLOOR_LIMITS.unheardNote}
          onChange={setNote}
        />
      </CommandForm>
    </Dialog>
  );
}
