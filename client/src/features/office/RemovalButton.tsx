import { useState } from 'react';
import { Button } from '../../ui/buttons/Button.tsx';
import type { Send } from './accountContext.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

interface RemovalButtonProps {
  readonly label: string;
  readonly title: string;
  /** What follows from it. */
  readonly hint: string;
  /** Sends by the function that it is given; whether it was removed. */
  readonly send: (send: Send) => Promise<boolean>;
}

/** Removes what cannot be had back, after asking. */
export function RemovalButton({ label, title, hint, send }: RemovalButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <ConfirmDialog
          title={title}
          hint={hint}
          confirm={label}
          danger
          send={async (sendHere) => {
            if (await send(sendHere)) setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
