import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { MessageCommand } from './commands.ts';
import type { MessageEvent } from './events.ts';

/** What each command of this slice is about. */
export const MESSAGES_SUBJECTS = {
  SendMessage: 'new',
  WriteToDesk: 'new',
  ReadLine: 'named',
  ReadMessages: 'named',
} as const satisfies SubjectTable<MessageCommand>;

/** What each event of this slice changes. */
export const MESSAGES_CHANGES: ChangeTable<MessageEvent> = {
  MessageSent: 'none',
  DeskWrittenTo: 'none',
  LineRead: 'none',
};
