import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { RecordingCommand } from '@diem-cau/shared/domain/recording/commands.ts';
import { type HaltReason, isRecorded, listDeleted, listExpired } from '@diem-cau/shared/domain/recording/state.ts';
import { isChairsHall } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import { nanoid } from 'nanoid';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import type { MediaRoom } from '../mediaPort.ts';
import type { ProvenClock } from '../provenClock.ts';
import type { RecordingSubject, Recordings } from '../recordings.ts';
import { wakeAfter } from './wake.ts';

/** How often the space on the disk is looked at while a recording runs (ms). */
const SPACE_MS = 15_000;
/** How often it is looked whether parts have been kept long enough (ms). */
const RETENTION_MS = 60 * 60_000;

/** What recordings are kept with. */
export interface KeeperPorts {
  readonly recordings: Recordings;
  /** For what has been kept long enough: files that are deleted early do not come back. */
  readonly provenClock: Pick<ProvenClock, 'read'>;
  readonly logger: Logger;
}

/**
 * Makes recordings what the log decides: tells the room what to record, files what was made, ends a recording that cannot go
 * on, lets parts expire, and deletes the files of deleted parts. A conference that may be deleted has none.
 */
export function keepRecording(
  runtime: ConferenceRuntime,
  room: Pick<MediaRoom, 'record' | 'leaveRecording' | 'isRecording'>,
  { recordings, provenClock, logger }: KeeperPorts,
): void {
  const submit = async (command: RecordingCommand, commandId: string): Promise<ErrorCode | undefined> => {
    const reply = await runtime.submit({ commandId, actor: SYSTEM_ACTOR, command });
    if (reply.ok) return undefined;
    logger.warn({ type: command.type, code: reply.error.code }, 'A recording was refused its entry.');
    return reply.error.code;
  };
  const report = (command: RecordingCommand): void => {
    submit(command, `recording-${nanoid()}`).catch((error) => {
      logger.warn({ err: error, type: command.type }, 'What happened to a recording could not be stored.');
    });
  };
  const halt = (reason: HaltReason): void => {
    if (runtime.state.recording.run) report({ type: 'HaltRecording', reason });
  };

  const followedAt = runtime.now();
  const wasRecorded = isRecorded(runtime.state.recording);
  const unfollow = recordings.follow(runtime.id, {
    async filed(part) {
      const refusal = await submit({ type: 'FileRecordedPart', part }, `part-${part.id}`);
      if (refusal === undefined) return true;
      // Anything else may be accepted later, as where the store is full.
      if (refusal !== 'TOO_MANY_RECORDED_PARTS') throw new Error(`a recorded part was refused with ${refusal}`);
      halt('indexFull');
      return false;
    },
    missed(cause, from, to) {
      // What a server leaves that ended before its time is a gap only while the recording was to go on.
      if (to === undefined && !wasRecorded) return;
      report({ type: 'ReportRecordingGap', gap: { cause, from, to: to ?? followedAt } });
    },
    failed: halt,
  });

  const lookAtSpace = async (): Promise<void> => {
    // The disk of a server that does not record says nothing.
    if (!room.isRecording) return;
    const obstacle = await recordings.findObstacle().catch((error: unknown) => {
      logger.error({ err: error }, 'The folder of recordings cannot be looked at.');
      return 'noRecorder' as const;
    });
    if (obstacle && room.isRecording) halt(obstacle);
  };
  const keepLooking = (): void => {
    void lookAtSpace();
    wakeAfter(SPACE_MS, runtime.closed, keepLooking);
  };

  const expire = (): void => {
    const until = provenClock.read();
    if (until === undefined || listExpired(runtime.state.recording, until).length === 0) return;
    report({ type: 'ExpireRecordedParts', until });
  };
  const keepExpiring = (): void => {
    expire();
    wakeAfter(RETENTION_MS, runtime.closed, keepExpiring);
  };

  let number = 0;
  const direct = (state: ConferenceState): void => {
    const subject = findSubject(state);
    if (subject) number++;
    room.record(subject && { ...subject, number, now: () => runtime.now() });
  };

  runtime.onAdvance(({ before, after }) => {
    if (keyOf(before) !== keyOf(after)) direct(after);
    if (!before.recording.run && after.recording.run) void lookAtSpace();
    if (before.recording.parts !== after.recording.parts) {
      erase(after);
      // One entry names some of many.
      expire();
    }
    if (before.recording.keepDays !== after.recording.keepDays) expire();
  });
  runtime.closed.addEventListener('abort', () => {
    unfollow();
    room.leaveRecording();
  });

  const erase = ({ recording }: ConferenceState): void => {
    const gone = listDeleted(recording);
    if (gone.length === 0) return;
    recordings
      .erase(runtime.id, gone)
      .catch((error) => logger.warn({ err: error }, 'Deleted recordings are still on the disk.'));
  };

  direct(runtime.state);
  // Another server may have deleted them meanwhile.
  erase(runtime.state);
  keepLooking();
  keepExpiring();
}

/** What is to be recorded now; undefined where nothing is. */
function findSubject(state: ConferenceState): Pick<RecordingSubject, 'siteId' | 'itemId' | 'place'> | undefined {
  if (!isRecorded(state.recording)) return undefined;
  const siteId = state.floor.speaking?.siteId;
  const itemId = state.agenda.currentItemId;
  const hasOwnPlace = siteId !== undefined && !isChairsHall(state, siteId);
  return {
    ...(siteId !== undefined && { siteId }),
    ...(itemId !== undefined && { itemId }),
    place: hasOwnPlace ? { kind: 'speaker', siteId } : { kind: 'chair' },
  };
}

/** Names what is recorded: another name is another part. */
function keyOf(state: ConferenceState): string | undefined {
  const { speaking } = state.floor;
  if (!isRecorded(state.recording)) return undefined;
  return JSON.stringify([findSubject(state), speaking?.handId, speaking?.startedAt]);
}
