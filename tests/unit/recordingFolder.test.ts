import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent } from '@diem-cau/shared/domain/events.ts';
import type { ConferenceId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PartSheet } from '../../server/src/adapters/media/recording/partSheet.ts';
import { RecordingFolder } from '../../server/src/adapters/media/recording/recordingFolder.ts';
import { RecordingStudio } from '../../server/src/adapters/media/recording/recordingStudio.ts';
import { isLeft, OWN_PROCESS } from '../../server/src/adapters/media/recording/sheetOwner.ts';
import { ConferenceRuntime } from '../../server/src/application/conferenceRuntime.ts';
import { ProvenClock } from '../../server/src/application/provenClock.ts';
import { keepRecording } from '../../server/src/application/reactors/recordingKeeper.ts';
import { RecordingRetention } from '../../server/src/application/recordingRetention.ts';
import { CONFERENCE_ID, loadConference } from '../support/memoryConference.ts';
import { chair, liveConference, NOW } from '../testkit/given.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CONFERENCE = 'conf_test' as ConferenceId;
const QUIET = { info() {}, warn() {}, error() {} };
const SHEET: PartSheet = { id: 'rec_000001' as RecordedPartId, conferenceId: CONFERENCE, startedAt: 1, streams: [] };

let root: string;
let packets: string;
let failures: number;
let folder: RecordingFolder;

beforeEach(async () => {
  failures = 0;
  root = await mkdtemp(join(tmpdir(), 'dc-folder-'));
  packets = join(root, CONFERENCE, 'packets');
  await mkdir(packets, { recursive: true });
  folder = new RecordingFolder(root, { ...QUIET, error: () => void failures++ });
});

afterEach(() => removeFolder(root));

describe('what a recorder has left', () => {
  it('REC-4: is found although the sheet of another part cannot be read, which stays', async () => {
    await folder.writeSheet(SHEET);
    await writeFile(folder.pathsOf(SHEET).packets, '');
    await writeFile(join(packets, 'rec_000002.json'), '{"id":');
    await writeFile(join(packets, 'rec_000002.packets'), '');
    expect((await folder.listPending(CONFERENCE)).map(({ sheet }) => sheet)).toEqual([SHEET]);
    expect(failures).toBe(1);
    expect(await readdir(packets)).toHaveLength(4);
  });

  it('REC-5: takes no space where no file can be made of it', async () => {
    await folder.writeSheet(SHEET);
    await writeFile(folder.pathsOf(SHEET).packets, '');
    await writeFile(join(packets, 'rec_000003.packets'), 'packets without a sheet');
    await folder.listPending(CONFERENCE);
    expect((await readdir(packets)).sort()).toEqual(['rec_000001.json', 'rec_000001.packets']);
  });

  it('REC-4: is taken up where no server records it any more, and never from one that does', async () => {
    const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(ended, 'exit');
    const isTaken = (owner: PartSheet['owner'], earlier?: number) =>
      isLeft(
        { sheet: { ...SHEET, ...(owner && { owner }) }, writtenAt: 2 },
        earlier === undefined ? undefined : { writtenAt: earlier },
      );
    const { host } = OWN_PROCESS;
    const elsewhere = { host: `${host}-2`, pid: OWN_PROCESS.pid };
    expect(isTaken(OWN_PROCESS)).toBe(true);
    expect(isTaken({ host, pid: ended.pid ?? 0 })).toBe(true);
    expect(isTaken({ host, pid: process.ppid })).toBe(false);
    expect(isTaken(elsewhere)).toBe(false);
    // It has been written to since, or not.
    expect(isTaken(elsewhere, 1)).toBe(false);
    expect(isTaken(elsewhere, 2)).toBe(true);
    // Written before sheets named their server.
    expect(isTaken(undefined)).toBe(true);
  });
});

