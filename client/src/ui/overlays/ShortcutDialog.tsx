import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import styles from './ShortcutDialog.module.css';

/** The keys of a screen, each with what it does. */
export interface ShortcutDialogProps {
  readonly keys: readonly (readonly [key: string, label: string])[];
  readonly onClose: () => void;
}

const ARROWS: Readonly<Record<string, string>> = { arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→' };

/** The keys of the present screen and what each does. */
export function ShortcutDialog({ keys, onClose }: ShortcutDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose}>
      <p className={styles.lead}>{t(keys.length === 0 ? 'shortcuts.none' : 'shortcuts.lead')}</p>
      <dl className={styles.keys}>
        {[...keys, ['?', t('shortcuts.list')] as const, ['Esc', t('actions.close')] as const].map(([key, label]) => (
          <div key={`${key} ${label}`} className={styles.row}>
            <dt>
              <kbd className={styles.key}>{wordKey(key)}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

function wordKey(key: string): string {
  return ARROWS[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
}
