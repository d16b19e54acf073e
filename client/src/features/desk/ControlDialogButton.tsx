import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import type { LucideIcon } from 'lucide-react';
import { type ComponentType, useState } from 'react';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

interface ControlDialogButtonProps {
  /** The name of the button and the title of its dialog. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly content: ComponentType<{ readonly control: ControlView }>;
  readonly testId: string;
}

/** A sign that opens a dialog over the desk's view. The view is followed only while the dialog is open. */
export function ControlDialogButton({ label, icon: Icon, content, testId }: ControlDialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        label={label}
        icon={<Icon aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
        testId={testId}
      />
      {open && <ControlDialog title={label} content={content} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ControlDialogProps {
  readonly title: string;
  readonly content: ControlDialogButtonProps['content'];
  readonly onClose: () => void;
}

function ControlDialog({ title, content: Content, onClose }: ControlDialogProps) {
  const control = useView('control');
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {control && <Content control={control} />}
    </Dialog>
  );
}
