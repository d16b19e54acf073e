import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StreamHaltReason } from '@diem-cau/shared/domain/streaming/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { DirectedStream, Streams } from '../../../application/streams.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import type { OpenCapture } from '../recording/capturer.ts';
import type { PartSheet } from '../recording/partSheet.ts';
import type { PartStudio } from '../recording/partStudio.ts';
import { StreamProcess } from './streamProcess.ts';

const run = promisify(execFile);
/** A stream needs up to one core; the conferences have the others. */
const CORES_PER_STREAM = 2;
/** As it failed so often within so long (ms), a stream is given up. */
const MAX_FAILURES = 6;
const FAILURES_MS = 60_000;
/** After how long its process begins again (ms). */
const RESTART_MS = 1_000;

interface StudioOptions {
  readonly folder: string;
  /** The load a core (of the last minute) above which no stream begins. */
  readonly maxLoad: number;
  readonly logger: MediaLogger;
}

interface RunningStream {
  readonly startedAt: number;
  process: StreamProcess;
  words: DirectedStream['words'];
  failures: readonly number[];
  onFailed: (reason: StreamHaltReason) => void;
}

/** The streams of this server: each has a process of its own, which begins again where it ended by itself. */
export class StreamStudio implements Streams, PartStudio {
  readonly #options: StudioOptions;
  readonly #streams = new Map<ConferenceId, RunningStream>();
  /** One after another: the folder of a stream that ends is not emptied meanwhile. */
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  constructor(options: StudioOptions) {
    this.#options = options;
  }

  /** The process ids of the streams, without their `ffmpeg`. */
  get pids(): readonly number[] {
    return [...this.#streams.values()].flatMap(({ process: { pid } }) => (pid === undefined ? [] : [pid]));
  }

  /** {@inheritDoc Streams.direct} */
  direct(...[conferenceId, stream, onFailed]: Parameters<Streams['direct']>): void {
    const running = this.#streams.get(conferenceId);
    if (running && running.startedAt !== stream?.startedAt) this.#end(conferenceId, running);
    if (!stream || this.#closed) return;
    const { startedAt, words } = stream;
    const known = this.#streams.get(conferenceId);
    if (!known) {
      const process = this.#begin(conferenceId, startedAt, words);
      this.#streams.set(conferenceId, { startedAt, process, words, failures: [], onFailed });
      return;
    }
    known.onFailed = onFailed;
    if (known.words.title === words.title && known.words.line === words.line) return;
    known.words = words;
    known.process.order({ type: 'card', words });
  }

  /** {@inheritDoc Streams.leave} */
  leave(conferenceId: ConferenceId): void {
    this.#streams.get(conferenceId)?.process.kill();
    this.#streams.delete(conferenceId);
  }

  /** {@inheritDoc Streams.findObstacle} */
  async findObstacle(conferenceId: ConferenceId): Promise<StreamHaltReason | undefined> {
    const cores = availableParallelism();
    const others = [...this.#streams.keys()].filter((id) => id !== conferenceId).length;
    const [load = 0] = loadavg();
    if (others >= Math.floor(cores / CORES_PER_STREAM) || load / cores > this.#options.maxLoad) return 'noRoom';
    return run('ffmpeg', ['-version']).then(
      () => undefined,
      () => 'noFfmpeg',
    );
  }

  /** {@inheritDoc Streams.findFile} */
  async findFile(conferenceId: ConferenceId, name: string): Promise<string | undefined> {
    const path = join(this.#folderOf(conferenceId), name);
    return stat(path).then(
      () => path,
      () => undefined,
    );
  }

  /** {@inheritDoc PartStudio.begin} */
  begin({ conferenceId, id }: PartSheet, onLost: () => void): Promise<OpenCapture> {
    const stream = this.#streams.get(conferenceId);
    if (!stream) return Promise.reject(new Error('there is no stream'));
    return stream.process.open(id, onLost);
  }

  /** {@inheritDoc PartStudio.describe} */
  async describe({ conferenceId, id, streams }: PartSheet): Promise<void> {
    this.#streams.get(conferenceId)?.process.order({ type: 'describe', id, streams });
  }

  /** {@inheritDoc PartStudio.end} */
  async end(): Promise<void> {
    // Its packets have become segments already.
  }

  /** {@inheritDoc PartStudio.miss} */
  miss(): void {
    // What the public has missed is not written anywhere.
  }

  /** {@inheritDoc PartStudio.fail} */
  fail(conferenceId: ConferenceId): void {
    this.#streams.get(conferenceId)?.onFailed('noStreamer');
  }

  /** Ends all; the lists are left open for the next start of the server. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of [...this.#streams.keys()]) this.leave(id);
    await Promise.all(this.#ending);
  }

  #folderOf(conferenceId: ConferenceId): string {
    return join(this.#options.folder, encodeURIComponent(conferenceId));
  }

  #begin(conferenceId: ConferenceId, startedAt: number, words: DirectedStream['words']): StreamProcess {
    const folder = this.#folderOf(conferenceId);
    const prefix = startedAt.toString(36);
    const ready = Promise.all(this.#ending).then(() => prepare(folder, prefix));
    return new StreamProcess({
      ready,
      place: { folder, prefix },
      words,
      logger: this.#options.logger,
      onEncoderLost: () => this.#count(conferenceId, startedAt),
      onLost: () => this.#restart(conferenceId, startedAt),
    });
  }

  #restart(conferenceId: ConferenceId, startedAt: number): void {
    if (!this.#count(conferenceId, startedAt)) return;
    setTimeout(() => {
      const stream = this.#streams.get(conferenceId);
      if (this.#closed || stream?.startedAt !== startedAt) return;
      stream.process = this.#begin(conferenceId, startedAt, stream.words);
    }, RESTART_MS).unref();
  }

  /** Whether a stream may go on after one more failure. */
  #count(conferenceId: ConferenceId, startedAt: number): boolean {
    const stream = this.#streams.get(conferenceId);
    if (stream?.startedAt !== startedAt) return false;
    const now = performance.now();
    stream.failures = [...stream.failures, now].filter((at) => now - at < FAILURES_MS);
    if (stream.failures.length < MAX_FAILURES) return true;
    stream.onFailed('noStreamer');
    return false;
  }

  #end(conferenceId: ConferenceId, { process }: RunningStream): void {
    this.#streams.delete(conferenceId);
    const ending = process.end().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}

/** Empties a folder of what another stream has left. */
async function prepare(folder: string, prefix: string): Promise<void> {
  // A web server of the operator's may read it.
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const names = await readdir(folder);
  if (names.some((name) => name.startsWith(`${prefix}-`))) return;
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })));
}
