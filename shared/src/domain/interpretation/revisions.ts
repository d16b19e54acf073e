import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { InterpretationCommand } from './commands.ts';
import type { InterpretationEvent } from './events.ts';

/** What each command of this slice is about. */
export const INTERPRETATION_SUBJECTS = {
  AddLanguage: 'new',
  RemoveLanguage: 'final',
  // It names the page that is to send; who presses last is on air, as at a real booth.
  GoOnAir: 'named',
  AskForRelief: 'named',
  LeaveAir: 'named',
  ChooseLanguage: 'mark',
  SetPhoneSound: () => ['phone sound'],
} as const satisfies SubjectTable<InterpretationCommand>;

/** What each event of this slice changes. */
export const INTERPRETATION_CHANGES: ChangeTable<InterpretationEvent> = {
  LanguageAdded: 'none',
  LanguageRemoved: 'none',
  InterpreterWentOnAir: 'none',
  ReliefAsked: 'none',
  InterpreterLeftAir: 'none',
  LanguageChosen: 'none',
  PhoneSoundSet: () => ['phone sound'],
};
