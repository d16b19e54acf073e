import type { RowProblem } from '@diem-cau/shared/lists/problems.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Words what is wrong with a row, and what to do about it. */
export function useRowProblemWords(): (problem: RowProblem) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code, field, ...facts }) =>
      t(`rowProblems.${code}`, { ...facts, ...(field !== undefined && { field: t(`listFields.${field}`) }) }),
    [t],
  );
}
