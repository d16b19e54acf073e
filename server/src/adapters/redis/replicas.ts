import { Redis } from 'ioredis';
import { CONNECTION_NAME } from './connection.ts';
import { ReplicatedRedis } from './replicatedRedis.ts';

const LOOK_MS = 50;
/** How long a replica may take to answer (ms). */
const ANSWER_MS = 3_000;

interface Replica {
  readonly host: string;
  readonly port: number;
  /** How much of the master's stream it has confirmed, in bytes. */
  readonly offset: number;
}

/**
 * Runs `work` on each replica that the master knows, once it has all that the master had at the call. Of a store without
 * replicas there is none. Rejects where one does not catch up until `giveUpAt` (monotonic, ms) or does not answer.
 */
export async function onReplicas(
  master: Redis,
  giveUpAt: number,
  work: (replica: Redis) => Promise<void>,
): Promise<void> {
  if (!(master instanceof ReplicatedRedis)) return;
  const { offset, replicas } = await readReplication(master);
  for (const { host, port } of replicas) {
    await caughtUp(master, { host, port, offset }, giveUpAt);
    const { username, password, tls } = master.options;
    const options = { connectionName: CONNECTION_NAME, connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS };
    const signIn = { ...(username && { username }), ...(password && { password }), ...(tls && { tls }) };
    const replica = new Redis({ host, port, ...options, ...signIn, maxRetriesPerRequest: 0 });
    replica.on('error', () => {});
    try {
      await work(replica);
    } finally {
      replica.disconnect();
    }
  }
}

async function caughtUp(master: Redis, { host, port, offset }: Replica, giveUpAt: number): Promise<void> {
  for (;;) {
    const { replicas } = await readReplication(master);
    const found = replicas.find((one) => one.host === host && one.port === port);
    if (found && found.offset >= offset) return;
    if (performance.now() > giveUpAt) throw new Error(`The replica ${host}:${port} does not catch up.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** How far a master's stream goes, and its replicas. */
export async function readReplication(
  master: Redis,
): Promise<{ readonly offset: number; readonly replicas: readonly Replica[] }> {
  const lines = (await master.info('replication')).split('\r\n');
  const offset = Number(lines.find((line) => line.startsWith('master_repl_offset:'))?.split(':')[1] ?? 0);
  const replicas = lines.flatMap((line) => {
    const [, text] = /^slave\d+:(.*)$/.exec(line) ?? [];
    if (text === undefined) return [];
    const fields = Object.fromEntries(text.split(',').map((field) => field.split('=')));
    return [{ host: String(fields.ip), port: Number(fields.port), offset: Number(fields.offset) }];
  });
  return { offset, replicas };
}
