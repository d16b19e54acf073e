import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../server/src/main.ts');

/** The product's server, run for a rehearsal on a data folder of its own. */
export class RehearsalServer {
  readonly url: string;
  /** Its data. */
  readonly folder: string;
  /** Opens its metrics. */
  readonly metricsToken: string;
  readonly #process: ChildProcess;

  private constructor(url: string, metricsToken: string, folder: string, child: ChildProcess) {
    this.url = url;
    this.metricsToken = metricsToken;
    this.folder = folder;
    this.#process = child;
  }

  /** Starts it. Rejects with what it printed if it ends before it listens. */
  static async start(folder: string, port: number): Promise<RehearsalServer> {
    const metricsToken = randomUUID();
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        // Those of the real server are not those of a rehearsal.
        DIEM_CAU_CONFIG: '/dev/null',
        DATA_DIR: folder,
        SECRETS_DIR: '',
        HOST: 'localhost',
        PORT: String(port),
        RTC_PORT: '0',
        REDIS_URL: '',
        REDIS_URL_FILE: '',
        REDIS_SENTINELS: '',
        PUBLIC_URL: '',
        PUBLIC_ADDRESS: '',
        METRICS_PORT: '',
        REHEARSAL: '1',
        METRICS_TOKEN: metricsToken,
        METRICS_TOKEN_FILE: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl+C in the terminal must reach the simulated people first, so that they leave in order.
      detached: true,
    });
    // However this process ends, a server without it would hold the port and rehearse with nobody.
    process.once('exit', () => child.kill('SIGTERM'));
    let output = '';
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ctrl+C')) resolve();
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.once('exit', (code) => reject(new Error(`The rehearsal's server ended with ${code}:\n${output}`)));
    });
    return new RehearsalServer(`http://localhost:${port}`, metricsToken, folder, child);
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
