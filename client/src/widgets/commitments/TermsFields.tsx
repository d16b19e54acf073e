import { COMMITMENT_LIMITS } from '@diem-cau/shared/domain/commitments/limits.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { OwnerField } from './OwnerField.tsx';
import styles from './TermsFields.module.css';
import type { TypedTerms } from './useTerms.ts';

interface TermsFieldsProps {
  readonly typed: TypedTerms;
  readonly onChange: (typed: TypedTerms) => void;
  readonly known: readonly KnownOwner[];
  readonly autoFocus?: boolean;
}

/** Who does what until when, and what number is to be reached. */
export function TermsFields({ typed, onChange, known, autoFocus = false }: TermsFieldsProps) {
  const { t } = useTranslation();
  const set = (change: Partial<TypedTerms>) => onChange({ ...typed, ...change });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextArea
          label={t('commitments.text')}
          value={typed.text}
          rows={2}
          maxLength={COMMITMENT_LIMITS.text}
          autoFocus={autoFocus}
          onChange={(text) => set({ text })}
        />
      </div>
      <OwnerField known={known} value={typed.owner} onChange={(owner) => set({ owner })} />
      <TextField
        label={t('commitments.dueDate')}
        type="date"
        value={typed.dueDate}
        onChange={(dueDate) => set({ dueDate })}
      />
      <TextField
        label={t('commitments.number')}
        inputMode="decimal"
        value={typed.number}
        maxLength={COMMITMENT_LIMITS.typedNumber}
        onChange={(number) => set({ number })}
      />
      <TextField
        label={t('commitments.unit')}
        value={typed.unit}
        maxLength={COMMITMENT_LIMITS.targetUnit}
        placeholder={t('commitments.unitHint')}
        onChange={(unit) => set({ unit })}
      />
    </div>
  );
}
