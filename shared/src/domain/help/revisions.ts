import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { HelpCommand } from './commands.ts';
import type { HelpEvent } from './events.ts';

/** What each command of this slice is about. */
export const HELP_SUBJECTS = {
  RequestHelp: 'new',
  SendHelpMessage: 'new',
  TakeHelp: ({ helpId }) => [`help ${helpId}`],
  ResolveHelp: ({ helpId }) => [`help ${helpId}`],
  CancelHelp: 'final',
} as const satisfies SubjectTable<HelpCommand>;

/** What each event of this slice changes. */
export const HELP_CHANGES: ChangeTable<HelpEvent> = {
  HelpRequested: 'none',
  HelpMessageSent: ({ helpId }) => [`help ${helpId}`],
  HelpTaken: ({ helpId }) => [`help ${helpId}`],
  HelpResolved: ({ helpId }) => [`help ${helpId}`],
  HelpCancelled: ({ helpId }) => [`help ${helpId}`],
  HelpLeftOpen: 'none',
};
