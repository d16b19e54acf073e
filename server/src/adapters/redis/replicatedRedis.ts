import { type ChainableCommander, Command, Redis, type RedisOptions } from 'ioredis';

/** How long a write may wait for its replicas (ms): within the time limit of a command. */
const REPLICATION_MS = 1_500;

/** How long it may once a write has waited in vain (ms): whatever is sent after a `WAIT` waits with it, reads too. */
const BEHIND_MS = 50;
/** After so long one write may wait longer again (ms): the replicas may be back, but farther away. */
const BEHIND_FOR_MS = 10_000;

/**
 * Calls that are answered only when a replica has what they rest on: scripts and the other writes that somebody is answered, and
 * the question whether a command was stored before. Sets that only list (`sadd`), and whatever else is followed by one of
 * these, are confirmed with it: `WAIT` counts all that the connection has written.
 */
const REPLICATED: ReadonlySet<string> = new Set(['eval', 'hmget', 'set', 'del', 'hset', 'hdel', 'srem', 'getdel']);

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
 * A connection to the present master whose writes are answered after replicas have them (`WAIT`), so that a failover
 * loses nothing that was acknowledged. A write and its `WAIT` leave in one packet, unless one waits already.
 */
export class ReplicatedRedis extends Redis {
  /** How many replicas must have a write before it is answered. */
  readonly replicas: number;
  /** The `WAIT` that was sent and is not answered. */
  #underWay: Promise<unknown> | undefined;
  /** The one that follows it, for all that is written meanwhile. */
  #next: Promise<number> | undefined;
  /** Until when replicas are taken to be away (monotonic, ms). */
  #behindUntil = 0;

  constructor(options: Options, replicas: number) {
    super(options);
    this.replicas = replicas;
  }

  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const reply = super.sendCommand(...sent) as Promise<unknown>;
    // A transaction or a pipeline is confirmed as a whole.
    return sent[1] === undefined && REPLICATED.has(sent[0].name) ? this.confirmed(reply) : reply;
  }

  /** The reply to what was just sent, once replicas have it. Rejects where too few confirm it. */
  async confirmed<Value>(reply: Promise<Value>): Promise<Value> {
    const confirmed = this.#confirm();
    // Whichever fails first decides; the other must not count as unhandled.
    confirmed.catch(() => {});
    const value = await reply;
    if ((await confirmed) < this.replicas) throw new NotReplicated();
    return value;
  }

  #confirm(): Promise<number> {
    if (!this.#next && !this.#underWay) return this.#wait();
    this.#next ??= this.#afterThis();
    return this.#next;
  }

  async #afterThis(): Promise<number> {
    await this.#underWay;
    this.#next = undefined;
    return this.#wait();
  }

  #wait(): Promise<number> {
    const ms = performance.now() < this.#behindUntil ? BEHIND_MS : REPLICATION_MS;
    const wait = new Command('wait', [this.replicas, ms], { replyEncoding: 'utf8' });
    const confirmed = super.sendCommand(wait) as Promise<number>;
    const underWay = confirmed.then(
      (count) => this.#notice(count >= this.replicas, ms),
      () => {},
    );
    this.#underWay = underWay.then(() => {
      this.#underWay = undefined;
    });
    return confirmed;
  }

  #notice(isReplicated: boolean, waitedMs: number): void {
    if (isReplicated) this.#behindUntil = 0;
    else if (waitedMs === REPLICATION_MS) this.#behindUntil = performance.now() + BEHIND_FOR_MS;
  }
}

/** Executes a transaction, and resolves once replicas have what it wrote. */
export function executeReplicated(
  redis: Redis,
  transaction: ChainableCommander,
): ReturnType<ChainableCommander['exec']> {
  const replies = transaction.exec();
  return redis instanceof ReplicatedRedis ? redis.confirmed(replies) : replies;
}
