import { isSameContact } from '@diem-cau/shared/domain/contact.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { ContactFields } from '../contacts/ContactFields.tsx';
import { contactOfTyped, isEmailWrong, typedContact } from '../contacts/typedContact.ts';

/** Whom to telephone at a unit, and where letters to it go. */
export function UnitContactDialog({ unit, onClose }: { readonly unit: Respondent; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedContact(unit));
  const contact = contactOfTyped(typed);
  const problem = isEmailWrong(contact)
    ? t('siteForm.emailWrong')
    : isSameContact(contact, unit)
      ? t('siteForm.same')
      : undefined;
  return (
    <Dialog title={t('respondents.contactOf', { name: unit.name })} onClose={onClose}>
      <p>{t('respondents.contactHint')}</p>
      <CommandForm
        command="SetRespondentContact"
        submit={t('respondents.saveContact')}
        problem={problem}
        seenAt="opening"
        make={() =>
          problem === undefined ? { type: 'SetRespondentContact', respondentId: unit.id, contact } : undefined
        }
        onRecorded={onClose}
      >
        <ContactFields typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
      </CommandForm>
    </Dialog>
  );
}
