import { Redis } from 'ioredis';
import { CONNECTION_NAME } from './connection.ts';
import { ReplicatedRedis } from './replicatedRedis.ts';

const LOOK_MS = 50;
/** How long a replica may take to answer (ms). */
const ANSWER_MS = 3_000;
/** How long a replica that is linked may take to confirm what the master had (ms). */
const MAX_CATCHING_UP_MS = 60_000;

interface Replica {
  readonly host: string;
  readonly port: number;
  /** How much of the master's stream it has confirmed, in bytes. */
  readonly offset: number;
}

/**
 * Runs `work` on each replica that the master knows, on all at once, when it has all that the master had at the call. Of a
 * store without replicas there is none. Rejects where one is lost meanwhile, does not catch up or does not answer.
 */
export async function onReplicas(master: Redis, work: (replica: Redis) => Promise<void>): Promise<void> {
  if (!(master instanceof ReplicatedRedis)) return;
  const { offset, replicas } = await readReplication(master);
  await Promise.all(replicas.map(({ host, port }) => onReplica(master, { host, port, offset }, work)));
}

async function onReplica(master: Redis, at: Replica, work: (replica: Redis) => Promise<void>): Promise<void> {
  await caughtUp(master, at);
  const { username, password, tls } = master.options;
  const options = { connectionName: CONNECTION_NAME, connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS };
  const signIn = { ...(username && { username }), ...(password && { password }), ...(tls && { tls }) };
  const { host, port } = at;
  const replica = new Redis({ host, port, ...options, ...signIn, maxRetriesPerRequest: 0 });
  replica.on('error', () => {});
  try {
    await work(replica);
  } finally {
    replica.disconnect();
  }
}

async function caughtUp(master: Redis, { host, port, offset }: Replica): Promise<void> {
  const giveUpAt = performance.now() + MAX_CATCHING_UP_MS;
  for (;;) {
    const { replicas } = await readReplication(master);
    const found = replicas.find((one) => one.host === host && one.port === port);
    // One that is gone is not waited for: who calls again does without it.
    if (!found) throw new Error(`The replica ${host}:${port} was lost.`);
    if (found.offset >= offset) return;
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
