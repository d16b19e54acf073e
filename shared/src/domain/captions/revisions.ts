import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { CaptionCommand } from './commands.ts';
import type { CaptionEvent } from './events.ts';

/** What each command of this slice is about. */
export const CAPTIONS_SUBJECTS = {
  WriteCaption: 'new',
  // The keyboard is taken at this moment, from any captioner who had it.
  TakeCaptionDuty: 'mark',
  LeaveCaptionDuty: 'mark',
  RecogniseCaption: 'server',
  // The later of two corrections holds: both know what was said, and a line is gone in seconds.
  CorrectCaption: 'named',
} as const satisfies SubjectTable<CaptionCommand>;

/** What each event of this slice changes. */
export const CAPTIONS_CHANGES: ChangeTable<CaptionEvent> = {
  CaptionWritten: 'none',
  CaptionCorrected: 'none',
  CaptionDutyTaken: 'none',
  CaptionDutyLeft: 'none',
};
