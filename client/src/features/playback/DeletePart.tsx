import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { CommandButton } from '../../widgets/commands/CommandButton.tsx';
import { Confirmation } from '../../widgets/commands/Confirmation.tsx';
import { usePartName } from './usePartName.ts';

/** Deletes a part after one more question: its files do not come back. */
export function DeletePart({ part }: { readonly part: PlayablePart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = usePartName();
  const [asks, setAsks] = useState(false);
  const time = format.time(part.startedAt);
  if (!asks) {
    return (
      <Button
        variant="quiet"
        size="small"
        label={t('recording.deleteOf', { time })}
        icon={<Trash2 aria-hidden="true" size={17} />}
        onClick={() => setAsks(true)}
      />
    );
  }
  return (
    <Confirmation>
      <p>{t('recording.confirmDelete', { name: nameOf(part), time })}</p>
      <CommandButton
        variant="danger"
        size="small"
        command="DeleteRecordedPart"
        make={() => ({ type: 'DeleteRecordedPart', partId: part.id })}
      >
        {t('recording.deleteNow')}
      </CommandButton>
      <Button size="small" onClick={() => setAsks(false)}>
        {t('recording.keep')}
      </Button>
    </Confirmation>
  );
}
