import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a stretch of work cost a server. */
export interface Cost {
  readonly eventLoopP99Ms: number;
  readonly cpuSeconds: number;
  readonly rssMb: number;
}

/** A server in a process of its own, with a probe inside that measures it. */
export class MeasuredProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Starts a script; resolves once it has printed `ready`. */
  static async start(
    script: string,
    settings: Readonly<Record<string, string>>,
    ready: string,
  ): Promise<MeasuredProcess> {
    const probe = join(import.meta.dirname, 'probe.ts');
    const child = fork(script, [], {
      env: { ...process.env, ...settings },
      execArgv: ['--expose-gc', '--import', probe],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes(ready)) resolve();
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}:\n${output}`)));
    });
    return new MeasuredProcess(child);
  }

  /** Begins to measure. */
  async begin(): Promise<void> {
    await this.#ask('begin');
  }

  /** What was measured since the beginning. */
  async end(): Promise<Cost> {
    return (await this.#ask('end')) as Cost;
  }

  /** The heap in use, in bytes, without garbage. */
  async heap(): Promise<number> {
    return ((await this.#ask('heap')) as { heapBytes: number }).heapBytes;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  async #ask(question: string): Promise<unknown> {
    const answered = once(this.#child, 'message');
    this.#child.send(question);
    return (await answered)[0];
  }
}
