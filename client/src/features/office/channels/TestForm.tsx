import { EMAIL_PATTERN } from '@diem-cau/shared/kernel/email.ts';
import { CHANNEL_LIMITS, type TestOutcome } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/Field.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import type { Send } from '../accountContext.ts';
import { OfficeForm } from '../OfficeForm.tsx';

interface TestFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial: string;
  /** Whether an e-mail address is asked for; otherwise a telephone number. */
  readonly email?: boolean;
  readonly send: (to: string) => Promise<Reply<TestOutcome>>;
  readonly sent: (to: string) => string;
}

/** Sends a test message and says in words what became of it, with what the other end answered. */
export function TestForm({ label, submit, initial, email = false, send, sent }: TestFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(initial);
  const [outcome, setOutcome] = useState<TestOutcome & { readonly to: string }>();
  const to = typed.trim();
  const problem = to === '' || (email && !EMAIL_PATTERN.test(to)) ? t('account.fillIn') : undefined;
  const run = async (ask: Send) => {
    setOutcome(undefined);
    const came = await ask(send(to));
    if (came) setOutcome({ ...came, to });
  };
  return (
    <>
      <OfficeForm secondary submit={submit} problem={problem} send={run}>
        <TextField
          label={label}
          value={typed}
          maxLength={CHANNEL_LIMITS.email}
          type={email ? 'email' : 'text'}
          inputMode={email ? 'text' : 'tel'}
          onChange={setTyped}
        />
      </OfficeForm>
      {outcome && (
        <Banner tone={outcome.sent ? 'done' : 'problem'} role={outcome.sent ? 'status' : 'alert'}>
          {outcome.sent ? sent(outcome.to) : t(`sendFaults.${outcome.fault ?? 'unreachable'}`)}{' '}
          {outcome.answer !== '' && t('channels.answer', { answer: outcome.answer })}
        </Banner>
      )}
    </>
  );
}
