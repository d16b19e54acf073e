import type { ConferenceId } from '../../kernel/ids.ts';

export type ConferenceCommand =
  | { readonly type: 'CreateConference'; readonly conferenceId: ConferenceId; readonly title: string }
  | { readonly type: 'OpenConference' }
  | { readonly type: 'GoLive' }
  | { readonly type: 'CloseConference' }
  | { readonly type: 'ArchiveConference' };
