import { CHANNEL_LIMITS } from '@diem-cau/shared/protocol/deliveries.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { PasswordField } from '../../../ui/fields/PasswordField.tsx';
import { Actions } from '../OfficeCard.tsx';

/** Random bytes of a key that is made here. */
const KEY_BYTES = 32;

interface SecretFieldProps {
  /** Whether one is stored, which stays where nothing is typed. */
  readonly isKept: boolean;
  readonly value: string;
  readonly onChange: (secret: string) => void;
}

/** The secret that requests are signed with, typed or made here. */
export function SecretField({ isKept, value, onChange }: SecretFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <PasswordField
        label={t('channels.secret')}
        hint={isKept ? t('channels.kept') : t('channels.secretHint', { least: CHANNEL_LIMITS.shortestSecret })}
        value={value}
        maxLength={CHANNEL_LIMITS.secret}
        autoComplete="new-password"
        words={{ show: t('channels.show'), hide: t('channels.hide') }}
        onChange={onChange}
      />
      <Actions>
        <Button size="small" onClick={() => onChange(randomKey())}>
          {t('channels.makeSecret')}
        </Button>
      </Actions>
    </>
  );
}

/** Whether a secret can be saved: one that nobody guesses, or nothing where one is stored. */
export function isSecretGood(secret: string, isKept: boolean): boolean {
  return secret === '' ? isKept : secret.length >= CHANNEL_LIMITS.shortestSecret;
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}
