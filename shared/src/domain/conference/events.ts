import type { ConferenceId, Timestamp } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/timeZone.ts';
import type { Contact, Erasure } from './state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What happens to the conference as a whole. */
export type ConferenceEvent =
  | {
      readonly type: 'ConferenceCreated';
      readonly conferenceId: ConferenceId;
      readonly title: string;
      readonly at: Timestamp;
    }
  | { readonly type: 'ConferenceRenamed'; readonly title: string; readonly at: Timestamp }
  | { readonly type: 'TimeZoneSet'; readonly timeZone: TimeZone; readonly at: Timestamp }
  | { readonly type: 'VocabularySet'; readonly vocabulary: Vocabulary; readonly at: Timestamp }
  | { readonly type: 'ContactSet'; readonly contact: Contact; readonly at: Timestamp }
  | { readonly type: 'ConferenceOpened'; readonly at: Timestamp }
  | { readonly type: 'ConferenceWentLive'; readonly at: Timestamp }
  | { readonly type: 'ConferenceClosed'; readonly at: Timestamp }
  | { readonly type: 'ConferenceArchived'; readonly at: Timestamp }
  | { readonly type: 'ConferenceDeleted'; readonly at: Timestamp }
  /** Earlier entries lost the words about a person: those named here may differ from what their hashes were made of. */
  | ({ readonly type: 'WordsErased'; readonly at: Timestamp } & Erasure);
