import { BEAT_MS, LinePatience } from '@diem-cau/shared/protocol/liveness.ts';
import type { Clock } from '../../../application/clock.ts';

/** How often all connections are looked at, in milliseconds. */
const LOOK_MS = 200;
/** A look that comes later than this was held up with everything else in this process, in milliseconds. */
const MAX_LATE_MS = 300;
/** How long the first answer may take, before anything is known of the line, in milliseconds. */
const FIRST_ANSWER_MS = 15_000;

/** What this needs of an Engine.IO connection. */
export interface BeatingConnection {
  on(event: 'packet' | 'packetCreate', listener: (packet: { readonly type: string }) => void): unknown;
  once(event: 'close', listener: () => void): unknown;
  close(discard: boolean): void;
  /** Sends a packet of Engine.IO's own; every client answers a `ping` with a `pong` by itself. */
  sendPacket(type: 'ping'): void;
}

interface Life {
  readonly connection: BeatingConnection;
  readonly patience: LinePatience;
  heardAt: number;
  sentAt: number;
  /** When the ping was sent that is not answered yet. */
  pingedAt: number | undefined;
  answered: boolean;
}

/**
 * Notices within 3 s that a connection is dead though nobody closed it, and ends it (LIVE-1). Whatever flows is a sign of
 * life; only where nothing has flowed one way or the other for a second a ping of one byte is sent. One timer serves all.
 */
export class Heartbeat {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #lives = new Set<Life>();
  #timer: NodeJS.Timeout | undefined;
  #lookedAt = 0;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  start(): void {
    this.#lookedAt = this.#clock.monotonic();
    this.#timer = setInterval(() => this.look(), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Keeps watch over a connection until it closes. */
  watch(connection: BeatingConnection): void {
    const now = this.#clock.monotonic();
    const life: Life = {
      connection,
      patience: new LinePatience(),
      heardAt: now,
      sentAt: now,
      pingedAt: undefined,
      answered: false,
    };
    connection.on('packet', ({ type }) => this.#hear(life, type));
    connection.on('packetCreate', () => {
      life.sentAt = this.#clock.monotonic();
    });
    connection.once('close', () => this.#lives.delete(life));
    this.#lives.add(life);
    // At once: its answer tells how slow the line is.
    this.#ping(life, now);
  }

  /** Pings the silent connections and ends the dead ones. */
  look(): void {
    const now = this.#clock.monotonic();
    const late = now - this.#lookedAt - LOOK_MS;
    this.#lookedAt = now;
    for (const life of this.#lives) {
      if (late > MAX_LATE_MS) forgive(life, late, now);
      const silentFor = now - life.heardAt;
      if (silentFor > this.#patienceOf(life, now)) this.#end(life);
      else if (Math.max(silentFor, now - life.sentAt) >= BEAT_MS - LOOK_MS / 2) this.#ping(life, now);
    }
  }

  #hear(life: Life, type: string): void {
    const now = this.#clock.monotonic();
    life.heardAt = now;
    if (type !== 'pong' || life.pingedAt === undefined) return;
    const late = now - this.#lookedAt - LOOK_MS;
    if (late > MAX_LATE_MS) life.pingedAt = Math.min(now, life.pingedAt + late);
    life.patience.note(now - life.pingedAt, now);
    life.pingedAt = undefined;
    life.answered = true;
  }

  /** A ping is sent again while one waits for its answer: the other side too must hear something each second. */
  #ping(life: Life, now: number): void {
    if (life.pingedAt !== undefined && now - life.sentAt < BEAT_MS - LOOK_MS / 2) return;
    life.pingedAt ??= now;
    life.connection.sendPacket('ping');
  }

  #patienceOf({ patience, answered }: Life, now: number): number {
    return answered ? patience.at(now) : FIRST_ANSWER_MS;
  }

  #end(life: Life): void {
    this.#lives.delete(life);
    // Closing politely would wait for the other side, which is not there.
    life.connection.close(true);
  }
}

/** What came while this process was busy is still waiting to be read: that time says nothing of the line. */
function forgive(life: Life, late: number, now: number): void {
  life.heardAt = Math.min(now, life.heardAt + late);
  if (life.pingedAt !== undefined) life.pingedAt = Math.min(now, life.pingedAt + late);
}
