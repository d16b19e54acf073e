import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../../ui/buttons/Button.tsx';
import { type Send, useSend } from './accountContext.ts';
import { Actions, Refusal, Soft } from './OfficeCard.tsx';
import styles from './OfficeForm.module.css';

interface OfficeFormProps {
  readonly submit: string;
  /** Whether its button stands below another form of the card, which is the one to fill in. */
  readonly secondary?: boolean;
  readonly hint?: string | undefined;
  /** Why it cannot be sent yet. */
  readonly problem?: string | undefined;
  /** Sends by the function that it is given: what is refused stands in the form until the next attempt. */
  readonly send: (send: Send) => Promise<unknown>;
  readonly children: ReactNode;
}

/** Fields with one button, which waits for what it sends. After a refusal they stay as they are, with the reason. */
export function OfficeForm({ submit, secondary = false, hint, problem, send, children }: OfficeFormProps) {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const sendHere = useSend(setRefusal);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (pending || problem !== undefined) return;
    setPending(true);
    setRefusal(undefined);
    await send(sendHere);
    setPending(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void run(event)}>
      {children}
      <Refusal words={refusal} />
      <Actions>
        <Button type="submit" variant={secondary ? 'secondary' : 'primary'} pending={pending} blockedBecause={problem}>
          {submit}
        </Button>
        {hint !== undefined && <Soft>{hint}</Soft>}
      </Actions>
    </form>
  );
}
