import { execFile } from 'node:child_process';
import { readFile, statfs } from 'node:fs/promises';
import { promisify } from 'node:util';
import { createWorker } from 'mediasoup';
import { type Finding, judgeOf, reasonOf } from './finding.ts';

const run = promisify(execFile);
const GIGABYTE = 1024 ** 3;
/** Each phone takes one descriptor; 10,000 phones and everything else stay below. */
const WANTED_FILES = 65_536;
const LEAST_FILES = 4_096;

/** Free space on the disk of the data (bytes and share). */
export async function checkDisk(folder: string): Promise<Finding> {
  const judge = judgeOf('disk');
  const existing = await firstExisting(folder);
  const { bavail, bsize, blocks } = await statfs(existing);
  const [free, share] = [bavail * bsize, bavail / blocks];
  const found = `${(free / GIGABYTE).toFixed(1)} GB free (${Math.round(share * 100)} %) under ${existing}`;
  const todo = 'Free space there, or move DATA_DIR: rooms are refused when it runs full.';
  if (free < GIGABYTE || share < 0.05) return judge('fail', found, todo);
  return free < 5 * GIGABYTE || share < 0.15 ? judge('warn', found, todo) : judge('ok', found);
}

async function firstExisting(folder: string): Promise<string> {
  for (let path = folder; path !== '/'; path = path.replace(/\/[^/]*$/, '') || '/') {
    const exists = await statfs(path).then(
      () => true,
      () => false,
    );
    if (exists) return path;
  }
  return '/';
}

/** The limit of open files that this user's processes start with. */
export async function checkOpenFiles(): Promise<Finding> {
  const judge = judgeOf('open files');
  const limits = await readFile('/proc/self/limits', 'utf8');
  const soft = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  const todo = `Raise it to ${WANTED_FILES}: LimitNOFILE in the systemd unit, or ulimit -n.`;
  if (soft < LEAST_FILES) return judge('fail', `at most ${soft}`, todo);
  return soft < WANTED_FILES ? judge('warn', `at most ${soft}`, todo) : judge('ok', `at most ${soft}`);
}

/** Starts a media worker and ends it. */
export async function checkWorker(program: string | undefined): Promise<Finding> {
  const judge = judgeOf('media worker');
  try {
    const worker = await createWorker({ ...(program !== undefined && { workerBin: program }) });
    const ended = new Promise<void>((resolve) => worker.once('subprocessclose', resolve));
    worker.close();
    await ended;
    return judge('ok', 'starts');
  } catch (error) {
    return judge(
      'fail',
      `does not start (${reasonOf(error)})`,
      'Run npm start once, which builds it, or set MEDIASOUP_WORKER_BIN.',
    );
  }
}

/** LibreOffice turns office files into pages. */
export async function checkLibreOffice(): Promise<Finding> {
  const judge = judgeOf('LibreOffice');
  try {
    const { stdout } = await run('soffice', ['--version'], { timeout: 30_000 });
    return judge('ok', stdout.trim());
  } catch {
    return judge(
      'warn',
      'not found',
      'Needed only to show office files as pages: sudo apt-get install libreoffice-writer-nogui libreoffice-impress-nogui',
    );
  }
}
