import { INVITE_CODE } from '@diem-cau/shared/protocol/inviteCode.ts';
import { readCode } from '@diem-cau/shared/protocol/readCode.ts';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { exchangeCode } from '../../connection/session.ts';
import { pathOf } from '../../store/rolePages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import styles from './CodeForm.module.css';
import { useEntryRefusalWords } from './entryRefusal.ts';

/** What the field begins with. */
export interface CodeFormProps {
  /** A code that came with the link, and why it was refused. */
  readonly initial?: string | undefined;
  readonly refusal?: string | undefined;
}

/** The field for an invitation code; a good one leads to the page of its role. */
export function CodeForm({ initial = '', refusal }: CodeFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const words = useEntryRefusalWords();
  const [code, setCode] = useState(initial);
  const [error, setError] = useState(refusal);
  const [pending, setPending] = useState(false);
  const enter = async () => {
    if (pending) return;
    const found = readCode(code);
    if (found.length < INVITE_CODE.letters && found.length !== INVITE_CODE.slipLetters) {
      setError(t('join.tooShort', { n: found.length }));
      return;
    }
    setPending(true);
    const reply = await exchangeCode(found);
    setPending(false);
    if (reply.ok) navigate(pathOf(reply.value.actor.role, reply.value.peerId));
    else setError(words(reply.error));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <TextField
        label={t('join.code')}
        hint={t('home.enterHint')}
        error={error}
        value={code}
        maxLength={INVITE_CODE.pasted}
        exact
        onChange={(value) => {
          setCode(value);
          setError(undefined);
        }}
      />
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        pending={pending}
        icon={<LogIn aria-hidden="true" size={20} />}
      >
        {t('join.enter')}
      </Button>
    </form>
  );
}
