import type { CaptionId, Timestamp } from '../../kernel/ids.ts';
import { CREATED } from './phases.ts';
import { defineRoute } from './route.ts';

/** What the page of a stream is told. */
export interface StreamStatus {
  /** `none`: nothing has been streamed yet, or the public may not watch. */
  readonly state: 'none' | 'on' | 'paused' | 'ended';
  /** The conference; absent where the public may not watch. */
  readonly title?: string;
  /** The last lines of captions, while it runs. */
  readonly lines: readonly {
    readonly id: CaptionId;
    readonly text: string;
    readonly siteName?: string;
    readonly at: Timestamp;
  }[];
}

/** What the public watches. */
export const STREAM_ROUTES = {
  readStream: defineRoute<{ reply: StreamStatus }>()({
    method: 'GET',
    path: '/api/streams/:conferenceId',
    summary: 'Says whether the public can watch a conference now, with the last lines of captions.',
    authentication: 'none',
    roles: ['nobody'],
    phases: CREATED,
    reply: 'reply',
    recorded: false,
    errors: [],
  }),
  readStreamFile: defineRoute()({
    method: 'GET',
    path: '/streams/:conferenceId/:streamFile',
    summary: 'Sends the list of a stream (HLS, index.m3u8) or one of its segments.',
    authentication: 'none',
    roles: ['nobody'],
    phases: CREATED,
    reply: 'video/mp2t',
    recorded: false,
    errors: ['NOT_FOUND'],
  }),
} as const;
