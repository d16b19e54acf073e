import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/Field.tsx';
import type { TypedContact } from './typedContact.ts';

interface ContactFieldsProps {
  readonly typed: TypedContact;
  readonly onChange: (part: Partial<TypedContact>) => void;
}

/** Whom to telephone, and where letters go. */
export function ContactFields({ typed, onChange }: ContactFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('siteForm.contact')}
        value={typed.contact}
        maxLength={ROSTER_LIMITS.name}
        onChange={(contact) => onChange({ contact })}
      />
      <TextField
        label={t('siteForm.phone')}
        value={typed.phone}
        maxLength={ROSTER_LIMITS.phone}
        inputMode="tel"
        onChange={(phone) => onChange({ phone })}
      />
      <TextField
        label={t('siteForm.email')}
        value={typed.email}
        maxLength={ROSTER_LIMITS.email}
        type="email"
        onChange={(email) => onChange({ email })}
      />
    </>
  );
}
