import { MessageSquarePlus, Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import type { Operator } from './useOperator.ts';

interface MainButtonProps {
  readonly operator: Operator;
  readonly className: string | undefined;
  /** In one short word, where there is little room. */
  readonly short?: boolean;
}

/** Asks a question of the site. */
export function AskButton({ operator, className, short = false }: MainButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      className={className}
      icon={<MessageSquarePlus aria-hidden="true" size="1.25em" />}
      hint="C"
      blockedBecause={operator.blocked.ask}
      onClick={() => operator.open('ask')}
    >
      {t(short ? 'site.phone.ask' : 'site.ask')}
    </Button>
  );
}

/** Casts the ballot of the site; stands out while it is still to be cast. */
export function VoteButton({ operator, className, short = false }: MainButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant={operator.unvoted ? 'attention' : 'secondary'}
      className={className}
      icon={<Vote aria-hidden="true" size="1.25em" />}
      hint="B"
      blockedBecause={operator.blocked.vote}
      onClick={() => operator.open('vote')}
    >
      {t(short ? 'site.phone.vote' : 'site.vote')}
    </Button>
  );
}
