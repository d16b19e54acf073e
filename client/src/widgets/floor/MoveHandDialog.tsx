import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { QUEUE_PLACE } from '../commands/numberRules.ts';

interface MoveHandDialogProps {
  readonly entry: QueueEntryView;
  readonly rank: number;
  /** The move is recorded; `place` is what was asked for. */
  readonly onMoved: (place: number) => void;
  readonly onClose: () => void;
}

/** Puts a hand at another place, with the reason that its entry then carries. */
export function MoveHandDialog({ entry, rank, onMoved, onClose }: MoveHandDialogProps) {
  const { t } = useTranslation();
  const [place, setPlace] = useState(String(rank));
  const [reason, setReason] = useState('');
  const { value: position, problem, missing } = useNumberReader()(place, QUEUE_PLACE);
  return (
    <Dialog title={t('moveHand.title', { site: entry.siteName })} onClose={onClose}>
      <CommandForm
        command="MoveHand"
        submit={t('moveHand.move')}
        problem={problem ?? missing}
        make={() => {
          const why = isBlank(reason) ? {} : { reason };
          if (position === undefined) return undefined;
          return { type: 'MoveHand', handId: entry.handId, position, ...why };
        }}
        onRecorded={() => {
          if (position !== undefined) onMoved(position);
          onClose();
        }}
      >
        <NumberField label={t('moveHand.position')} value={place} rule={QUEUE_PLACE} autoFocus onChange={setPlace} />
        <TextField
          label={t('moveHand.reason')}
          hint={t('moveHand.reasonHint')}
          value={reason}
          maxLength={FLOOR_LIMITS.moveReason}
          onChange={setReason}
        />
      </CommandForm>
    </Dialog>
  );
}
