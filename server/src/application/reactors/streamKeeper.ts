import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import { isChairsHall } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import { isStreamed, type StreamHaltReason } from '@diem-cau/shared/domain/streaming/state.ts';
import { placeOf } from '@diem-cau/shared/views/parts.ts';
import { nanoid } from 'nanoid';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import type { MediaRoom } from '../mediaPort.ts';
import type { RecordingSubject } from '../recordings.ts';
import type { Streams } from '../streams.ts';

/** What streams are kept with. */
interface StreamPorts {
  readonly streams: Streams;
  readonly logger: Logger;
}

/** Makes the stream what the log decides: tells the room whom to show, and ends a stream that cannot go on. Rules STREAM-3 to STREAM-5. */
export function keepStream(
  runtime: ConferenceRuntime,
  room: Pick<MediaRoom, 'stream'>,
  { streams, logger }: StreamPorts,
): void {
  const halt = (reason: StreamHaltReason): void => {
    if (!runtime.state.streaming.run) return;
    const command = { type: 'HaltStream', reason } as const;
    runtime.submit({ commandId: `stream-${nanoid()}`, actor: SYSTEM_ACTOR, command }).catch((error) => {
      logger.warn({ err: error }, 'The end of a stream could not be stored.');
    });
  };
  let number = 0;
  const direct = (state: ConferenceState): void => {
    const { run } = state.streaming;
    streams.direct(runtime.id, run && { startedAt: run.startedAt, words: wordsOf(state) }, halt);
    const place = findPlace(state);
    if (place) number++;
    room.stream(place && { ...place, number, now: () => runtime.now() });
  };
  const begin = async (): Promise<void> => {
    const obstacle = await streams.findObstacle(runtime.id);
    if (obstacle) halt(obstacle);
    else direct(runtime.state);
  };
  const start = (): void => {
    begin().catch((error) => {
      logger.error({ err: error }, 'A stream could not begin.');
      halt('noStreamer');
    });
  };
  runtime.onAdvance(({ before, after }) => {
    const isNew = after.streaming.run?.startedAt !== before.streaming.run?.startedAt;
    if (isNew && after.streaming.run) start();
    else if (keyOf(before) !== keyOf(after)) direct(after);
  });
  runtime.closed.addEventListener('abort', () => {
    room.stream(undefined);
    streams.leave(runtime.id);
  });
  if (runtime.state.streaming.run) start();
}

/** Whom the public sees; undefined where it sees a card. */
function findPlace(state: ConferenceState): Pick<RecordingSubject, 'siteId' | 'place'> | undefined {
  if (!isStreamed(state.streaming)) return undefined;
  const siteId = state.floor.speaking?.siteId;
  if (siteId === undefined || isChairsHall(state, siteId)) return { place: { kind: 'chair' } };
  return { siteId, place: { kind: 'speaker', siteId } };
}

/** The words of the card. A viewer has no language of its own here, so they are Vietnamese, as the papers are. */
function wordsOf(state: ConferenceState): { readonly title: string; readonly line: string } {
  const { conference, floor, roster, streaming } = state;
  const { title } = conference;
  if (!isStreamed(streaming)) return { title, line: 'Tạm dừng phát trực tuyến' };
  const siteId = floor.speaking?.siteId;
  return { title, line: siteId === undefined ? 'Chủ trì' : placeOf(roster, siteId).siteName };
}

/** Another key is another programme. */
function keyOf(state: ConferenceState): string | undefined {
  const { run } = state.streaming;
  return run && JSON.stringify([run.startedAt, run.pausedAt, findPlace(state), wordsOf(state)]);
}
