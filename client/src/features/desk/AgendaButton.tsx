import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { AgendaList } from '../../widgets/agenda/AgendaList.tsx';

/** Opens the agenda, to be run and changed from the desk as well as by the chair. */
export function AgendaButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        label={t('agenda.title')}
        icon={<ListOrdered aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
        testId="open-agenda"
      />
      {open && <AgendaDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function AgendaDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const control = useView('control');
  return (
    <Dialog title={t('agenda.title')} width="wide" onClose={onClose}>
      {control && <AgendaList control={control} />}
    </Dialog>
  );
}
