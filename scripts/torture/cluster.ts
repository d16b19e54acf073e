import { join } from 'node:path';
import { openConnection, type RedisAddress, waitUntilReady } from '../../server/src/adapters/redis/connection.ts';
import { SharedRedis } from '../../tests/testkit/redis.ts';
import { type Codes, freePort, TestServer } from '../../tests/testkit/server.ts';

/** How long a killed shared Redis is away at most, in milliseconds. */
const MAX_AWAY_MS = 400;

/**
 * Real server processes on one store: one with its private Redis, or several on a shared one. Whatever is killed is
 * started again.
 */
export class Cluster {
  readonly #servers: readonly TestServer[];
  readonly #redis: SharedRedis | undefined;
  readonly #starting = new Map<TestServer, Promise<void>>();
  #redisStarting: Promise<void> | undefined;
  #stopped = false;

  private constructor(servers: readonly TestServer[], redis: SharedRedis | undefined) {
    this.#servers = servers;
    this.#redis = redis;
  }

  /** `onCrash` hears of servers that end although nobody killed them. */
  static async start(count: number, onCrash: (report: string) => void): Promise<Cluster> {
    const options = { onUnexpectedEnd: onCrash };
    if (count === 1) return new Cluster([await TestServer.start(options)], undefined);
    const redis = await SharedRedis.start(await freePort());
    const shared = { ...options, redisUrl: redis.url };
    const first = await TestServer.start(shared);
    const others = await Promise.all(
      Array.from({ length: count - 1 }, () => TestServer.start({ ...shared, publicUrl: first.url })),
    );
    return new Cluster([first, ...others], redis);
  }

  /** The address that all of them go by. */
  get origin(): string {
    return this.#first.url;
  }

  /** The invitations; to be asked for before anything is killed. */
  get codes(): Codes {
    return this.#first.codes;
  }

  get ports(): readonly number[] {
    return this.#servers.map(({ port }) => port);
  }

  get storeAddress(): RedisAddress {
    return this.#redis ? { url: this.#redis.url } : { socketPath: join(this.#first.folder, 'redis', 'redis.sock') };
  }

  /** Kills a server that is up, and starts it again meanwhile. False where none is up. */
  async killServer(choose: (up: readonly TestServer[]) => TestServer | undefined): Promise<boolean> {
    const server = choose(this.#servers.filter((candidate) => !this.#starting.has(candidate)));
    if (!server) return false;
    await server.kill();
    const start = this.#restart(server).finally(() => this.#starting.delete(server));
    this.#starting.set(server, start);
    return true;
  }

  /** Kills Redis; who owns it starts it again. False where it is away already. */
  async killRedis(awayFor: (most: number) => number): Promise<boolean> {
    if (this.#redisStarting) return false;
    const redis = this.#redis;
    if (redis) {
      await redis.kill();
      const away = new Promise((resolve) => setTimeout(resolve, awayFor(MAX_AWAY_MS)));
      this.#redisStarting = away
        .then(() => redis.launch())
        .finally(() => {
          this.#redisStarting = undefined;
        });
      return true;
    }
    if (!(await this.#storeAnswers(100))) return false;
    await this.#first.killRedis();
    return true;
  }

  /** Resolves once every server and the store are there. */
  async whole(): Promise<void> {
    await this.#redisStarting;
    await Promise.all(this.#starting.values());
    await this.#storeAnswers(10_000);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.whole();
    await Promise.all(this.#servers.map((server) => server.stop()));
    await this.#redis?.stop();
  }

  get #first(): TestServer {
    const [first] = this.#servers;
    if (!first) throw new Error('A cluster has a server.');
    return first;
  }

  /** Like a supervisor: until it runs. A start fails, for example, while the store is unavailable. */
  async #restart(server: TestServer): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await server.launch();
      } catch (error) {
        if (this.#stopped || tries === 10) throw error;
      }
    }
  }

  async #storeAnswers(timeoutMs: number): Promise<boolean> {
    const redis = openConnection(this.storeAddress);
    return waitUntilReady(redis, timeoutMs)
      .then(
        () => true,
        () => false,
      )
      .finally(() => redis.disconnect());
  }
}
