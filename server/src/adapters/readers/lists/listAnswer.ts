import { SURVEY_LIMITS } from '@diem-cau/shared/domain/surveys/limits.ts';
import type { CheckedList } from '@diem-cau/shared/lists/checkList.ts';
import type { ListFile } from '@diem-cau/shared/lists/listFile.ts';

/** Why a file cannot be read as a list. */
export type ListRefusal = 'FILE_LOCKED' | 'FILE_UNREADABLE' | 'FILE_OTHER_KIND' | 'FILE_EMPTY' | 'LIST_TOO_LARGE';

/** What a file says before anything of it is understood. */
export type ReadFile = { readonly file: ListFile } | { readonly code: ListRefusal };

/** What the reader of lists answers. */
export type ListAnswer = { readonly list: CheckedList } | { readonly code: ListRefusal };

/** A file that is no list, or more than one. */
export class ListError extends Error {
  readonly code: ListRefusal;

  constructor(code: ListRefusal) {
    super(code);
    this.code = code;
  }
}

/** More than any list of sites has; beyond them the conference's server would be busy with one file. */
export const LIST_LIMITS = { rows: 20_000, columns: 200, cells: 250_000, merged: 20_000 };

/** Characters of a cell that are read: one more than the longest text of an answer has, so that a longer one is seen to be too long. */
export const MAX_CELL_LENGTH = SURVEY_LIMITS.long + 1;
