import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { PhoneCall } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { AbsentBoard } from '../../../widgets/readiness/AbsentBoard.tsx';

/** How many sites are not in the room; a press shows which, with whom to telephone. */
export function AbsentButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { sites, connected } = control.attendance;
  return (
    <>
      <CountButton count={sites - connected} onOpen={setOpen} />
      {open && (
        <Dialog title={t('absent.title')} width="wide" onClose={() => setOpen(false)}>
          <AbsentBoard control={control} />
        </Dialog>
      )}
    </>
  );
}

interface CountButtonProps {
  readonly count: number;
  readonly onOpen: (open: true) => void;
}

const CountButton = memo(function CountButton({ count, onOpen }: CountButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<PhoneCall aria-hidden="true" size={16} />}
      onClick={() => onOpen(true)}
      testId="open-absent"
    >
      {t('absent.count', { n: count })}
    </Button>
  );
});
