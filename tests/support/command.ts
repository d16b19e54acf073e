import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The outcome of a command that has ended. */
export interface EndedCommand {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The time from its last output to the end of the process and of everything that holds its output open, in ms. */
  readonly lingeredMs: number;
}

/**
 * Runs a script of the project as its npm command does, with its output in pipes. Rejects, and kills it, if it has not
 * ended in time.
 */
export function runCommand(
  script: string,
  args: readonly string[],
  deadlineMs: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<EndedCommand> {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, REDIS_URL: '', SECRETS_DIR: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  let lastOutput = performance.now();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      output[name] += chunk.toString();
      lastOutput = performance.now();
    });
  }
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${script} did not end within ${deadlineMs} ms:\n${output.stdout}\n${output.stderr}`));
    }, deadlineMs);
    child.once('error', reject);
    // Waits for the pipes too: a child that is still running would keep them open.
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...output, lingeredMs: performance.now() - lastOutput });
    });
  });
}

/** The JSON object that a command prints as its last line. */
export function lastLine<Report>({ stdout }: EndedCommand): Report {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Report;
}
