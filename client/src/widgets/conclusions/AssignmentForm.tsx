import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandForm } from '../commands/CommandForm.tsx';
import { TermsFields } from '../commitments/TermsFields.tsx';
import { type TypedTerms, useTerms } from '../commitments/useTerms.ts';
import { putProposed } from './putProposed.ts';

interface AssignmentFormProps {
  readonly about: ConclusionKey;
  readonly initial: TypedTerms;
  readonly known: readonly KnownOwner[];
  /** Absent for a new one. */
  readonly assignmentId?: AssignmentId;
  readonly onRecorded: () => void;
}

/** An assignment to be written down or changed. */
export function AssignmentForm({ about, initial, known, assignmentId, onRecorded }: AssignmentFormProps) {
  const { t } = useTranslation();
  const { typed, setTyped, terms, problem } = useTerms(initial, known);
  const [id] = useState(() => assignmentId ?? (`asg_${nanoid(12)}` as AssignmentId));
  return (
    <CommandForm
      command="PutAssignment"
      seenAt="opening"
      submit={t(assignmentId === undefined ? 'conclusions.writeDown' : 'conclusions.saveAssignment')}
      problem={problem}
      onRecorded={onRecorded}
      make={() => terms && putProposed(about, terms, id)}
    >
      <TermsFields typed={typed} onChange={setTyped} known={known} autoFocus />
    </CommandForm>
  );
}
