import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button.tsx';
import { classNames } from '../theme/classNames.ts';
import styles from './Dialog.module.css';
import { useOpenDialog } from './openDialogs.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** `screen` fills the window. */
  readonly width?: 'normal' | 'wide' | 'whole' | 'screen' | undefined;
}

/**
 * A modal dialog while it is mounted. It keeps the focus inside and gives it back; Escape and a press beside the dialog
 * close it. It stands in the body, so that a night screen's colours do not reach into it.
 */
export function Dialog({ title, onClose, children, actions, width = 'normal' }: DialogProps) {
  const { t } = useTranslation();
  const popup = useRef<HTMLDivElement>(null);
  useOpenDialog(onClose);
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} />
        <BaseDialog.Popup
          ref={popup}
          data-modal
          className={classNames(styles.dialog, styles[width])}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-autofocus]') ?? true}
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            <Button
              variant="quiet"
              size="small"
              label={t('actions.close')}
              icon={<X aria-hidden="true" size={20} />}
              onClick={onClose}
            />
          </header>
          {children}
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
