import type { ListChoices } from '@diem-cau/shared/lists/listChoices.ts';
import type { ChosenList } from './useListImport.ts';

/** The steps of an import once a file is chosen. */
export const IMPORT_STEPS = ['sheet', 'columns', 'rows', 'preview'] as const;

/** A step of an import. */
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What every step shows and may change. */
export interface StepProps {
  readonly list: ChosenList;
  readonly onChange: (choices: ListChoices) => void;
}
