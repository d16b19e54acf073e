import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';

/** What each command of this slice is about. */
export const MINUTES_SUBJECTS = {
  EditMinutesBlock: ({ blockId }) => [`block ${blockId}`],
  SetPaperDetails: () => ['paperDetails'],
  SetLetterhead: () => ['letterhead'],
  ApprovePaper: 'server',
  AddAddendum: 'named',
  RequestCorrection: 'new',
  SettleCorrection: ({ correctionId }) => [`correction ${correctionId}`],
} as const satisfies SubjectTable<MinutesCommand>;

/** What each event of this slice changes. */
export const MINUTES_CHANGES: ChangeTable<MinutesEvent> = {
  MinutesBlockEdited: ({ blockId }) => [`block ${blockId}`],
  PaperDetailsSet: () => ['paperDetails'],
  LetterheadSet: () => ['letterhead'],
  PaperApproved: 'none',
  AddendumAdded: 'none',
  CorrectionRequested: 'none',
  CorrectionSettled: ({ correctionId }) => [`correction ${correctionId}`],
};
