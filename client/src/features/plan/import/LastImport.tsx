import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { CommandButton, useBlockReason } from '../../../widgets/commands/CommandButton.tsx';

/** What the last import did, and a way to take it back. */
export function LastImport({ lastImport }: { readonly lastImport: NonNullable<ControlView['lastImport']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const blocked = useBlockReason('UndoImport');
  const [asking, setAsking] = useState(false);
  const { added, changed, at } = lastImport;
  const close = () => setAsking(false);
  if (blocked !== undefined) return null;
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" icon={<Undo2 aria-hidden="true" size={16} />} onClick={() => setAsking(true)}>
          {t('importing.undo')}
        </Button>
      }
    >
      {t('importing.last', { at: format.moment(at), added, changed })}
      {asking && (
        <Dialog
          title={t('importing.undoTitle')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('actions.cancel')}</Button>
              <CommandButton
                variant="danger"
                command="UndoImport"
                make={() => ({ type: 'UndoImport' })}
                onRecorded={close}
              >
                {t('importing.undoConfirm', { added, changed })}
              </CommandButton>
            </>
          }
        >
          <p>{t('importing.undoHint')}</p>
        </Dialog>
      )}
    </Banner>
  );
}
