import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const CONFIGURATION = join(import.meta.dirname, '../../scripts/deploy/coturn/turnserver.conf');

/** Where a relay of a test runs. */
export interface RelayPlace {
  /** For its configuration and its log. */
  readonly folder: string;
  /** Where it listens, relays and finds the media server. */
  readonly address: string;
  readonly port: number;
  readonly secret: string;
}

/** Debian's coturn with the configuration of the deploy files, at another address and without TLS. */
export class Relay {
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** It answers some moments later. */
  static async start({ folder, address, port, secret }: RelayPlace): Promise<Relay> {
    const text = await readFile(CONFIGURATION, 'utf8');
    const own = text
      .replace('REPLACE-WITH-THE-TURN-SECRET', secret)
      .replace('listening-port=3478', `listening-port=${port}\nlistening-ip=${address}\nrelay-ip=${address}`)
      .replace(/^(tls-listening-port|cert|pkey)=.*$/gm, '')
      .replace('allowed-peer-ip=203.0.113.7', `allowed-peer-ip=${address}`)
      .replace(
        'syslog',
        `log-file=${folder}/relay.log\nsimple-log\nno-tls\nno-dtls\npidfile=${folder}/pid\nuserdb=${folder}/users`,
      );
    const file = join(folder, 'turnserver.conf');
    await writeFile(file, own);
    return new Relay(spawn('turnserver', ['-c', file], { stdio: 'ignore' }));
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
