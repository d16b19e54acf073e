import { CONFERENCE_LIMITS } from '@diem-cau/shared/domain/conference/limits.ts';
import type { Contact } from '@diem-cau/shared/domain/conference/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { PHONE_PATTERN } from '@diem-cau/shared/kernel/phoneNumber.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/Field.tsx';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';

/** Whom everybody may call for help: shown in the help of every screen and on the connection sheets. */
export function ContactForm({ present }: { readonly present: Contact | undefined }) {
  const { t } = useTranslation();
  const [typedName, setName] = useState(present?.name ?? '');
  const [typedPhone, setPhone] = useState(present?.phone ?? '');
  const [name, phone] = [cleanLine(typedName), cleanLine(typedPhone)];
  const isSame = name === present?.name && phone === present.phone;
  const wrongPhone = phone !== '' && !PHONE_PATTERN.test(phone) ? t('contact.wrongPhone') : undefined;
  const complete = name !== '' && phone !== '';
  const problem = wrongPhone ?? (complete ? (isSame ? t('contact.same') : undefined) : t('contact.missing'));
  return (
    <CommandForm
      command="SetContact"
      submit={t('contact.set')}
      problem={problem}
      make={() => (problem === undefined ? { type: 'SetContact', contact: { name, phone } } : undefined)}
    >
      <TextField
        label={t('contact.name')}
        hint={t('contact.hint')}
        value={typedName}
        maxLength={CONFERENCE_LIMITS.contactName}
        onChange={setName}
      />
      <TextField
        label={t('contact.phone')}
        error={wrongPhone}
        value={typedPhone}
        maxLength={CONFERENCE_LIMITS.contactPhone}
        inputMode="tel"
        onChange={setPhone}
      />
    </CommandForm>
  );
}
