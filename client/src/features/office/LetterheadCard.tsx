import { isSameLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import type { OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { LetterheadFields } from '../../widgets/papers/LetterheadFields.tsx';
import { readTyped, typedOf, wrongFields, wrongWords } from '../../widgets/papers/typedLetterhead.ts';
import type { Send } from './accountContext.ts';
import { OfficeCard, Soft } from './OfficeCard.tsx';
import { OfficeForm } from './OfficeForm.tsx';

interface LetterheadCardProps {
  readonly organisation: OrganisationInfo;
  readonly onSaved: () => Promise<void>;
}

/** What stands on the papers of all conferences, for administrators. */
export function LetterheadCard({ organisation: { letterhead }, onSaved }: LetterheadCardProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedOf(letterhead));
  const read = readTyped(typed);
  const [wrong] = wrongFields(read);
  const problem = wrong ? wrongWords(t, wrong) : isSameLetterhead(read, letterhead) ? t('letterhead.same') : undefined;
  const save = async (send: Send) => {
    const changed = callRoute('POST /api/organisation/letterhead', { body: { letterhead: read } });
    if (await send(changed, t('account.saved'))) await onSaved();
  };
  return (
    <OfficeCard title={t('letterhead.title')}>
      <Soft>{t('letterhead.officeHint')}</Soft>
      <OfficeForm submit={t('letterhead.save')} problem={problem} send={save}>
        <LetterheadFields typed={typed} onChange={setTyped} />
      </OfficeForm>
    </OfficeCard>
  );
}
