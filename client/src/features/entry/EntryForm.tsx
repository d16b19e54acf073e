import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/buttons/Button.tsx';
import { useRefusalWords } from '../../widgets/wording/wording.ts';
import styles from './EntryForm.module.css';

interface EntryFormProps<Value> {
  readonly submit: string;
  /** Why it cannot be sent yet. */
  readonly problem?: string | undefined;
  readonly send: () => Promise<Reply<Value>>;
  readonly onDone: (value: Value) => void;
  /** Called with a refusal before it is worded. */
  readonly onRefused?: ((error: WireError) => void) | undefined;
  readonly children: ReactNode;
}

/** Fields with one button; a refusal stands above it until the next attempt. */
export function EntryForm<Value>({ submit, problem, send, onDone, onRefused, children }: EntryFormProps<Value>) {
  const words = useRefusalWords();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || problem !== undefined) return;
    setPending(true);
    setRefusal(undefined);
    const reply = await send();
    setPending(false);
    if (reply.ok) {
      onDone(reply.value);
      return;
    }
    onRefused?.(reply.error);
    setRefusal(words(reply.error));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void run(event)}>
      {children}
      {refusal !== undefined && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" variant="primary" size="large" wide pending={pending} blockedBecause={problem}>
        {submit}
      </Button>
    </form>
  );
}
