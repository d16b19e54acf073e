import { ACCOUNT_LIMITS } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/Field.tsx';

interface CodeFieldProps {
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** The code of the second factor, or a recovery code. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('signIn.code')}
      hint={t('signIn.codeHint')}
      value={value}
      maxLength={ACCOUNT_LIMITS.code}
      spellCheck={false}
      autoComplete="one-time-code"
      onChange={onChange}
    />
  );
}
