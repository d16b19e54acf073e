import { Hand, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import type { Operator } from './useOperator.ts';

interface HandButtonProps {
  readonly operator: Operator;
  readonly className: string | undefined;
}

/** Raises the hand, leads to what can be done with one that is up, and ends the site's turn while it speaks. */
export function HandButton({ operator, className }: HandButtonProps) {
  const { t } = useTranslation();
  const { place, blocked, raised, pending, pressHand } = operator;
  if (place.kind === 'speaking') {
    return (
      <Button
        variant="danger"
        className={className}
        icon={<Square aria-hidden="true" size="1.1em" />}
        hint="K"
        pending={pending}
        blockedBecause={blocked.end}
        onClick={pressHand}
      >
        {t('turn.end')}
      </Button>
    );
  }
  return (
    <Button
      variant={raised ? 'attention' : 'secondary'}
      className={className}
      icon={<Hand aria-hidden="true" size="1.25em" />}
      hint="G"
      pending={pending}
      blockedBecause={blocked.raise}
      onClick={pressHand}
    >
      {t(place.kind === 'waiting' ? 'site.changeHand' : raised ? 'site.lowerHand' : 'site.raiseHand')}
    </Button>
  );
}
