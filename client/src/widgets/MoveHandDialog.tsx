import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { CommandForm } from './CommandForm.tsx';

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
  const position = Number(place);
  return (
    <Dialog title={t('moveHand.title', { site: entry.siteName })} onClose={onClose}>
      <CommandForm
        command="MoveHand"
        submit={t('moveHand.move')}
        make={() => {
          const why = isBlank(reason) ? {} : { reason };
          return position >= 1 ? { type: 'MoveHand', handId: entry.handId, position, ...why } : undefined;
        }}
        onRecorded={() => {
          onMoved(position);
          onClose();
        }}
      >
        <TextField
          label={t('moveHand.position')}
          value={place}
          inputMode="numeric"
          maxLength={3}
          autoFocus
          onChange={(value) => setPlace(value.replace(/\D/g, ''))}
        />
        <TextField
          label={t('moveHand.reason')}
          hint={t('moveHand.reasonHint')}
          value={reason}
          maxLength={120}
          onChange={setReason}
        />
      </CommandForm>
    </Dialog>
  );
}
