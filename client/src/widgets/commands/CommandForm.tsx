import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useBlockReason } from './CommandButton.tsx';
import styles from './CommandForm.module.css';

interface CommandFormProps {
  readonly title?: string;
  readonly command: ClientCommand['type'];
  /** Makes the command from what was typed; undefined while something is missing. */
  readonly make: () => ClientCommand | undefined;
  readonly submit: string;
  /** What is wrong with what was typed, where something is; otherwise something is missing. */
  readonly problem?: string | undefined;
  readonly onRecorded?: (() => void) | undefined;
  /** `opening` where the fields begin with what stands, so that they must not overwrite what came since. */
  readonly seenAt?: 'press' | 'opening';
  readonly children: ReactNode;
}

/** A few fields that become one command, with the reason why it cannot be sent. */
export function CommandForm({ title, command, make, submit, problem, onRecorded, seenAt, children }: CommandFormProps) {
  const { t } = useTranslation();
  const { send, pending } = useCommand(seenAt);
  const blocked = useBlockReason(command);
  const incomplete = make() === undefined ? (problem ?? t('ask.empty')) : undefined;
  const submitTyped = async () => {
    const made = make();
    if (pending || blocked !== undefined || made === undefined) return;
    if (await send(made)) onRecorded?.();
  };
  return (
    <form
      className={styles.form}
      aria-label={title ?? submit}
      onSubmit={(event) => {
        event.preventDefault();
        void submitTyped();
      }}
    >
      {title !== undefined && <h3 className={styles.title}>{title}</h3>}
      {children}
      <p>
        <Button type="submit" size="small" pending={pending} blockedBecause={blocked ?? incomplete}>
          {submit}
        </Button>
      </p>
    </form>
  );
}
