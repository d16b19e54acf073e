import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RecordedFile, RecordedPart, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPackets } from '../../server/src/adapters/media/recording/packetFile.ts';
import type { PartSheet } from '../../server/src/adapters/media/recording/partSheet.ts';
import { RecordingStudio } from '../../server/src/adapters/media/recording/recordingStudio.ts';
import { readRtp } from '../../server/src/adapters/media/recording/rtpPacket.ts';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import type { RecordingFollower, RecordingSubject } from '../../server/src/application/recordings.ts';
import { CHAIR_SLOT, stageOf, startMediaServer, TEST_CONFERENCE, TestPeer } from '../testkit/mediaFixture.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { type CameraCodec, FfmpegSource } from './ffmpegSource.ts';

const run = promisify(execFile);
const logger = { info() {}, warn() {}, error() {} };
const EAST = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;
const WEST = { kind: 'speaker', siteId: 'S-02' as SiteId } as const;
/** How much of each turn is recorded at least (s). */
const TURN_S = 3;
/** How far picture and sound may be apart (s). */
const CLAP_S = 0.08;
/** A turn can be played so long after its end (ms). */
const PLAYABLE_MS = 10_000;

let folder: string;
let studio: RecordingStudio;
let server: MediasoupServer;
let room: MediaRoom;
let stopFollowing: () => void;
/** Whether the index takes no part. */
let refuses: boolean;
const parts: RecordedPart[] = [];
/** When the last part was filed, by the monotonic clock. */
let filedAt: number;
const gaps: Parameters<RecordingFollower['missed']>[] = [];
const sources: FfmpegSource[] = [];

function follow(): void {
  stopFollowing = studio.follow(TEST_CONFERENCE, {
    filed: async (part) => {
      filedAt = performance.now();
      if (!refuses) parts.push(part);
      return !refuses;
    },
    missed: (...gap) => void gaps.push(gap),
    failed: () => {},
  });
}

beforeEach(async () => {
  parts.length = 0;
  gaps.length = 0;
  refuses = false;
  folder = await mkdtemp(join(tmpdir(), 'dc-recording-'));
  studio = new RecordingStudio({ folder, logger });
  server = await startMediaServer({ plainPeers: true, studio });
  room = await server.openRoom(TEST_CONFERENCE);
  follow();
});

afterEach(async () => {
  for (const source of sources.splice(0)) source.stop();
  stopFollowing();
  await server.close();
  await studio.close();
  await removeFolder(folder);
});

let number = 0;

function subjectOf(place: RecordingSubject['place']): RecordingSubject {
  const siteId = place.kind === 'speaker' ? { siteId: place.siteId } : {};
  return { ...siteId, place, number: ++number, now: Date.now };
}

async function send(peer: TestPeer, colour: string, codec: CameraCodec = 'vp8'): Promise<void> {
  sources.push(await FfmpegSource.start(room, peer, colour, codec));
}

/** Begins to record something, and waits until so much of it is on the disk. */
async function record(place: RecordingSubject['place'], seconds = TURN_S): Promise<Captured> {
  const before = new Set(await listPackets());
  room.record(subjectOf(place));
  await expect.poll(() => longestSince(before), { timeout: 30_000, interval: 200 }).toBeGreaterThan(seconds);
  const [name = ''] = (await listPackets()).filter((one) => !before.has(one));
  return countCaptured(join(folder, TEST_CONFERENCE, 'packets', name));
}

/** What has been captured of a part so far. */
type Captured = Readonly<Record<RecordedTrack, { video: number; audio: number }>>;

async function countCaptured(packets: string): Promise<Captured> {
  const sheet = JSON.parse(await readFile(packets.replace('.packets', '.json'), 'utf8')) as PartSheet;
  const times = new Map(sheet.streams.map(({ ssrc }) => [ssrc, new Set<number>()]));
  for await (const { bytes } of readPackets(packets)) {
    const packet = readRtp(bytes);
    if (packet) times.get(packet.ssrc)?.add(packet.timestamp);
  }
  const count = (track: RecordedTrack, kind: 'video' | 'audio') => {
    const stream = sheet.streams.find((one) => one.track === track && one.kind === kind);
    return times.get(stream?.ssrc ?? 0)?.size ?? 0;
  };
  const of = (track: RecordedTrack) => ({ video: count(track, 'video'), audio: count(track, 'audio') });
  return { main: of('main'), chair: of('chair') };
}

async function listPackets(): Promise<readonly string[]> {
  const names = await readdir(join(folder, TEST_CONFERENCE, 'packets')).catch(() => []);
  return names.filter((name) => name.endsWith('.packets'));
}

