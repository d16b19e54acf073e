import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { useCommand, useRefusalOf } from '../../store/useCommand.ts';
import { Button, type ButtonProps } from '../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../wording/wording.ts';

interface CommandButtonProps extends Omit<ButtonProps, 'onClick' | 'pending'> {
  readonly command: ClientCommand['type'];
  /** Makes the command at the press, so that its ids are new each time. */
  readonly make: () => ClientCommand;
  readonly onRecorded?: (() => void) | undefined;
}

/** A button that sends one command; blocked, with the reason, while the command would be refused. */
export function CommandButton({ command, make, onRecorded, blockedBecause, ...button }: CommandButtonProps) {
  const { send, pending } = useCommand();
  const blocked = useBlockReason(command);
  return (
    <Button
      {...button}
      pending={pending}
      blockedBecause={blocked ?? blockedBecause}
      onClick={() => {
        void send(make()).then((recorded) => {
          if (recorded) onRecorded?.();
        });
      }}
    />
  );
}

/** Why a command is refused to this page now, in words. */
export function useBlockReason(command: ClientCommand['type']): string | undefined {
  const refusal = useRefusalOf(command);
  const words = useRefusalWords();
  return refusal && words(refusal);
}
