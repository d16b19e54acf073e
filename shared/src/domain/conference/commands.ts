import type { ConferenceId } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/timeZone.ts';

export type ConferenceCommand =
  | { readonly type: 'CreateConference'; readonly conferenceId: ConferenceId; readonly title: string }
  /** In which zone its days and times are; the schema knows the zones. */
  | { readonly type: 'SetTimeZone'; readonly timeZone: TimeZone }
  | { readonly type: 'OpenConference' }
  | { readonly type: 'GoLive' }
  | { readonly type: 'CloseConference' }
  | { readonly type: 'ArchiveConference' };