/** How long the longest capture is that was not there before, in seconds. */
async function longestSince(before: ReadonlySet<string>): Promise<number> {
  const names = (await listPackets()).filter((name) => !before.has(name));
  const spans = names.map(async (name) => {
    let [first, last] = [Number.NaN, Number.NaN];
    for await (const { arrivedUs } of readPackets(join(folder, TEST_CONFERENCE, 'packets', name))) {
      if (Number.isNaN(first)) first = arrivedUs;
      last = arrivedUs;
    }
    return Number.isNaN(first) ? 0 : (last - first) / 1_000_000;
  });
  return Math.max(0, ...(await Promise.all(spans)));
}

interface Probe {
  readonly streams: readonly {
    readonly codec_name: string;
    readonly codec_type: 'video' | 'audio';
    readonly width?: number;
    readonly nb_read_packets: string;
  }[];
  readonly format: { readonly duration: string };
}

async function pathOf(part: RecordedPart, track: RecordedTrack): Promise<string> {
  const file = part.files[track] as RecordedFile;
  return (await studio.findFile(TEST_CONFERENCE, part.id, { track, format: file.format })) ?? '';
}

async function probe(path: string): Promise<Probe> {
  const args = ['-v', 'error', '-count_packets', '-show_streams', '-show_format', '-of', 'json', path];
  return JSON.parse((await run('ffprobe', args)).stdout) as Probe;
}

/** Decodes all, which fails at the first broken picture, and gives the middle of the last one as red, green and blue. */
async function lastColour(path: string): Promise<readonly number[]> {
  const filter = 'scale=1:1,format=rgb24';
  const args = ['-v', 'error', '-xerror', '-i', path, '-map', '0:v', '-vf', filter, '-f', 'rawvideo', '-'];
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer' });
  return [...stdout.subarray(-3)];
}

/** When a file's picture turns white, in seconds of its player. */
async function findFlashes(path: string): Promise<readonly number[]> {
  const filter = 'signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-';
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', path, '-map', '0:v', '-vf', filter, '-f', 'null', '-']);
  const frames = [...stdout.matchAll(/pts_time:([\d.]+)\s+lavfi\.signalstats\.YAVG=([\d.]+)/g)];
  return rises(frames.map(([, time, luma]) => [Number(time), Number(luma) > 120]));
}

/** When a file's tone begins, in seconds of its player; what is missing at its beginning is silence. */
async function findClaps(path: string): Promise<readonly number[]> {
  const rate = 8_000;
  const filter = `aresample=${rate}:async=1:first_pts=0`;
  const args = ['-v', 'error', '-i', path, '-map', '0:a', '-af', filter, '-ac', '1', '-f', 's16le', '-'];
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 });
  const step = rate / 100;
  const loud: [number, boolean][] = [];
  for (let at = 0; (at + step) * 2 <= stdout.length; at += step) {
    const samples = Array.from({ length: step }, (_, index) => Math.abs(stdout.readInt16LE((at + index) * 2)));
    loud.push([at / rate, Math.max(...samples) > 500]);
  }
  return rises(loud);
}

/** When something begins, except what had begun before. */
function rises(moments: readonly (readonly [seconds: number, on: boolean])[]): readonly number[] {
  return moments.flatMap(([seconds, on], index) => (on && moments[index - 1]?.[1] === false ? [seconds] : []));
}

