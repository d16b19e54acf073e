import { COMMITMENT_LIMITS } from '@diem-cau/shared/domain/commitments/limits.ts';
import type { OwnerChoice, Target } from '@diem-cau/shared/domain/commitments/owner.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import { cleanLine, isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { readNumber } from '@diem-cau/shared/kernel/readNumber.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOwner } from './owners.ts';

/** What the fields of an assignment or commitment hold, as it was typed. */
export interface TypedTerms {
  readonly text: string;
  readonly owner: string;
  /** As the browser gives a day, such as `2026-06-30`; empty where none is set. */
  readonly dueDate: string;
  readonly number: string;
  readonly unit: string;
}

/** What was typed, read. */
interface ReadTerms {
  readonly text: string;
  readonly owner?: OwnerChoice;
  readonly dueDate?: string;
  readonly target?: Target;
}

/** Empty fields. */
export const NO_TERMS: TypedTerms = { text: '', owner: '', dueDate: '', number: '', unit: '' };

/** The fields of an assignment or commitment: what was typed, what it says, and what is wrong with it in words. */
export function useTerms(initial: TypedTerms, known: readonly KnownOwner[]) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(initial);
  const number = typed.number === '' ? undefined : readNumber(typed.number, 'either')?.value;
  const isWrong =
    typed.number !== '' && (number === undefined || number < 0 || number > COMMITMENT_LIMITS.targetNumber.max);
  const owner = readOwner(known, typed.owner);
  const terms: ReadTerms | undefined =
    isBlank(typed.text) || isWrong
      ? undefined
      : {
          text: typed.text,
          ...(owner && { owner }),
          ...(typed.dueDate !== '' && { dueDate: typed.dueDate }),
          ...(number !== undefined && { target: { number, unit: cleanLine(typed.unit) } }),
        };
  const problem = isWrong
    ? t('commitments.numberWrong')
    : isBlank(typed.text)
      ? t('commitments.textMissing')
      : undefined;
  return { typed, setTyped, terms, problem };
}
