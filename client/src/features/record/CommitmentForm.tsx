import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { CommitmentId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../../widgets/commands/CommandForm.tsx';
import { TermsFields } from '../../widgets/commitments/TermsFields.tsx';
import { NO_TERMS, useTerms } from '../../widgets/commitments/useTerms.ts';
import { typedOfRecord } from '../../widgets/conclusions/typedOf.ts';

interface CommitmentFormProps {
  readonly known: readonly KnownOwner[];
  /** Absent for a new one. */
  readonly commitment?: CommitmentView;
  readonly onRecorded: () => void;
}

/** A commitment to be made by hand or changed. */
export function CommitmentForm({ known, commitment, onRecorded }: CommitmentFormProps) {
  const { t } = useTranslation();
  const { typed, setTyped, terms, problem } = useTerms(commitment ? typedOfRecord(commitment, known) : NO_TERMS, known);
  const [newId] = useState(() => `com_${nanoid(12)}` as CommitmentId);
  const owner = terms?.owner;
  const type = commitment ? 'ChangeCommitment' : 'MakeCommitment';
  return (
    <CommandForm
      command={type}
      seenAt="opening"
      submit={t(commitment ? 'ledger.save' : 'ledger.make')}
      problem={problem ?? t('commitments.ownerMissing')}
      onRecorded={onRecorded}
      make={() => owner && terms && { type, commitmentId: commitment?.id ?? newId, ...terms, owner }}
    >
      <TermsFields typed={typed} onChange={setTyped} known={known} autoFocus />
    </CommandForm>
  );
}