describe('recording', () => {
  it('REC-4: makes a file of each turn and of the chair beside it, as they were sent, within ten seconds', {
    timeout: 120_000,
  }, async () => {
    room.setStage(stageOf([EAST, WEST, CHAIR_SLOT]));
    await send(TestPeer.chair(), 'blue');
    await send(TestPeer.site('S-01', EAST), 'red');
    await send(TestPeer.site('S-02', WEST), 'green', 'h264');
    const captured = [await record(EAST), await record(WEST)];
    const endedAt = performance.now();
    room.record(undefined);
    await expect.poll(() => parts.length, { timeout: 30_000 }).toBe(2);
    expect(filedAt - endedAt).toBeLessThan(PLAYABLE_MS);
    expect(parts.map(({ siteId }) => siteId)).toEqual(['S-01', 'S-02']);
    const expected = [
      [0, 'main', 'vp8', [255, 0, 0]],
      [0, 'chair', 'vp8', [0, 0, 255]],
      [1, 'main', 'h264', [0, 128, 0]],
      [1, 'chair', 'vp8', [0, 0, 255]],
    ] as const;
    for (const [index, track, codec, colour] of expected) {
      const part = parts[index] as RecordedPart;
      const path = await pathOf(part, track);
      const { streams, format } = await probe(path);
      expect(streams.map(({ codec_name }) => codec_name).sort()).toEqual([codec, 'opus'].sort());
      const seconds = Number(format.duration);
      expect(seconds).toBeGreaterThan(TURN_S - 1);
      // Nothing is missing but what came before the first key frame, and sound that arrived in a burst.
      for (const { codec_type, nb_read_packets } of streams) {
        const sent = captured[index]?.[track][codec_type] ?? 0;
        expect(sent).toBeGreaterThan(5);
        expect(Number(nb_read_packets)).toBeGreaterThanOrEqual(codec_type === 'video' ? sent - 3 : sent - 10);
      }
      const found = await lastColour(path);
      for (const [at, value] of colour.entries()) expect(Math.abs((found[at] ?? 0) - value)).toBeLessThan(40);
    }
    expect(gaps).toEqual([]);
    expect(await readdir(join(folder, TEST_CONFERENCE, 'packets'))).toEqual([]);
    // A part that is refused its entry is not kept where nobody finds it.
    const kept = await readdir(join(folder, TEST_CONFERENCE));
    refuses = true;
    await record(EAST);
    room.record(undefined);
    await expect
      .poll(() => readdir(join(folder, TEST_CONFERENCE, 'packets')), { timeout: 30_000, interval: 200 })
      .toEqual([]);
    expect(await readdir(join(folder, TEST_CONFERENCE))).toEqual(kept);
  });

  it('REC-4: picture and sound of a clap are at most 80 ms apart in the file', { timeout: 120_000 }, async () => {
    room.setStage(stageOf([CHAIR_SLOT]));
    sources.push(await FfmpegSource.startClaps(room, TestPeer.chair()));
    await record(CHAIR_SLOT, 9);
    room.record(undefined);
    await expect.poll(() => parts.length, { timeout: 30_000 }).toBe(1);
    const path = await pathOf(parts[0] as RecordedPart, 'main');
    const [flashes, claps] = [await findFlashes(path), await findClaps(path)];
    expect(claps.length).toBeGreaterThan(2);
    for (const clap of claps) {
      const apart = flashes.map((flash) => Math.abs(flash - clap));
      expect(Math.min(...apart)).toBeLessThan(CLAP_S);
    }
  });

  it('REC-5: a recorder that is killed loses at most two seconds before, and what follows is a gap', {
    timeout: 120_000,
  }, async () => {
    room.setStage(stageOf([CHAIR_SLOT]));
    await send(TestPeer.chair(), 'blue');
    await record(CHAIR_SLOT);
    const before = new Set(await listPackets());
    process.kill((await studio.findPid()) ?? 0, 'SIGKILL');
    const killedAt = Date.now();
    await expect.poll(() => longestSince(before), { timeout: 30_000, interval: 200 }).toBeGreaterThan(1);
    room.record(undefined);
    await expect.poll(() => parts.length, { timeout: 30_000 }).toBe(2);
    const [first, second] = parts.toSorted((one, other) => one.startedAt - other.startedAt);
    expect((first?.startedAt ?? 0) + (first?.durationMs ?? 0)).toBeGreaterThan(killedAt - 2_000);
    expect(gaps).toHaveLength(1);
    const [[cause, from, to = 0] = ['', 0]] = gaps;
    expect(cause).toBe('recorder');
    expect(Math.abs(from - killedAt)).toBeLessThan(1_000);
    expect(to).toBeGreaterThanOrEqual(second?.startedAt ?? 0);
    for (const part of parts) expect(await lastColour(await pathOf(part, 'main'))).toHaveLength(3);
  });

  it('REC-5: what a server leaves that ended before its time is filed at its next start', {
    timeout: 120_000,
  }, async () => {
    room.setStage(stageOf([CHAIR_SLOT]));
    await send(TestPeer.chair(), 'blue');
    await record(CHAIR_SLOT);
    // Nobody follows any more: what ends now is not filed, as at the end of a server.
    stopFollowing();
    await server.close();
    await studio.close();
    expect(parts).toEqual([]);
    studio = new RecordingStudio({ folder, logger });
    follow();
    await expect.poll(() => parts.length, { timeout: 30_000 }).toBe(1);
    await expect.poll(() => gaps.length).toBe(1);
    expect(gaps).toMatchObject([['server', (parts[0]?.startedAt ?? 0) + (parts[0]?.durationMs ?? 0)]]);
    expect(await lastColour(await pathOf(parts[0] as RecordedPart, 'main'))).toHaveLength(3);
  });
});
