import { conferenceDecider } from '@diem-cau/shared/domain/conferenceDecider.ts';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { RECORDING_LIMITS } from '@diem-cau/shared/domain/recording/limits.ts';
import { initialRecording, type RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { MemoryStore } from '../../server/src/adapters/memory/memoryStore.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { keepRecording } from '../../server/src/application/reactors/recordingKeeper.ts';
import type { RecordingFollower, Recordings } from '../../server/src/application/recordings.ts';
import { writeSnapshot } from '../../server/src/application/snapshot.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { chair, liveConference, NOW } from '../testkit/given.ts';
import { waitFor } from '../testkit/waitFor.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const STARTED: DomainEvent = { type: 'RecordingStarted', by: chair.name, at: NOW };

function part(number: number): RecordedPart {
  const id = `rec_${String(number).padStart(6, '0')}` as RecordedPartId;
  const file = { format: 'webm', bytes: 1, offsetMs: 0, durationMs: 1, picture: true } as const;
  return { id, startedAt: NOW, durationMs: 1, files: { main: file } };
}

/** A store in which a conference has so many recorded parts, by its snapshot. */
async function storeWithParts(count: number): Promise<MemoryStore> {
  const store = new MemoryStore();
  const parts = Object.fromEntries(Array.from({ length: count }, (_, index) => [part(index).id, part(index)]));
  const state = { ...conferenceDecider.initialState, recording: { ...initialRecording, parts } };
  await writeSnapshot(store, CONFERENCE_ID, { head: EMPTY_HEAD, state });
  return store;
}

interface Kept {
  readonly isRecording?: boolean;
  readonly findObstacle?: () => Promise<undefined>;
  readonly store?: MemoryStore;
}

/** A conference that is recorded, whose keeper writes nowhere; what it tells the follower, and what it has asked. */
async function keep({ isRecording = true, findObstacle = async () => undefined, store }: Kept = {}) {
  const { runtime, clock } = await loadConference([...liveConference, STARTED], store);
  let follower: RecordingFollower | undefined;
  const asked: string[] = [];
  const recordings: Recordings = {
    follow: (_id, given) => {
      follower = given;
      return () => {};
    },
    findObstacle: () => {
      asked.push('space');
      return findObstacle();
    },
    findFile: async () => undefined,
    erase: async () => {},
  };
  const room = {
    isRecording,
    record: (subject: object | undefined) => void asked.push(subject ? 'record' : 'stop'),
    leaveRecording: () => void asked.push('leave'),
  };
  keepRecording(runtime, room, recordings, QUIET);
  if (!follower) throw new Error('nobody follows');
  return { runtime, clock, follower, asked };
}

describe('the keeper of recordings', () => {
  it('REC-5: ends the recording and says why where the index takes no more parts', async () => {
    const { runtime, follower } = await keep({ store: await storeWithParts(RECORDING_LIMITS.parts) });
    expect(await follower.filed(part(RECORDING_LIMITS.parts))).toBe(false);
    await waitFor('the end', () => (runtime.state.recording.run ? undefined : true));
    expect(runtime.state.recording.halted).toEqual({ reason: 'indexFull', at: NOW });
    runtime.close();
  });

  it('REC-4: files a part', async () => {
    const { runtime, follower } = await keep();
    expect(await follower.filed(part(1))).toBe(true);
    expect(Object.keys(runtime.state.recording.parts)).toEqual([part(1).id]);
    runtime.close();
  });

  it('REC-5: what a server has left is a gap until the next one began, not until its files were made', async () => {
    const { runtime, clock, follower } = await keep();
    clock.pass(60_000);
    follower.missed('server', NOW - 5_000);
    await waitFor('the gap', () => (runtime.state.recording.gaps['1'] ? true : undefined));
    expect(runtime.state.recording.gaps['1']).toEqual({ cause: 'server', from: NOW - 5_000, to: NOW });
    runtime.close();
  });

  it('REC-5: looks at the disk where its server records alone, and a folder that cannot be read is not a full one', async () => {
    const fail = async () => {
      throw new Error('no such folder');
    };
    const elsewhere = await keep({ isRecording: false, findObstacle: fail });
    expect(elsewhere.asked).toEqual(['record']);
    elsewhere.runtime.close();
    expect(elsewhere.asked).toEqual(['record', 'leave']);
    const { runtime } = await keep({ findObstacle: fail });
    await waitFor('the end', () => (runtime.state.recording.run ? undefined : true));
    expect(runtime.state.recording.halted).toEqual({ reason: 'noRecorder', at: NOW });
    runtime.close();
  });
});
