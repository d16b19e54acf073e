import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/buttons/Button.tsx';
import { Actions, Soft } from './OfficeCard.tsx';
import styles from './OfficeForm.module.css';

interface OfficeFormProps {
  readonly submit: string;
  readonly hint?: string | undefined;
  /** Why it cannot be sent yet. */
  readonly problem?: string | undefined;
  readonly send: () => Promise<unknown>;
  readonly children: ReactNode;
}

/** Fields with one button, which waits for what it sends. */
export function OfficeForm({ submit, hint, problem, send, children }: OfficeFormProps) {
  const [pending, setPending] = useState(false);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || problem !== undefined) return;
    setPending(true);
    await send();
    setPending(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void run(event)}>
      {children}
      <Actions>
        <Button type="submit" variant="primary" pending={pending} blockedBecause={problem}>
          {submit}
        </Button>
        {hint !== undefined && <Soft>{hint}</Soft>}
      </Actions>
    </form>
  );
}
