import type { ChangeTable, SubjectTable } from '../subjects.ts';
import type { ConferenceCommand } from './commands.ts';
import type { ConferenceEvent } from './events.ts';

/** What each command of this slice is about. */
export const CONFERENCE_SUBJECTS = {
  CreateConference: 'server',
  RenameConference: () => ['title'],
  SetTimeZone: () => ['time zone'],
  SetVocabulary: () => ['vocabulary'],
  SetContact: () => ['contact'],
  OpenConference: 'final',
  GoLive: 'final',
  CloseConference: 'final',
  ArchiveConference: 'final',
  DeleteConference: 'server',
  EraseWords: 'server',
} as const satisfies SubjectTable<ConferenceCommand>;

/** What each event of this slice changes. */
export const CONFERENCE_CHANGES: ChangeTable<ConferenceEvent> = {
  ConferenceCreated: 'none',
  ConferenceRenamed: () => ['title'],
  TimeZoneSet: () => ['time zone'],
  VocabularySet: () => ['vocabulary'],
  ContactSet: () => ['contact'],
  ConferenceOpened: 'none',
  ConferenceWentLive: 'none',
  ConferenceClosed: 'none',
  ConferenceArchived: 'none',
  ConferenceDeleted: 'none',
  WordsErased: 'none',
};
