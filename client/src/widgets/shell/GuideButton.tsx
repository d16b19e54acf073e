import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { LazyDialog, type LazySource } from '../../ui/status/LazyPart.tsx';
import styles from './GuideButton.module.css';

// Read once, if at all: the card and its texts are loaded at the press.
const GUIDE_DIALOG: LazySource<{ readonly onClose: () => void }> = {
  load: loadWithTexts('guide', () => import('./GuideDialog.tsx').then((file) => file.GuideDialog)),
};

/** Opens the card that says in four steps what this role does here, and whom to call. */
export function GuideButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        className={styles.guide}
        label={t('actions.guide')}
        icon={<CircleHelp aria-hidden="true" size={18} />}
        onClick={() => setOpen(true)}
      />
      {open && <LazyDialog source={GUIDE_DIALOG} props={{ onClose: () => setOpen(false) }} />}
    </>
  );
}
