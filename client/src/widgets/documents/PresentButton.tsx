import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { useTranslation } from 'react-i18next';
import { useRefusalOf } from '../../store/useCommand.ts';
import { CommandButton } from '../commands/CommandButton.tsx';

interface PresentButtonProps {
  /** The number of the presentation, while it is this one. */
  readonly presented: number | undefined;
  readonly title: string;
  readonly make: () => Extract<ClientCommand, { type: 'PresentCard' | 'PresentDocumentPage' | 'PresentConclusion' }>;
}

/** Not there for who never may, such as an organiser. */
export function PresentButton({ presented, title, make }: PresentButtonProps) {
  const { t } = useTranslation();
  const never = useRefusalOf('PresentCard')?.code === 'FORBIDDEN';
  if (never) return null;
  return presented !== undefined ? (
    <CommandButton
      size="small"
      pressed
      command="StopPresenting"
      make={() => ({ type: 'StopPresenting', presentation: presented })}
      label={`${t('stage.stopPresenting')}: ${title}`}
    >
      {t('stage.stopPresenting')}
    </CommandButton>
  ) : (
    <CommandButton size="small" command="PresentCard" make={make} label={`${t('cards.present')}: ${title}`}>
      {t('cards.present')}
    </CommandButton>
  );
}
