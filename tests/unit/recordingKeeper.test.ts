import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import { RECORDING_LIMITS } from '@diem-cau/shared/domain/recording/limits.ts';
import type { RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { EMPTY_HEAD } from '../../server/src/application/eventStore.ts';
import { ProvenClock } from '../../server/src/application/provenClock.ts';
import { keepRecording } from '../../server/src/application/reactors/recordingKeeper.ts';
import type { RecordingFollower, Recordings } from '../../server/src/application/recordings.ts';
import { writeSnapshot } from '../../server/src/application/snapshot.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { chair, liveConference, NOW } from '../testkit/given.ts';
import { waitFor } from '../testkit/waitFor.ts';

const QUIET = { info() {}, warn() {}, error() {} };
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const KEPT_A_DAY: DomainEvent = { type: 'RecordingRetentionSet', keepDays: 1, by: chair.name, at: NOW };
const STARTED: DomainEvent = { type: 'RecordingStarted', by: chair.name, at: NOW };

function part(number: number): RecordedPart {
  const id = `rec_${String(number).padStart(6, '0')}` as RecordedPartId;
  const file = { format: 'webm', bytes: 1, offsetMs: 0, durationMs: 1, picture: true } as const;
  return { id, startedAt: NOW, durationMs: 1, files: { main: file } };
}

/** A recorded conference that has so many parts, by its snapshot: that many entries would take seconds. */
async function loadRecorded(events: readonly DomainEvent[], count: number) {
  const loaded = await loadConference([...liveConference, STARTED, ...events]);
  if (count === 0) return loaded;
  const { store, clock, runtime } = loaded;
  const [head = EMPTY_HEAD] = await store.readAfter(CONFERENCE_ID, 0);
  const parts = Object.fromEntries(Array.from({ length: count }, (_, index) => [part(index).id, part(index)]));
  const state = { ...runtime.state, recording: { ...runtime.state.recording, parts } };
  await writeSnapshot(store, CONFERENCE_ID, { head, state });
  runtime.close();
  return { store, clock, runtime: await ConferenceRuntime.load(CONFERENCE_ID, store, clock) };
}

interface Kept {
  readonly isRecording?: boolean;
  readonly findObstacle?: () => Promise<undefined>;
  readonly parts?: number;
  readonly events?: readonly DomainEvent[];
  /** How long after the conference the keeper begins. */
  readonly laterMs?: number;
  /** How far somebody has set the clock meanwhile. */
  readonly setMs?: number;
}

/** A conference that is recorded, whose keeper writes nowhere; what it tells the follower, and what it has asked. */
async function keep({
  isRecording = true,
  findObstacle = async () => undefined,
  parts = 0,
  events = [],
  laterMs = 0,
  setMs = 0,
}: Kept = {}) {
  const { runtime, clock } = await loadRecorded(events, parts);
  const provenClock = new ProvenClock(clock);
  clock.pass(laterMs);
  clock.set(setMs);
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
    listConferences: async () => [],
    erase: async (_id, partIds) => void asked.push(...partIds),
  };
  const room = {
    isRecording,
    record: (subject: object | undefined) => void asked.push(subject ? 'record' : 'stop'),
    leaveRecording: () => void asked.push('leave'),
  };
  keepRecording(runtime, room, { recordings, provenClock, logger: QUIET });
  if (!follower) throw new Error('nobody follows');
  return { runtime, clock, follower, asked };
}

describe('the keeper of recordings', () => {
  it('REC-5: ends the recording and says why where the index takes no more parts', async () => {
    const { runtime, follower } = await keep({ parts: RECORDING_LIMITS.parts });
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

  it('REC-8: deletes the parts that have been kept long enough as it is loaded, as an entry and on the disk', async () => {
    const parts = RECORDING_LIMITS.expiredAtOnce + 1;
    const { runtime, asked } = await keep({ parts, events: [KEPT_A_DAY], laterMs: 2 * DAY_MS });
    const kept = () => Object.values(runtime.state.recording.parts).filter(({ deleted }) => !deleted);
    await waitFor('the end of every part', () => (kept().length === 0 ? true : undefined));
    expect(asked).toContain(part(parts - 1).id);
    runtime.close();
  });

  it('REC-8: deletes nothing by a clock that was set, also where the conference has stored its time', async () => {
    const { runtime, clock, follower } = await keep({
      events: [KEPT_A_DAY, { type: 'ConferenceClosed', at: NOW }],
      laterMs: 3 * HOUR_MS,
      setMs: 365 * DAY_MS,
    });
    await follower.filed(part(1));
    expect(runtime.state.recording.parts[part(1).id]?.deleted).toBeUndefined();
    clock.set(-365 * DAY_MS);
    for (const number of [2, 3]) {
      await follower.filed(part(number));
      clock.pass(3 * HOUR_MS);
    }
    await follower.filed(part(4));
    // What the keeper has sent comes before this.
    await follower.filed(part(5));
    expect(runtime.now()).toBeGreaterThan(NOW + 365 * DAY_MS);
    const kept = Object.values(runtime.state.recording.parts).map(({ deleted }) => deleted === undefined);
    expect(kept).toEqual([true, true, true, true, true]);
    runtime.close();
  });
});
