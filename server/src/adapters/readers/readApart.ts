import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../../application/fault.ts';
import { Turns } from '../../application/limits/turns.ts';
import { restrictedCommand } from '../../system/restrictedCommand.ts';

/** What a reader may use. Beyond any of these it is ended. */
export interface ReaderLimits {
  /** Resident memory. */
  readonly memoryBytes: number;
  readonly cpuSeconds: number;
  readonly wallMs: number;
}

/** What came of a file: the reader's answer; or it used up what it may; or too many files wait already. */
export type Reading<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'exceeded' }
  | { readonly kind: 'busy' };

/** Readers at once. Each may fill a processor core, and the conference needs the others. */
const MAX_READERS = 2;
/** Files that wait for a reader; each is held in memory. */
const MAX_WAITING = 4;
/** No list of sites and no verdict on a document is longer. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
const MAX_COMPLAINT_BYTES = 4_096;
/** Of V8's own memory; the rest of what it may use is for decoders and pictures. */
const HEAP_MB = 256;
/**
 * What Node and the module that draws set aside and hardly touch. The system limits what is set aside, and bounds what
 * can be filled between two looks at the memory.
 */
const SET_ASIDE_BYTES = 1_536 * 1024 * 1024;
const LOOK_MS = 50;
/** Behind the conference, which may be live meanwhile; a third of its share of a crowded processor. */
const LOW_PRIORITY = 5;

const ROOT = join(import.meta.dirname, '../../../..');
/** What a reader may read: the code it consists of. It can write nothing and start nothing. */
const READABLE = ['node_modules', 'package.json', 'server', 'shared'];

const turns = new Turns(MAX_READERS, MAX_WAITING);

/**
 * Has a file of somebody else's making read in a process of its own, under limits of the system and without a network:
 * a hostile one stalls or fills nobody but that process. `reader` is a module that calls `answerOnce`. Rejects with
 * `INTERNAL` where the reader itself is broken.
 */
export async function readApart<Answer>(reader: URL, file: Uint8Array, limits: ReaderLimits): Promise<Reading<Answer>> {
  const turn = await turns.take();
  if (!turn) return { kind: 'busy' };
  try {
    return await runReader(reader, file, limits);
  } finally {
    turn.end();
  }
}

async function runReader<Answer>(reader: URL, file: Uint8Array, limits: ReaderLimits): Promise<Reading<Answer>> {
  const options = [
    '--permission',
    ...READABLE.map((path) => `--allow-fs-read=${join(ROOT, path)}`),
    // What draws the pages is a native module.
    '--allow-addons',
    // Guard regions of WebAssembly memory are refused under some limits of address space; checks in code are not.
    '--disable-wasm-trap-handler',
    `--max-old-space-size=${HEAP_MB}`,
    '--no-warnings',
  ];
  const memoryBytes = limits.memoryBytes + SET_ASIDE_BYTES;
  const rights = { offline: true, endsWithUs: true, memoryBytes, cpuSeconds: limits.cpuSeconds };
  const [command, args] = await restrictedCommand(process.execPath, [...options, fileURLToPath(reader)], rights);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env: {} });
  const answered = new Collected(MAX_ANSWER_BYTES);
  const complaints = new Collected(MAX_COMPLAINT_BYTES);
  child.stdout.on('data', (chunk: Buffer) => answered.add(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.add(chunk));
  // A reader that has ended reads no more; how it ended says what that means.
  child.stdin.on('error', () => {});
  const end = () => child.kill('SIGKILL');
  const timer = setTimeout(end, limits.wallMs);
  const looks = setInterval(async () => {
    if ((await residentBytes(child.pid)) > limits.memoryBytes) end();
  }, LOOK_MS);
  try {
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (child.pid !== undefined) setPriority(child.pid, LOW_PRIORITY);
    child.stdin.end(file);
    const code = await ended;
    if (code === 0 && !answered.isCut) return { kind: 'answer', answer: JSON.parse(answered.text) as Answer };
    // Everything that is wrong with a file is an answer, so an exit with 1 is a fault of ours.
    if (code === 1) throw new Fault('INTERNAL', `The reader of files failed: ${complaints.text}`);
    return { kind: 'exceeded' };
  } finally {
    clearTimeout(timer);
    clearInterval(looks);
  }
}

/** The memory that a process fills; none once it has ended. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
}

/** What a process wrote, up to a limit. */
class Collected {
  readonly #chunks: Buffer[] = [];
  readonly #limit: number;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size <= this.#limit) this.#chunks.push(chunk);
  }

  get isCut(): boolean {
    return this.#size > this.#limit;
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}
