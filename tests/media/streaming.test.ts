import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StreamHaltReason } from '@diem-cau/shared/domain/streaming/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MediasoupServer } from '../../server/src/adapters/media/room/mediaServer.ts';
import { StreamStudio } from '../../server/src/adapters/media/streaming/streamStudio.ts';
import type { MediaRoom } from '../../server/src/application/mediaPort.ts';
import type { RecordingSubject } from '../../server/src/application/recordings.ts';
import { CHAIR_SLOT, stageOf, startMediaServer, TEST_CONFERENCE, TestPeer } from '../testkit/mediaFixture.ts';
import { removeFolder } from '../testkit/removeFolder.ts';
import { type CameraCodec, FfmpegSource } from './ffmpegSource.ts';

const run = promisify(execFile);
const logger = { info() {}, warn() {}, error() {} };
const EAST = { kind: 'speaker', siteId: 'S-01' as SiteId } as const;
const WEST = { kind: 'speaker', siteId: 'S-02' as SiteId } as const;
const WORDS = { title: 'Đối thoại tháng 12', line: 'Chủ trì' };
const STARTED_AT = 1_000;
const WAIT = { timeout: 40_000, interval: 300 };

let folder: string;
let studio: StreamStudio;
let server: MediasoupServer;
let room: MediaRoom;
const failures: StreamHaltReason[] = [];
const sources: FfmpegSource[] = [];

beforeEach(async () => {
  failures.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'dc-stream-'));
  studio = new StreamStudio({ folder, maxLoad: Number.POSITIVE_INFINITY, logger });
  server = await startMediaServer({ plainPeers: true, streams: studio });
  room = await server.openRoom(TEST_CONFERENCE);
  room.setStage(stageOf([EAST, WEST, CHAIR_SLOT]));
});

afterEach(async () => {
  for (const source of sources.splice(0)) source.stop();
  await server.close();
  await studio.close();
  await removeFolder(folder);
});

let number = 0;

function show(place: RecordingSubject['place'] | undefined): void {
  room.stream(place && { place, number: ++number, now: Date.now });
}

function direct(startedAt: number | undefined, line = WORDS.line): void {
  const stream = startedAt === undefined ? undefined : { startedAt, words: { ...WORDS, line } };
  studio.direct(TEST_CONFERENCE, stream, (reason) => failures.push(reason));
}

async function send(peer: TestPeer, colour: string, codec: CameraCodec = 'vp8'): Promise<void> {
  sources.push(await FfmpegSource.start(room, peer, colour, codec));
}

async function readList(): Promise<string> {
  return readFile(join(folder, TEST_CONFERENCE, 'index.m3u8'), 'utf8').catch(() => '');
}

async function listSegments(): Promise<readonly string[]> {
  return (await readList()).split('\n').filter((line) => line.endsWith('.ts'));
}

function prefixOf([name = '']: readonly string[]): string {
  return name.split('-')[0] ?? '';
}

/** The middle of a segment's last picture. */
async function colourOf(name: string): Promise<'red' | 'green' | 'blue' | 'other'> {
  const path = join(folder, TEST_CONFERENCE, name);
  const filter = 'crop=2:2,scale=1:1,format=rgb24';
  const args = ['-v', 'error', '-i', path, '-map', '0:v', '-vf', filter, '-f', 'rawvideo', '-'];
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer' });
  const [red = 0, green = 0, blue = 0] = stdout.subarray(-3);
  const strongest = Math.max(red, green, blue);
  const weakest = [red, green, blue].filter((one) => one > 90).length;
  if (weakest !== 1) return 'other';
  return strongest === red ? 'red' : strongest === green ? 'green' : 'blue';
}

interface Probe {
  readonly streams: readonly { readonly codec_name: string; readonly codec_type: string; readonly width?: number }[];
  readonly format: { readonly duration: string };
}

