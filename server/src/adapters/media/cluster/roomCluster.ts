import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import {
  MEDIA_HEARTBEAT_MS,
  MEDIA_SILENCE_MS,
  type MediaBoard,
  type MediaNews,
  type MediaStatement,
  type ServerNews,
  type SharedExcess,
  type SharedLines,
  type SharedStill,
} from '../../../application/mediaBoard.ts';
import type { MediaLogger } from '../mediaLogger.ts';
import { keyOfSource, type LocalSource } from '../sources/roomSource.ts';
import { resolvePrecedence } from '../sources/sourcePrecedence.ts';
import { ReconcileLoop } from './reconcileLoop.ts';
import { type ServerPipeCounts, ServerPipes, type ServerPipesContext } from './serverPipes.ts';

/** Batching window (ms) for changes: each statement costs every server one call of the store. */
const WINDOW_MS = 10;
/** The delay (ms) before the first retry while the store is unavailable. */
const FIRST_RETRY_MS = 100;

/** What the sharing needs to know of its room, and does to it. */
interface SharedRoom {
  /** Whether anybody sends or receives here. */
  isActive(): boolean;
  listOwn(): readonly LocalSource[];
  /** The orders of the places that pages here hold and have turned off. */
  listHeld(): Readonly<Record<string, number>>;
  /** How many layers this server's receivers take of each source. */
  countDemand(): ReadonlyMap<string, number>;
  /** The sources of other servers that are seen by stills here. */
  listStills(): readonly string[];
  /** How the lines of the sites here are. */
  listLines(): SharedLines;
  /** Takes off the stage what other servers have newer. */
  closeOvertaken(entries: readonly LocalSource[]): void;
  /** Takes what the other servers say; called whenever that may have changed. */
  hear(statements: readonly MediaStatement[]): void;
  /** Takes how the lines of all sites at another server are. */
  hearLines(server: string, lines: SharedLines): void;
  /** Takes that a sender at another server sent too much. */
  hearExcess(excess: SharedExcess): void;
  /** Shows a still of another server's source. */
  showStill(still: SharedStill): void;
}

/** What joins a conference's room here with its rooms on other servers. */
export interface RoomClusterOptions extends Omit<ServerPipesContext, 'server' | 'onChanged'> {
  readonly conferenceId: ConferenceId;
  readonly board: MediaBoard;
  readonly room: SharedRoom;
  readonly logger: MediaLogger;
}

/**
 * Shares one conference's sources with the other servers: publishes what is sent and consumed here, and pipes in what
 * clients here consume from there, at every change and each heartbeat. While the store is unavailable, existing pipes stay.
 */
export class RoomCluster {
  readonly #options: RoomClusterOptions;
  readonly #links: ServerPipes;
  readonly #heart: NodeJS.Timeout;
  readonly #unsubscribe: readonly (() => void)[];
  #statements: readonly MediaStatement[] = [];
  readonly #loop: ReconcileLoop;
  #said = false;
  /** Until then silence may mean that the store has forgotten, and that the others have not spoken since. */
  #patientUntil = 0;
  #heardAt = performance.now();
  #closed = false;

