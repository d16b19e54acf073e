import type { GapCause, HaltReason, RecordedPart } from '@diem-cau/shared/domain/recording/state.ts';
import type { ConferenceId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { RecordingFollower, Recordings } from '../../../application/recordings.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { Capturer, type OpenCapture } from './capturer.ts';
import { makeFilesApart } from './fileMaker.ts';
import type { MadeFiles } from './makeFiles.ts';
import type { PartSheet } from './partSheet.ts';
import type { PartStudio } from './partStudio.ts';
import { type PendingPart, RecordingFolder } from './recordingFolder.ts';
import { isLeft, LEFT_AFTER_MS, OWN_PROCESS } from './sheetOwner.ts';

/** How often files are tried to be made of packets; after that they wait for the next start of the server. */
const TRIES = 2;
/** How often a part whose entry could not be stored is filed again (ms). */
const REFILE_MS = 2_000;

interface StudioOptions {
  readonly folder: string;
  /** The most that all recordings may take; absent: what the disk bears. */
  readonly quotaBytes?: number;
  readonly logger: MediaLogger;
}

/** The recordings of this server: takes packets by the recorder's process, makes files of them, and keeps these. */
export class RecordingStudio implements Recordings, PartStudio {
  readonly #folder: RecordingFolder;
  readonly #capturer: Capturer;
  readonly #logger: MediaLogger;
  readonly #followers = new Map<ConferenceId, RecordingFollower>();
  /** The parts that take packets now, or are being made into files. */
  readonly #busy = new Set<string>();
  /** Files are made of one part at a time. */
  #making: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor({ folder, quotaBytes, logger }: StudioOptions) {
    this.#folder = new RecordingFolder(folder, logger, { quotaBytes });
    this.#capturer = new Capturer(logger);
    this.#logger = logger;
  }

  /** The process id of the recorder while it runs. */
  findPid(): Promise<number | undefined> {
    return this.#capturer.findPid();
  }

  /** {@inheritDoc Recordings.follow} */
  follow(conferenceId: ConferenceId, follower: RecordingFollower): () => void {
    this.#followers.set(conferenceId, follower);
    void this.#takeUp(conferenceId, follower);
    return () => {
      if (this.#followers.get(conferenceId) === follower) this.#followers.delete(conferenceId);
    };
  }

  /** {@inheritDoc Recordings.findObstacle} */
  async findObstacle(): Promise<HaltReason | undefined> {
    return (await this.#folder.hasSpace()) ? undefined : 'noSpace';
  }

  /** {@inheritDoc Recordings.findFile} */
  findFile(...[conferenceId, partId, file]: Parameters<Recordings['findFile']>): Promise<string | undefined> {
    return this.#folder.findFile(conferenceId, partId, file);
  }

  /** {@inheritDoc Recordings.listConferences} */
  listConferences(): Promise<readonly ConferenceId[]> {
    return this.#folder.listConferences();
  }

  /** {@inheritDoc Recordings.erase} */
  erase(...[conferenceId, partIds]: Parameters<Recordings['erase']>): Promise<void> {
    return this.#folder.erase(conferenceId, partIds);
  }

  /** Begins a part: the port that takes its packets. Rejects where the recorder does not begin. */
  async begin(sheet: PartSheet, onLost: () => void): Promise<OpenCapture> {
    await this.#folder.prepare(sheet.conferenceId);
    this.#busy.add(sheet.id);
    try {
      await this.describe(sheet);
      return await this.#capturer.open(sheet.id, this.#folder.pathsOf(sheet).packets, onLost);
    } catch (error) {
      await this.#discard(sheet);
      throw error;
    }
  }

  /** Keeps what is known of a part, from which its files are made. */
  describe(sheet: PartSheet): Promise<void> {
    return this.#folder.writeSheet({ ...sheet, owner: OWN_PROCESS });
  }

  /** A part has all its packets: makes files of them and tells the follower. */
  async end(sheet: PartSheet): Promise<void> {
    if (sheet.streams.length === 0) return this.#discard(sheet);
    // On a full disk what stood before has to do.
    await this.describe(sheet).catch((error: unknown) => {
      this.#logger.warn({ err: error, id: sheet.id }, 'the end of a recorded part could not be noted');
    });
    this.#making = this.#making.then(() => this.#make(sheet));
  }

  /** Something was not recorded. */
  miss(conferenceId: ConferenceId, cause: GapCause, from: Timestamp, to: Timestamp): void {
    this.#followers.get(conferenceId)?.missed(cause, from, to);
  }

  /** The recorder does not work. */
  fail(conferenceId: ConferenceId, reason: HaltReason): void {
    this.#followers.get(conferenceId)?.failed(reason);
  }

  /** Ends the recorder and waits for the files being made. Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#capturer.close();
    await this.#making;
  }

  /** Makes files of what a server has left that ended before its time. What another one may still record is looked at later. */
  async #takeUp(
    conferenceId: ConferenceId,
    follower: RecordingFollower,
    earlier: readonly PendingPart[] = [],
  ): Promise<void> {
    const pending = await this.#folder.listPending(conferenceId).catch((error: unknown): readonly PendingPart[] => {
      this.#logger.error({ err: error, conferenceId }, 'what was left of a recording cannot be read');
      return [];
    });
    const others = pending.filter(({ sheet }) => !this.#busy.has(sheet.id));
    const seen = new Map(earlier.map((part) => [part.sheet.id, part]));
    const left = others.filter((part) => isLeft(part, seen.get(part.sheet.id)));
    for (const { sheet } of left) {
      this.#busy.add(sheet.id);
      this.#making = this.#making.then(async () => {
        const part = await this.#make(sheet);
        if (part && !sheet.ended) follower.missed('server', part.startedAt + part.durationMs);
      });
    }
    if (left.length === others.length) return;
    setTimeout(() => {
      if (this.#followers.get(conferenceId) === follower) void this.#takeUp(conferenceId, follower, others);
    }, LEFT_AFTER_MS).unref();
  }

  /** A part that holds nothing. */
  async #discard(sheet: PartSheet): Promise<void> {
    await this.#folder.dropPackets(sheet).catch((error: unknown) => {
      this.#logger.warn({ err: error, id: sheet.id }, 'an empty recorded part stays on the disk');
    });
    this.#busy.delete(sheet.id);
  }

  async #make(sheet: PartSheet): Promise<RecordedPart | undefined> {
    const { id, conferenceId } = sheet;
    const startedAt = performance.now();
    try {
      const files = await this.#tryToMake(sheet);
      if (!files) return undefined;
      const part = partOf(sheet, files);
      const isFiled = !part || (await this.#file(conferenceId, part));
      if (!isFiled) await this.#folder.erase(conferenceId, [id]);
      await this.#folder.dropPackets(sheet);
      if (!isFiled) {
        this.#logger.error({ conferenceId, id }, 'a recorded part was refused its entry and deleted');
        return undefined;
      }
      this.#logger.info({ conferenceId, id, ms: Math.round(performance.now() - startedAt) }, 'part recorded');
      return part;
    } catch (error) {
      this.#logger.error({ err: error, conferenceId, id }, 'a recorded part could not be filed; its packets are kept');
      return undefined;
    } finally {
      this.#busy.delete(id);
    }
  }

  /** Undefined where it fails each time, or the server ends: the packets stay for its next start. */
  async #tryToMake(sheet: PartSheet): Promise<MadeFiles | undefined> {
    const paths = this.#folder.pathsOf(sheet);
    for (let left = TRIES; left > 0 && !this.#closed; left--) {
      try {
        return await makeFilesApart(paths.sheet, paths.packets, this.#folder.of(sheet.conferenceId));
      } catch (error) {
        this.#logger.error({ err: error, id: sheet.id }, 'no files could be made of a recorded part');
      }
    }
    return undefined;
  }

  /** Files a part, again until its entry is stored or nobody follows the conference here. False where it is refused for good. */
  async #file(conferenceId: ConferenceId, part: RecordedPart): Promise<boolean> {
    for (;;) {
      const follower = this.#followers.get(conferenceId);
      if (!follower) throw new Error('nobody follows the conference on this server');
      try {
        return await follower.filed(part);
      } catch (error) {
        if (this.#closed) throw error;
        this.#logger.warn({ err: error, id: part.id }, 'a recorded part could not be filed yet');
        await new Promise((resolve) => setTimeout(resolve, REFILE_MS));
      }
    }
  }
}

/** Undefined where nothing arrived. */
function partOf({ id, siteId, itemId, startedAt }: PartSheet, files: MadeFiles): RecordedPart | undefined {
  const ends = Object.values(files).map(({ offsetMs, durationMs }) => offsetMs + durationMs);
  if (ends.length === 0) return undefined;
  const filedUnder = { ...(siteId !== undefined && { siteId }), ...(itemId !== undefined && { itemId }) };
  return { id, ...filedUnder, startedAt, durationMs: Math.max(...ends), files };
}
