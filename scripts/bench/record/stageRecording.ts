import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { readPackets } from '../../../server/src/adapters/media/recording/packetFile.ts';
import type { PartSheet } from '../../../server/src/adapters/media/recording/partSheet.ts';
import { RecordingStudio } from '../../../server/src/adapters/media/recording/recordingStudio.ts';
import { readRtp } from '../../../server/src/adapters/media/recording/rtpPacket.ts';
import type { MediaRoom } from '../../../server/src/application/mediaPort.ts';
import { TEST_CONFERENCE } from '../../../tests/testkit/mediaFixture.ts';

/** The floor's camera and microphone, and the chair's. */
const STREAMS = 4;
const SPEAKER = 'S-speaker' as SiteId;
const POLL_MS = 20;
const LOGGER = { info() {}, warn() {}, error() {} };

/** What the recorder has taken. */
export interface CapturedTotals {
  readonly packets: number;
  /** Gaps between the numbers of each stream's packets. */
  readonly missed: number;
  /** On the disk. */
  readonly bytes: number;
  /** From each part's first packet to its last, together. */
  readonly seconds: number;
}

/** Records the speaker of the full stage, with files in a folder that goes with it. */
export class StageRecording {
  readonly studio: RecordingStudio;
  readonly #folder: string;
  #room: MediaRoom | undefined;
  #number = 0;
  #totals: CapturedTotals = { packets: 0, missed: 0, bytes: 0, seconds: 0 };

  private constructor(folder: string) {
    this.#folder = folder;
    this.studio = new RecordingStudio({ folder, logger: LOGGER });
  }

  static async open(): Promise<StageRecording> {
    return new StageRecording(await mkdtemp(join(tmpdir(), 'dc-bench-record-')));
  }

  /** What `count` has found. */
  get totals(): CapturedTotals {
    return this.#totals;
  }

  /** Resolves once every source is received. */
  async begin(room: MediaRoom): Promise<void> {
    this.#room = room;
    this.#direct();
    while ((await this.#readSheets()).every(({ streams }) => streams.length < STREAMS)) await pause(POLL_MS);
  }

  /** The turn ends, and the same speaker has the next one. Resolves to how long the first took to become playable (ms). */
  async endTurn(): Promise<number> {
    const endedAt = performance.now();
    const filed = new Promise<number>((resolve) => {
      this.studio.follow(TEST_CONFERENCE, {
        filed: async () => {
          resolve(performance.now() - endedAt);
          return true;
        },
        missed() {},
        failed() {},
      });
    });
    this.#direct();
    return filed;
  }

  /** The recorder's process. */
  async findPid(): Promise<number> {
    const pid = await this.studio.findPid();
    if (pid === undefined) throw new Error('The recorder does not run.');
    return pid;
  }

  /** Counts what has been taken so far of the turn. */
  async count(): Promise<void> {
    for (const { id } of await this.#readSheets()) {
      const found = await countPackets(join(this.#packets, `${id}.packets`));
      const { packets, missed, bytes, seconds } = this.#totals;
      this.#totals = {
        packets: packets + found.packets,
        missed: missed + found.missed,
        bytes: bytes + found.bytes,
        seconds: seconds + found.seconds,
      };
    }
  }

  /** After its media server has closed: ends the recorder and deletes the files. */
  async end(): Promise<void> {
    await this.studio.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #packets(): string {
    return join(this.#folder, TEST_CONFERENCE, 'packets');
  }

  #direct(): void {
    const place = { kind: 'speaker', siteId: SPEAKER } as const;
    this.#room?.record({ place, siteId: SPEAKER, number: ++this.#number, now });
  }

  async #readSheets(): Promise<readonly PartSheet[]> {
    const names = await readdir(this.#packets).catch(() => []);
    const sheets = names.filter((name) => name.endsWith('.json'));
    return Promise.all(
      sheets.map(async (name) => JSON.parse(await readFile(join(this.#packets, name), 'utf8')) as PartSheet),
    );
  }
}

function now(): number {
  return Math.round(performance.timeOrigin + performance.now());
}

async function countPackets(path: string): Promise<CapturedTotals> {
  const streams = new Map<number, { last: number; expected: number }>();
  const totals = { packets: 0, bytes: 0, firstUs: Number.NaN, lastUs: 0 };
  for await (const { arrivedUs, bytes } of readPackets(path)) {
    totals.bytes += bytes.length;
    if (Number.isNaN(totals.firstUs)) totals.firstUs = arrivedUs;
    totals.lastUs = arrivedUs;
    const packet = readRtp(bytes);
    if (!packet) continue;
    totals.packets++;
    const stream = streams.get(packet.ssrc);
    const ahead = stream ? (packet.sequence - stream.last) & 0xffff : 1;
    // One that was overtaken is counted already.
    if (ahead >= 0x8000) continue;
    streams.set(packet.ssrc, { last: packet.sequence, expected: (stream?.expected ?? 0) + ahead });
  }
  const expected = [...streams.values()].reduce((sum, stream) => sum + stream.expected, 0);
  return {
    packets: totals.packets,
    missed: Math.max(0, expected - totals.packets),
    bytes: totals.bytes,
    seconds: Number.isNaN(totals.firstUs) ? 0 : (totals.lastUs - totals.firstUs) / 1_000_000,
  };
}
