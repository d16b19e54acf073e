import { ACCOUNT_LIMITS } from '@diem-cau/shared/protocol/accounts.ts';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../../ui/fields/PasswordField.tsx';

interface NewPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field for a password that is being chosen. */
export function NewPasswordField({ value, onChange }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordField
      label={t('signIn.password')}
      hint={t('signIn.passwordHint', { least: ACCOUNT_LIMITS.shortestPassword })}
      value={value}
      maxLength={ACCOUNT_LIMITS.password}
      autoComplete="new-password"
      words={{ show: t('signIn.show'), hide: t('signIn.hide') }}
      onChange={onChange}
    />
  );
}
