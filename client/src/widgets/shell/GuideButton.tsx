import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '../../i18n/loadTexts.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './GuideButton.module.css';

// Read once, if at all: the card and its texts are loaded at the press.
const GuideDialog = lazy(async () => {
  const [file] = await Promise.all([import('./GuideDialog.tsx'), loadTexts('guide')]);
  return { default: file.GuideDialog };
});

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
      <Suspense>{open && <GuideDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
