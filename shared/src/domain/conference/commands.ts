import type { ConferenceId } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/timeZone.ts';
import type { Contact, Erasure } from './state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What may be asked of the conference as a whole. */
export type ConferenceCommand =
  | { readonly type: 'CreateConference'; readonly conferenceId: ConferenceId; readonly title: string }
  | { readonly type: 'RenameConference'; readonly title: string }
  /** In which zone its days and times are; the schema knows the zones. */
  | { readonly type: 'SetTimeZone'; readonly timeZone: TimeZone }
  /** What the conference calls its people, places and ballots. */
  | { readonly type: 'SetVocabulary'; readonly vocabulary: Vocabulary }
  /** Whom everybody may call for help. */
  | { readonly type: 'SetContact'; readonly contact: Contact }
  | { readonly type: 'OpenConference' }
  | { readonly type: 'GoLive' }
  | { readonly type: 'CloseConference' }
  | { readonly type: 'ArchiveConference' }
  /** Gives a draft up: nobody comes in any more. */
  | { readonly type: 'DeleteConference' }
  /** Records that a person was erased from earlier entries, in the step that replaces their bytes. */
  | ({ readonly type: 'EraseWords' } & Erasure);
