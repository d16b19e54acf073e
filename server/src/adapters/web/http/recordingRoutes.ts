import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { IndexedPart, RecordingState } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import type { PlayablePart, RecordingIndex } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { audienceOf } from '@diem-cau/shared/views/audiences.ts';
import { placeOf } from '@diem-cau/shared/views/parts.ts';
import type { HttpAppOptions } from './httpOptions.ts';
import type { RouteHandlers } from './routeHandler.ts';

/** What was recorded: its index, its files by ranges, and their captions. */
export function recordingHandlers({
  recordings,
  partCaptions,
}: Pick<HttpAppOptions, 'recordings' | 'partCaptions'>): RouteHandlers<
  'readRecording' | 'readSaidLines' | 'readRecordedFile' | 'readPartCaptions'
> {
  return {
    readRecording: {
      async handle({ pass, conference }) {
        const { state } = conference.runtime;
        return mayPlay(pass.actor.role, state.recording) ? ok(indexOf(state)) : err({ code: 'RECORDING_NOT_SHARED' });
      },
    },
    readSaidLines: {
      async handle({ pass: { actor }, conference }) {
        const { id, state } = conference.runtime;
        if (!mayPlay(actor.role, state.recording)) return err({ code: 'RECORDING_NOT_SHARED' });
        const lines = await partCaptions.list(id, state);
        // What the halls saw and nobody recorded is a help for those who write the minutes.
        const isForStaff = audienceOf(actor.role) === 'control';
        return ok({ lines: isForStaff ? lines : lines.filter(({ partId }) => partId !== undefined) });
      },
    },
    readRecordedFile: {
      async handle({ pass, conference, params: { partId }, query: { track, format } }) {
        const { recording } = conference.runtime.state;
        if (!mayPlay(pass.actor.role, recording)) return err({ code: 'RECORDING_NOT_SHARED' });
        const part = recording.parts[partId];
        if (!part || part.deleted) return err({ code: 'NOT_FOUND' });
        const path = await recordings.findFile(conference.runtime.id, partId, { track, format });
        if (path === undefined) return err({ code: 'NOT_FOUND' });
        return ok({ path, headers: fileHeaders(format) });
      },
    },
    readPartCaptions: {
      async handle({ pass, conference, params: { partId } }) {
        const { id, state } = conference.runtime;
        if (!mayPlay(pass.actor.role, state.recording)) return err({ code: 'RECORDING_NOT_SHARED' });
        const part = state.recording.parts[partId];
        if (!part || part.deleted) return err({ code: 'NOT_FOUND' });
        return ok({ content: await partCaptions.read(id, state, part) });
      },
    },
  };
}

/** Rule REC-6. */
function mayPlay(role: Role, { rule }: RecordingState): boolean {
  return rule.viewers === 'everybody' || audienceOf(role) === 'control';
}

function indexOf({ recording, roster, agenda }: ConferenceState): RecordingIndex {
  const parts = Object.values<IndexedPart>(recording.parts).map((part): PlayablePart => {
    const { siteId, itemId } = part;
    const itemTitle = itemId === undefined ? undefined : agenda.items[itemId]?.title;
    return {
      ...part,
      ...(siteId !== undefined && { siteName: placeOf(roster, siteId).siteName }),
      ...(itemTitle !== undefined && { itemTitle }),
    };
  });
  const gaps = Object.values(recording.gaps);
  return {
    parts: parts.toSorted((one, other) => one.startedAt - other.startedAt),
    gaps: gaps.toSorted((one, other) => one.from - other.from),
  };
}

/** Opened in a tab of its own, the file has none of the rights of this site's pages. */
function fileHeaders(format: 'webm' | 'mp4'): Readonly<Record<string, string>> {
  return {
    'Content-Type': `video/${format}`,
    'Content-Security-Policy': "default-src 'none'; media-src 'self'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
    Vary: 'Cookie, X-Peer',
  };
}
