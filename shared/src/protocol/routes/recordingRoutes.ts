import type { IndexedPart, RecordedFile, RecordedTrack, RecordingGap } from '../../domain/recording/state.ts';
import type { CaptionId, RecordedPartId, Timestamp } from '../../kernel/ids.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** A part of the recording as its page lists it. */
export interface PlayablePart extends IndexedPart {
  /** Who spoke, as screens name it; absent for the chair. */
  readonly siteName?: string;
  /** The item of the agenda. */
  readonly itemTitle?: string;
}

/** What was recorded, in the order of time. */
export interface RecordingIndex {
  readonly parts: readonly PlayablePart[];
  readonly gaps: readonly RecordingGap[];
}

/** A line of captions as it is read later: when its words were said, and where they are in the recording. */
export interface SaidLine {
  readonly id: CaptionId;
  /** When its words were said, as far as that is known. */
  readonly at: Timestamp;
  readonly text: string;
  /** Who had the floor, as screens name it; absent for the chair. */
  readonly siteName?: string;
  /** A speech recogniser heard it; nobody has read it. */
  readonly machine?: true;
  /** The part in which it is played; absent where it was not recorded. */
  readonly partId?: RecordedPartId;
}

/** All lines of captions, in the order of time. */
export interface SaidLines {
  readonly lines: readonly SaidLine[];
}

/** Who may play in any case; sites and observers where the conference lets them. */
const PLAYERS = ['organiser', 'chair', 'moderator', 'minutesSecretary', 'site', 'observer'] as const;

/** What was recorded. */
export const RECORDING_ROUTES = {
  readRecording: defineRoute<{ reply: RecordingIndex }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/recording',
    summary:
      'Lists what was recorded: parts by speaker and item, and gaps. For sites and observers where the conference lets them.',
    authentication: 'session',
    roles: PLAYERS,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: ['RECORDING_NOT_SHARED'],
  }),
  readSaidLines: defineRoute<{ reply: SaidLines }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/recording/captions',
    summary:
      'Lists the lines of captions: all of them for those who follow up; for sites and observers those of parts they may play.',
    authentication: 'session',
    roles: PLAYERS,
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: ['RECORDING_NOT_SHARED'],
  }),
  readRecordedFile: defineRoute<{
    query: { readonly track: RecordedTrack; readonly format: RecordedFile['format']; readonly peer: string };
  }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/recorded-parts/:partId',
    summary:
      'Sends a recorded file or a range of it. A player cannot send the header X-Peer; the query names the peer.',
    authentication: 'session',
    peerInQuery: true,
    roles: PLAYERS,
    phases: CREATED,
    reply: 'video/webm',
    recorded: true,
    errors: ['NOT_FOUND', 'RECORDING_NOT_SHARED'],
  }),
  readPartCaptions: defineRoute<{ query: { readonly peer: string } }>()({
    method: 'GET',
    path: '/api/conferences/:conferenceId/recorded-parts/:partId/captions',
    summary:
      'Sends what the captioner wrote while a part was recorded, as WebVTT. The query names the peer, as for its file.',
    authentication: 'session',
    peerInQuery: true,
    roles: PLAYERS,
    phases: CREATED,
    reply: 'text/vtt',
    recorded: false,
    errors: ['NOT_FOUND', 'RECORDING_NOT_SHARED'],
  }),
} as const;
