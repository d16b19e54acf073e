import { mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordedFile, RecordedTrack } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId, RecordedPartId } from '@diem-cau/shared/kernel/ids.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import type { PartSheet } from './partSheet.ts';

/** What is left to Redis and the rest of the machine (bytes): a recording ends before the disk is full. */
const KEPT_FREE_BYTES = 2 * 1024 ** 3;

/** What recordings may take. */
export interface SpaceLimits {
  /** The most that all recordings together may take; absent: what the disk bears. */
  readonly quotaBytes?: number | undefined;
  /** What stays free on the disk; absent: 2 GB. */
  readonly keptFreeBytes?: number;
}

const PART_ID = /^rec_[A-Za-z0-9_-]{6,32}$/;

/** Where the recorder works on a part. */
export interface PartPaths {
  readonly packets: string;
  readonly sheet: string;
}

/** A part whose packets are here. */
export interface PendingPart {
  readonly sheet: PartSheet;
  /** When the last packet was written, by the clock of its disk (ms): to be compared with another look only. */
  readonly writtenAt: number;
}

/**
 * The folder of recordings: for each conference its files, and in `packets` what has not become files yet. Another server has
 * a folder of its own.
 */
export class RecordingFolder {
  readonly #root: string;
  readonly #logger: MediaLogger;
  readonly #limits: SpaceLimits;

  constructor(root: string, logger: MediaLogger, limits: SpaceLimits = {}) {
    this.#root = root;
    this.#logger = logger;
    this.#limits = limits;
  }

  /** The folder of one conference's files. */
  of(conferenceId: ConferenceId): string {
    return join(this.#root, encodeURIComponent(conferenceId));
  }

  /** Where a part's packets are, and what is known of them. */
  pathsOf({ conferenceId, id }: Pick<PartSheet, 'conferenceId' | 'id'>): PartPaths {
    const base = join(this.#packetsOf(conferenceId), id);
    return { packets: `${base}.packets`, sheet: `${base}.json` };
  }

  /** Makes the folders of a conference. */
  async prepare(conferenceId: ConferenceId): Promise<void> {
    await mkdir(this.#packetsOf(conferenceId), { recursive: true, mode: 0o700 });
  }

  /** Writes what is known of a part, all of it or nothing, also where the machine loses its power. */
  async writeSheet(sheet: PartSheet): Promise<void> {
    const path = this.pathsOf(sheet).sheet;
    const file = await open(`${path}.new`, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(sheet));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  }

  /**
   * The parts of a conference whose packets are here, the oldest first. A sheet that cannot be read hides no other. Packets
   * without a sheet are deleted, since no file can be made of them: each part has its sheet before its first packet.
   */
  async listPending(conferenceId: ConferenceId): Promise<readonly PendingPart[]> {
    const folder = this.#packetsOf(conferenceId);
    const names = new Set(await readdir(folder).catch(() => []));
    const orphans = [...names].filter((name) => name.endsWith('.packets') && !names.has(sheetOf(name)));
    for (const name of orphans) {
      // One may have begun while the names were read.
      const begun = await stat(join(folder, sheetOf(name))).catch(() => undefined);
      if (!begun) await rm(join(folder, name), { force: true });
    }
    const sheets = [...names].filter((name) => name.endsWith('.json'));
    const pending = await Promise.all(sheets.map((name) => this.#readPending(join(folder, name))));
    return pending
      .filter((part) => part !== undefined)
      .toSorted((one, other) => one.sheet.startedAt - other.sheet.startedAt);
  }

  async #readPending(path: string): Promise<PendingPart | undefined> {
    try {
      const sheet = JSON.parse(await readFile(path, 'utf8')) as PartSheet;
      const written = [path, this.pathsOf(sheet).packets].map((one) =>
        stat(one).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      );
      return { sheet, writtenAt: Math.max(...(await Promise.all(written))) };
    } catch (error) {
      this.#logger.error({ err: error, path }, 'what was left of a recorded part cannot be read; it stays');
      return undefined;
    }
  }

  /** Deletes a part's packets. */
  async dropPackets(part: Pick<PartSheet, 'conferenceId' | 'id'>): Promise<void> {
    const { packets, sheet } = this.pathsOf(part);
    await rm(packets, { force: true });
    await rm(sheet, { force: true });
  }

  /** The path of a file of a part; undefined where it is not on this disk. */
  async findFile(
    conferenceId: ConferenceId,
    partId: RecordedPartId,
    { track, format }: { readonly track: RecordedTrack; readonly format: RecordedFile['format'] },
  ): Promise<string | undefined> {
    if (!PART_ID.test(partId)) return undefined;
    const path = join(this.of(conferenceId), `${partId}.${track}.${format}`);
    return stat(path).then(
      () => path,
      () => undefined,
    );
  }

  /** The conferences that have a folder. */
  async listConferences(): Promise<readonly ConferenceId[]> {
    const entries = await readdir(this.#root, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => decodeURIComponent(name) as ConferenceId);
  }

  /** Deletes the files of parts. */
  async erase(conferenceId: ConferenceId, partIds: readonly RecordedPartId[]): Promise<void> {
    const folder = this.of(conferenceId);
    const gone = new Set<string>(partIds);
    const names = await readdir(folder).catch(() => []);
    await Promise.all(
      names.filter((name) => gone.has(name.split('.')[0] ?? '')).map((name) => rm(join(folder, name), { force: true })),
    );
  }

  /** Whether the disk and the quota bear more. */
  async hasSpace(): Promise<boolean> {
    await mkdir(this.#root, { recursive: true, mode: 0o700 });
    const { quotaBytes, keptFreeBytes = KEPT_FREE_BYTES } = this.#limits;
    const { bavail, bsize } = await statfs(this.#root);
    if (bavail * bsize < keptFreeBytes) return false;
    return quotaBytes === undefined || (await this.#countBytes()) < quotaBytes;
  }

  async #countBytes(): Promise<number> {
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true });
    const sizes = entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        ),
      );
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  #packetsOf(conferenceId: ConferenceId): string {
    return join(this.of(conferenceId), 'packets');
  }
}

function sheetOf(packets: string): string {
  return packets.replace(/\.packets$/, '.json');
}