describe('the space of recordings', () => {
  it('REC-5: ends where all of them together take the quota, with packets that are not files yet', async () => {
    const quota = new RecordingFolder(root, QUIET, { quotaBytes: 3_000 });
    expect(await quota.hasSpace()).toBe(true);
    await writeFile(join(root, CONFERENCE, 'rec_000001.main.webm'), Buffer.alloc(2_000));
    expect(await quota.hasSpace()).toBe(true);
    await writeFile(join(packets, 'rec_000002.packets'), Buffer.alloc(1_000));
    expect(await quota.hasSpace()).toBe(false);
    await quota.erase(CONFERENCE, ['rec_000001' as RecordedPartId]);
    expect(await quota.hasSpace()).toBe(true);
  });

  it('REC-5: ends while the disk still has room for the rest of the machine', async () => {
    const { bavail, bsize } = await statfs(root);
    const free = bavail * bsize;
    expect(await new RecordingFolder(root, QUIET, { keptFreeBytes: free * 2 }).hasSpace()).toBe(false);
    expect(await new RecordingFolder(root, QUIET, { keptFreeBytes: free / 2 }).hasSpace()).toBe(true);
  });

  it('REC-5: a recording that is started without it is ended at once, with the reason', async () => {
    await writeFile(join(root, CONFERENCE, 'rec_000001.main.webm'), Buffer.alloc(2_000));
    const studio = new RecordingStudio({ folder: root, quotaBytes: 1_000, logger: QUIET });
    const { runtime, clock } = await loadConference();
    const room = { isRecording: true, record() {}, leaveRecording() {} };
    keepRecording(runtime, room, { recordings: studio, provenClock: new ProvenClock(clock), logger: QUIET });
    await runtime.submit({ commandId: 'start-1', actor: chair, command: { type: 'StartRecording' } });
    await waitFor('the end', () => runtime.state.recording.halted);
    expect(runtime.state.recording.halted).toEqual({ reason: 'noSpace', at: NOW });
    expect(runtime.state.recording.run).toBeUndefined();
    runtime.close();
    await studio.close();
  });
});

describe('recordings that have been kept long enough', () => {
  it('REC-8: are deleted from the disk also where nobody opens their conference', async () => {
    const kept = { startedAt: NOW, durationMs: 60_000, files: {} };
    const filed = (id: string): DomainEvent => ({
      type: 'RecordedPartFiled',
      part: { ...kept, id: id as RecordedPartId },
      at: NOW,
    });
    const ruled: DomainEvent = { type: 'RecordingRetentionSet', keepDays: 1, by: chair.name, at: NOW };
    const { store, clock, runtime } = await loadConference([...liveConference, filed('rec_000001'), ruled]);
    runtime.close();
    const file = join(root, CONFERENCE_ID, 'rec_000001.main.webm');
    await writeFile(file, 'film');
    const studio = new RecordingStudio({ folder: root, logger: QUIET });
    const provenClock = new ProvenClock(clock);
    const opened: ConferenceRuntime[] = [];
    const conferences = {
      read: async (ids: readonly ConferenceId[]) =>
        new Map(
          await Promise.all(ids.map(async (id) => [id, await ConferenceRuntime.readState(id, store, clock)] as const)),
        ),
      find: async (id: ConferenceId) => {
        const loaded = await ConferenceRuntime.load(id, store, clock);
        const room = { isRecording: false, record() {}, leaveRecording() {} };
        keepRecording(loaded, room, { recordings: studio, provenClock, logger: QUIET });
        opened.push(loaded);
        return undefined;
      },
    };
    const retention = new RecordingRetention({ recordings: studio, conferences, provenClock, logger: QUIET });
    clock.pass(86_400_000);
    await retention.look();
    expect(opened).toHaveLength(0);
    clock.pass(60_000);
    await retention.look();
    await vi.waitFor(async () => expect(await readdir(join(root, CONFERENCE_ID))).toEqual(['packets']));
    expect(opened).toHaveLength(1);
    for (const loaded of opened) loaded.close();
    // Another server has the same part; nobody opens the conference there, whose log says already that it is gone.
    await writeFile(file, 'film');
    await retention.look();
    expect(await readdir(join(root, CONFERENCE_ID))).toEqual(['packets']);
    expect(opened).toHaveLength(1);
    await studio.close();
  });
});
