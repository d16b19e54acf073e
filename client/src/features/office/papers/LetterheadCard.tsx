import { isSameLetterhead } from '@diem-cau/shared/kernel/letterhead.ts';
import type { OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { LetterheadFields } from '../../../widgets/papers/LetterheadFields.tsx';
import {
  readTyped,
  type TypedLetterhead,
  typedOf,
  wrongFields,
  wrongWords,
} from '../../../widgets/papers/typedLetterhead.ts';
import type { Send } from '../accountContext.ts';
import { OfficeCard, Soft } from '../OfficeCard.tsx';
import { OfficeForm } from '../OfficeForm.tsx';

interface LetterheadCardProps {
  readonly organisation: OrganisationInfo;
  readonly onSaved: () => Promise<void>;
}

/** What somebody types, and the revision of the letterhead from which it is edited. */
interface Edit {
  readonly typed: TypedLetterhead;
  readonly revision: number;
}

/** What stands on the papers of all conferences, for administrators. The fields follow what is saved until somebody types. */
export function LetterheadCard({ organisation, onSaved }: LetterheadCardProps) {
  const { t } = useTranslation();
  const { letterhead, letterheadRevision } = organisation;
  const [edit, setEdit] = useState<Edit>();
  const [taken, setTaken] = useState(0);
  const { typed, revision } = edit ?? { typed: typedOf(letterhead), revision: letterheadRevision };
  const read = readTyped(typed);
  const [wrong] = wrongFields(read);
  const isSame = isSameLetterhead(read, letterhead);
  const isOvertaken = revision !== letterheadRevision && !isSame;
  const problem = isOvertaken
    ? t('letterhead.changed')
    : wrong
      ? wrongWords(t, wrong)
      : isSame
        ? t('letterhead.same')
        : undefined;
  const save = async (send: Send) => {
    const changed = callRoute('POST /api/organisation/letterhead', { body: { letterhead: read, revision } });
    const isSaved = (await send(changed, t('account.saved'))) !== undefined;
    // Read again after a refusal as well: another administrator may have saved something else.
    await onSaved();
    if (isSaved) setEdit(undefined);
  };
  const takeSaved = () => {
    setEdit(undefined);
    // A form of its own, without the refusal of what was typed.
    setTaken((times) => times + 1);
  };
  return (
    <OfficeCard title={t('letterhead.title')}>
      <Soft>{t('letterhead.officeHint')}</Soft>
      <OfficeForm key={taken} submit={t('letterhead.save')} problem={problem} send={save}>
        <LetterheadFields typed={typed} onChange={(changed) => setEdit({ typed: changed, revision })} />
        {isOvertaken && (
          <>
            <Soft status>{t('letterhead.changed')}</Soft>
            <Button size="small" onClick={takeSaved}>
              {t('letterhead.takeSaved')}
            </Button>
          </>
        )}
      </OfficeForm>
    </OfficeCard>
  );
}
