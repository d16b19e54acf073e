import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ClipboardCheck } from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { ReadinessBoard } from '../../../widgets/readiness/ReadinessBoard.tsx';

/** How many rooms have passed their check; a press shows which, and whom to telephone. */
export function ReadinessButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <PassedButton passed={control.readiness.passed} onOpen={setOpen} />
      {open && (
        <Dialog title={t('readiness.title')} width="wide" onClose={() => setOpen(false)}>
          <ReadinessBoard control={control} />
        </Dialog>
      )}
    </>
  );
}

interface PassedButtonProps {
  readonly passed: number;
  readonly onOpen: (open: true) => void;
}

const PassedButton = memo(function PassedButton({ passed, onOpen }: PassedButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<ClipboardCheck aria-hidden="true" size={16} />}
      onClick={() => onOpen(true)}
    >
      {t('readiness.passed', { count: passed })}
    </Button>
  );
});