  constructor(options: RoomClusterOptions) {
    this.#options = options;
    const { board, conferenceId } = options;
    this.#loop = new ReconcileLoop({
      run: () => this.#reconcile(),
      // Logged once an outage, not once a retry.
      onError: (error, failures) => {
        if (failures > 1) return;
        options.logger.warn({ err: error, conferenceId }, 'the stage could not be shared; it is tried again');
      },
      windowMs: WINDOW_MS,
      firstRetryMs: FIRST_RETRY_MS,
      longestRetryMs: MEDIA_HEARTBEAT_MS,
    });
    this.#links = new ServerPipes({ ...options, server: board.server, onChanged: () => this.#loop.request() });
    this.#heart = setInterval(() => {
      this.#loop.request();
      this.#tellLines();
    }, MEDIA_HEARTBEAT_MS);
    this.#unsubscribe = [
      board.onChanged((changed) => {
        if (changed === conferenceId) this.#loop.request();
      }),
      board.onGap(() => this.#loop.retryNow()),
      board.onTold((changed, news) => {
        if (changed === conferenceId) this.#onNews(news);
      }),
    ];
  }

  get counts(): ServerPipeCounts {
    return this.#links.counts;
  }

  /** The last statements of the other servers. */
  get statements(): readonly MediaStatement[] {
    return this.#statements;
  }

  /** The room has changed: the other servers are told, and the pipes follow. */
  refresh(): void {
    this.#loop.request();
  }

  /** Passes a still on to those servers that want it. */
  passStill(still: SharedStill): void {
    this.#tell({ type: 'still', still });
  }

  /** Tells the other servers of a sender that sent too much. */
  passExcess(excess: SharedExcess): void {
    this.#tell({ type: 'excess', ...excess });
  }

  /** Ends all pipes and takes back what was said; resolves when that is done. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#heart);
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#links.close();
    await this.#loop.close();
    await this.#leave();
  }

  /** At every heartbeat, changed or not: a server that has just started knows nothing yet. */
  #tellLines(): void {
    if (this.#statements.length > 0) this.#tell({ type: 'lines', lines: this.#options.room.listLines() });
  }

  #tell(news: MediaNews): void {
    const { board, conferenceId } = this.#options;
    // A lost message is followed by a newer one within seconds.
    board.tell(conferenceId, news).catch(() => {});
  }

  /** Handles news of another server, if that is alive. */
  #onNews(news: ServerNews): void {
    const { room } = this.#options;
    if (!this.#statements.some(({ server }) => server === news.server)) return;
    if (news.type === 'still') room.showStill(news.still);
    else if (news.type === 'lines') room.hearLines(news.server, news.lines);
    else room.hearExcess(news);
  }

  /**
   * Publishes this server's statement and follows those of the others. What is known already is applied before, so that pipes
   * open without waiting for the store, and while it is unavailable.
   */
  async #reconcile(): Promise<void> {
    this.#apply();
    await this.#publish();
    this.#apply();
  }

  /** Rejects with `STORE_UNAVAILABLE`; then the last statements stand. */
  async #publish(): Promise<void> {
    const { board, conferenceId, room } = this.#options;
    if (!room.isActive()) {
      this.#statements = [];
      this.#heardAt = performance.now();
      await this.#leave();
      return;
    }
    this.#said = true;
    const statements = await board.say(conferenceId, this.#describe());
    if (!this.#closed) this.#statements = this.#keepAfterOutage(statements);
  }

  /** Keeps the statements of servers that have not spoken since an outage of the store, until they have had the time to. */
  #keepAfterOutage(statements: readonly MediaStatement[]): readonly MediaStatement[] {
    const now = performance.now();
    if (now - this.#heardAt >= MEDIA_SILENCE_MS) this.#patientUntil = now + MEDIA_SILENCE_MS;
    this.#heardAt = now;
    if (now >= this.#patientUntil) return statements;
    const speaking = new Set(statements.map(({ server }) => server));
    return [...statements, ...this.#statements.filter(({ server }) => !speaking.has(server))];
  }

  #describe(): MediaStatement {
    const { board, room } = this.#options;
    const sources = room
      .listOwn()
      .map(({ id, kind, actorId, source, slot, order }) => ({ id, kind, actorId, source, slot, order }));
    const demand = Object.fromEntries(room.countDemand());
    const held = room.listHeld();
    return {
      server: board.server,
      sources,
      ...(Object.keys(held).length > 0 && { held }),
      demand,
      stills: room.listStills(),
      links: this.#links.statement,
    };
  }

  /** Makes the room and the pipes what the last statements and this server's demand ask for. */
  #apply(): void {
    if (this.#closed) return;
    const { room } = this.#options;
    const { remote, overtaken } = resolvePrecedence(room.listOwn(), this.#statements);
    room.closeOvertaken(overtaken);
    const demand = room.countDemand();
    const wanted = remote.flatMap((entry) => {
      const layers = demand.get(keyOfSource(entry));
      return layers === undefined ? [] : [{ ...entry, taken: layers > 0 }];
    });
    this.#links.hear(this.#statements, wanted);
    room.hear(this.#statements);
  }

  async #leave(): Promise<void> {
    if (!this.#said) return;
    this.#said = false;
    // Otherwise it ends by itself.
    await this.#options.board.leave(this.#options.conferenceId).catch(() => {});
  }
}
