import { Command, Redis, type RedisOptions } from 'ioredis';

/** How long a write may wait for its replicas (ms): within the time limit of a command. */
const REPLICATION_MS = 1_500;

/**
 * Calls that are answered only when a replica has what they rest on: scripts, which do all the writing that is acknowledged
 * to people, and the question whether a command was stored before.
 */
const REPLICATED: ReadonlySet<string> = new Set(['eval', 'hmget']);

/** The driver's options without the shape of replies, which is its default. */
export type Options = Omit<RedisOptions, 'replyMapping'>;

/** A write that too few replicas have confirmed: it may be lost with the master, and is not acknowledged. */
class NotReplicated extends Error {
  constructor() {
    super('Too few replicas have confirmed the write.');
    this.name = 'NotReplicated';
  }
}

/**
 * A connection to the present master whose scripts are answered after replicas have their writes (`WAIT`), so that a
 * failover loses nothing that was acknowledged. Both calls leave in one packet.
 */
export class ReplicatedRedis extends Redis {
  /** How many replicas must have a write before it is answered. */
  readonly replicas: number;

  constructor(options: Options, replicas: number) {
    super(options);
    this.replicas = replicas;
  }

  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const reply = super.sendCommand(...sent) as Promise<unknown>;
    // In a transaction or a pipeline the caller asks for the replies itself.
    if (sent[1] !== undefined || !REPLICATED.has(sent[0].name)) return reply;
    const wait = new Command('wait', [this.replicas, REPLICATION_MS], { replyEncoding: 'utf8' });
    const confirmed = super.sendCommand(wait) as Promise<number>;
    // Whichever fails first decides; the other must not count as unhandled.
    confirmed.catch(() => {});
    return reply.then(async (value) => {
      if ((await confirmed) < this.replicas) throw new NotReplicated();
      return value;
    });
  }
}