async function probe(name: string): Promise<Probe> {
  const path = join(folder, TEST_CONFERENCE, name);
  const args = ['-v', 'error', '-show_streams', '-show_format', '-of', 'json', path];
  return JSON.parse((await run('ffprobe', args)).stdout) as Probe;
}

/** Waits until the newest segment shows a colour. */
async function seesColour(colour: string): Promise<string> {
  const newest = async () => (await listSegments()).at(-1);
  await expect
    .poll(async () => {
      const name = await newest();
      return name === undefined ? undefined : colourOf(name).catch(() => undefined);
    }, WAIT)
    .toBe(colour);
  return (await newest()) ?? '';
}

describe('streaming', () => {
  it('STREAM-5: shows who has the floor and else the chair, copies H.264, and says where it ended', {
    timeout: 150_000,
  }, async () => {
    await send(TestPeer.chair(), 'blue');
    await send(TestPeer.site('S-01', EAST), 'red');
    await send(TestPeer.site('S-02', WEST), 'green', 'h264');
    direct(STARTED_AT);
    show(CHAIR_SLOT);
    await seesColour('blue');
    show(EAST);
    const encoded = await probe(await seesColour('red'));
    expect(encoded.streams.map(({ codec_name }) => codec_name).toSorted()).toEqual(['aac', 'h264']);
    expect(encoded.streams.find(({ codec_type }) => codec_type === 'video')?.width).toBe(960);
    show(WEST);
    const copied = await probe(await seesColour('green'));
    expect(copied.streams.find(({ codec_type }) => codec_type === 'video')?.width).toBe(320);
    const list = await readList();
    expect(list).toContain('#EXT-X-DISCONTINUITY');
    expect(list).not.toContain('#EXT-X-ENDLIST');
    const [, seconds] = /#EXT-X-TARGETDURATION:(\d+)/.exec(list) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(2);
    expect(Number(seconds)).toBeLessThanOrEqual(4);
    show(undefined);
    direct(undefined);
    await expect.poll(readList, WAIT).toContain('#EXT-X-ENDLIST');
    expect(failures).toEqual([]);
  });

  it('STREAM-3, STREAM-5: a card stands while nothing is shown, and over a voice without a picture', {
    timeout: 90_000,
  }, async () => {
    direct(STARTED_AT, 'Tạm dừng phát trực tuyến');
    const name = await seesColour('other');
    expect((await probe(name)).streams).toHaveLength(2);
    // Another stream of the same conference has a list of its own.
    const before = await listSegments();
    direct(STARTED_AT + 100_000);
    const isAnew = async () => {
      const names = await listSegments();
      return names.length > 0 && names.every((one) => !before.includes(one) && !one.startsWith(prefixOf(before)));
    };
    await expect.poll(isAnew, WAIT).toBe(true);
  });

  it('STREAM-4: goes on after its process was killed, without the room', { timeout: 120_000 }, async () => {
    await send(TestPeer.site('S-01', EAST), 'red');
    direct(STARTED_AT);
    show(EAST);
    await seesColour('red');
    const [pid = 0] = studio.pids;
    process.kill(pid, 'SIGKILL');
    const before = await listSegments();
    await expect.poll(() => studio.pids[0], WAIT).not.toBe(pid);
    await expect.poll(async () => (await listSegments()).some((one) => !before.includes(one)), WAIT).toBe(true);
    await seesColour('red');
    expect(await readdir(join(folder, TEST_CONFERENCE))).toContain(before[0]);
    expect(failures).toEqual([]);
  });

  it('STREAM-4: is refused where the machine has no room for it', async () => {
    const busy = new StreamStudio({ folder, maxLoad: -1, logger });
    expect(await busy.findObstacle(TEST_CONFERENCE)).toBe('noRoom');
    expect(await studio.findObstacle(TEST_CONFERENCE)).toBeUndefined();
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      expect(await studio.findObstacle(TEST_CONFERENCE)).toBe('noFfmpeg');
    } finally {
      process.env.PATH = path;
    }
  });
});
