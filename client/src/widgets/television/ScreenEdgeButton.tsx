import { Scan } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import { ScreenEdgeDialog } from './ScreenEdgeDialog.tsx';

interface ScreenEdgeButtonProps {
  readonly className?: string | undefined;
  /** In words, not by its sign alone. */
  readonly spelled?: boolean;
}

/** Opens the setting for televisions that cut off the edge of the picture. */
export function ScreenEdgeButton({ className, spelled = false }: ScreenEdgeButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useShortcuts({ e: { label: t('edge.title'), act: () => setOpen(true) } });
  return (
    <>
      <Button
        size={spelled ? 'normal' : 'small'}
        variant={spelled ? 'secondary' : 'quiet'}
        className={className}
        icon={<Scan aria-hidden="true" size="1.25em" />}
        label={t('edge.title')}
        onClick={() => setOpen(true)}
      >
        {spelled ? t('edge.title') : undefined}
      </Button>
      {open && <ScreenEdgeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
