import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReadinessBoard } from '../../widgets/ReadinessBoard.tsx';

/** How many rooms have passed their check; a press shows which, and whom to telephone. */
export function ReadinessButton({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { passed } = control.readiness;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<ClipboardCheck aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
      >
        {t('readiness.passed', { n: format.number(passed) })}
      </Button>
      {open && (
        <Dialog title={t('readiness.title')} width="wide" onClose={() => setOpen(false)}>
          <ReadinessBoard control={control} />
        </Dialog>
      )}
    </>
  );
}
