import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { StreamStatus } from '@diem-cau/shared/protocol/routes/streamRoutes.ts';
import { placeOf } from '@diem-cau/shared/views/parts.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

const LIST = 'index.m3u8';
/** The last lines of captions that a viewer may still be behind of. */
const LINES = 8;

/** The stream for everybody: what it is, and its files. Rule STREAM-1. */
export function streamHandlers({
  conferences,
  streams,
}: Pick<HttpAppOptions, 'conferences' | 'streams'>): RouteHandlers<'readStream' | 'readStreamFile'> {
  return {
    readStream: {
      async handle({ params: { conferenceId } }) {
        const state = (await conferences.find(conferenceId))?.runtime.state;
        // A conference that is not public looks the same as one that does not exist.
        if (!state?.streaming.isPublic) return ok({ state: 'none', lines: [] });
        const was = (await streams.findFile(conferenceId, LIST)) !== undefined;
        return ok(statusOf(state, was));
      },
    },
    readStreamFile: {
      async handle({ params: { conferenceId, streamFile } }) {
        const state = (await conferences.find(conferenceId))?.runtime.state;
        const path = state?.streaming.isPublic ? await streams.findFile(conferenceId, streamFile) : undefined;
        if (path === undefined) return err({ code: 'NOT_FOUND' });
        return ok({ path, headers: streamFile === LIST ? LIST_HEADERS : SEGMENT_HEADERS });
      },
    },
  };
}

const LIST_HEADERS = {
  'Content-Type': 'application/vnd.apple.mpegurl',
  'Cache-Control': 'no-cache',
  'Access-Control-Allow-Origin': '*',
};
const SEGMENT_HEADERS = { 'Cache-Control': 'public, max-age=60', 'Access-Control-Allow-Origin': '*' };

function statusOf({ conference, streaming, captions, roster }: ConferenceState, was: boolean): StreamStatus {
  const { title } = conference;
  const { run } = streaming;
  if (!run) return { state: was ? 'ended' : 'none', title, lines: [] };
  if (run.pausedAt !== undefined) return { state: 'paused', title, lines: [] };
  const lines = Object.values(captions.last)
    .toSorted((one, other) => one.number - other.number)
    .slice(-LINES)
    .map(({ id, text, siteId, at }) => ({
      id,
      text,
      at,
      ...(siteId !== undefined && { siteName: placeOf(roster, siteId).siteName }),
    }));
  return { state: 'on', title, lines };
}
