import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './freePort.ts';
import { removeFolder } from './removeFolder.ts';
import { waitFor } from './waitFor.ts';

export const MASTER = 'diem-cau';
const READY_MS = 30_000;
/** How long a master must be silent before the Sentinels begin a failover (ms). */
const DOWN_AFTER_MS = 1_000;

/** A real master with two replicas and three Sentinels that watch them. */
export class SentinelStore {
  /** As `REDIS_SENTINELS` has it. */
  readonly sentinels: string;
  readonly addresses: readonly { readonly host: string; readonly port: number }[];
  readonly #folder: string;
  readonly #nodes: ReadonlyMap<number, ChildProcess>;
  readonly #watchers: readonly ChildProcess[];
  readonly #admin: Redis;
  readonly #opened: Redis[] = [];

  private constructor(
    folder: string,
    nodes: ReadonlyMap<number, ChildProcess>,
    watchers: readonly ChildProcess[],
    ports: readonly number[],
  ) {
    this.#folder = folder;
    this.#nodes = nodes;
    this.#watchers = watchers;
    this.addresses = ports.map((port) => ({ host: '127.0.0.1', port }));
    this.sentinels = ports.map((port) => `127.0.0.1:${port}`).join(',');
    this.#admin = new Redis({ host: '127.0.0.1', port: ports[0] ?? 0 });
    this.#admin.on('error', () => {});
  }

  static async start(): Promise<SentinelStore> {
    const folder = await mkdtemp(join(tmpdir(), 'dc-sentinels-'));
    const ports = [await freePort(), await freePort(), await freePort()];
    const [first = 0] = ports;
    const nodes = new Map<number, ChildProcess>();
    for (const port of ports) {
      const dir = join(folder, String(port));
      await mkdir(dir);
      const follows = port === first ? [] : ['--replicaof', '127.0.0.1', String(first)];
      const settings = [
        '--bind',
        '127.0.0.1',
        '--dir',
        dir,
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--save',
        '',
      ];
      nodes.set(port, spawn('redis-server', ['--port', String(port), ...settings, ...follows], { stdio: 'ignore' }));
    }
    // Sentinels that find the replicas linked ask again for news of them ten seconds later.
    await waitFor('the replicas to be linked', () => countReplicas(first), READY_MS);
    const sentinelPorts = [await freePort(), await freePort(), await freePort()];
    const watchers: ChildProcess[] = [];
    for (const port of sentinelPorts) {
      const file = join(folder, `sentinel-${port}.conf`);
      const lines = [
        `port ${port}`,
        'bind 127.0.0.1',
        `sentinel monitor ${MASTER} 127.0.0.1 ${first} 2`,
        `sentinel down-after-milliseconds ${MASTER} ${DOWN_AFTER_MS}`,
        `sentinel failover-timeout ${MASTER} 4000`,
      ];
      await writeFile(file, lines.join('\n'));
      watchers.push(spawn('redis-server', [file, '--sentinel'], { stdio: 'ignore' }));
    }
    const store = new SentinelStore(folder, nodes, watchers, sentinelPorts);
    await waitFor('the Sentinels to know both replicas and each other', () => store.#isWatched(), READY_MS);
    return store;
  }

  /** Kills the master like a crash. Returns its port. */
  async killMaster(): Promise<number> {
    const port = await this.masterPort();
    await this.#kill(port);
    return port;
  }

  /** Kills the replicas that still run like a crash. */
  async killReplicas(): Promise<void> {
    for (const port of await this.replicaPorts()) await this.#kill(port);
  }

  /**
   * Lets a node answer nothing while its connections stay open, as when its machine vanishes. Returns a function that lets
   * it go on.
   */
  freeze(port: number): () => void {
    const node = this.#nodeAt(port);
    node.kill('SIGSTOP');
    return () => node.kill('SIGCONT');
  }

  /** The ports of the replicas that run. */
  async replicaPorts(): Promise<readonly number[]> {
    const master = await this.masterPort();
    return [...this.#nodes].flatMap(([port, node]) => (port !== master && isRunning(node) ? [port] : []));
  }

  /** Resolves once two replicas follow the master. */
  async isWhole(): Promise<void> {
    await waitFor('both replicas to be linked', async () => countReplicas(await this.masterPort()), READY_MS);
  }

  #nodeAt(port: number): ChildProcess {
    const node = this.#nodes.get(port);
    if (!node) throw new Error(`No node has the port ${port}.`);
    return node;
  }

  async #kill(port: number): Promise<void> {
    const node = this.#nodeAt(port);
    const ended = once(node, 'exit');
    node.kill('SIGKILL');
    await ended;
  }

  /** A connection to the master, which ends with the store. */
  async openMaster(): Promise<Redis> {
    const redis = new Redis({ host: '127.0.0.1', port: await this.masterPort() });
    this.#opened.push(redis);
    return redis;
  }

  /** The ports of the nodes whose append-only files contain a text. */
  async findInFiles(text: string): Promise<ReadonlySet<number>> {
    const found = new Set<number>();
    for (const port of this.#nodes.keys()) {
      const folder = join(this.#folder, String(port), 'appendonlydir');
      for (const name of await readdir(folder)) {
        // A file that was rewritten meanwhile is gone.
        const bytes = await readFile(join(folder, name), 'latin1').catch(() => '');
        if (bytes.includes(text)) found.add(port);
      }
    }
    return found;
  }

  /** Where the Sentinels say that the master is. */
  async masterPort(): Promise<number> {
    const [, port] = (await this.#admin.call('SENTINEL', 'get-master-addr-by-name', MASTER)) as string[];
    return Number(port);
  }

  async stop(): Promise<void> {
    for (const redis of [this.#admin, ...this.#opened]) redis.disconnect();
    for (const child of [...this.#watchers, ...this.#nodes.values()]) {
      if (!isRunning(child)) continue;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    await removeFolder(this.#folder);
  }

  async #isWatched(): Promise<true | undefined> {
    const found = await this.#admin.call('SENTINEL', 'MASTER', MASTER).catch(() => undefined);
    const fields = found === undefined ? {} : asFields(found);
    return fields['num-slaves'] === '2' && fields['num-other-sentinels'] === '2' ? true : undefined;
  }
}

async function countReplicas(port: number): Promise<true | undefined> {
  const redis = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => {});
  const info = await redis.info('replication').catch(() => '');
  redis.disconnect();
  return info.match(/^slave\d+:.*state=online/gm)?.length === 2 || undefined;
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

/** A reply of names and values in turn, or a map. */
function asFields(reply: unknown): Readonly<Record<string, string>> {
  if (reply instanceof Map) return Object.fromEntries(reply);
  if (!Array.isArray(reply)) return reply as Readonly<Record<string, string>>;
  const flat = reply as string[];
  return Object.fromEntries(flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? '']] : [])));
}
