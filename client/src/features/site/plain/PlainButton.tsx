import { Feather, LayoutDashboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { setPlainMode, usePlainMode } from '../../../store/hallLayout.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';

interface PlainButtonProps {
  readonly className?: string | undefined;
  /** In words, not by its sign alone. */
  readonly spelled?: boolean;
}

/** Turns the hall plain for a weak machine, and back; the machine remembers it. */
export function PlainButton({ className, spelled = false }: PlainButtonProps) {
  const { t } = useTranslation();
  const plain = usePlainMode();
  const label = t(plain ? 'site.plain.leave' : 'site.plain.enter');
  const press = () => setPlainMode(!plain);
  useShortcuts({ l: { label, act: press } });
  const Icon = plain ? LayoutDashboard : Feather;
  return (
    <Button
      size={spelled ? 'normal' : 'small'}
      variant={spelled ? 'secondary' : 'quiet'}
      className={className}
      icon={<Icon aria-hidden="true" size="1.25em" />}
      hint={spelled ? 'L' : undefined}
      label={label}
      onClick={press}
    >
      {spelled ? label : undefined}
    </Button>
  );
}
