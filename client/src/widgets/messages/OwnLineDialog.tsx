import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { OwnLine } from './OwnLine.tsx';

/** What the desk has written to a site or a unit, and the field to write back. */
export function OwnLineDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('messages.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('actions.close')}</Button>}
    >
      <OwnLine />
    </Dialog>
  );
}
