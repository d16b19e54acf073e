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
import { type ServerPipeCounts, ServerPipes, type ServerPipesContext } from './serverPipes.ts';

/** How long changes wait for company, in milliseconds: each costs every server a call of the store. */
const WINDOW_MS = 10;

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

export interface RoomClusterOptions extends Omit<ServerPipesContext, 'server' | 'onChanged'> {
  readonly conferenceId: ConferenceId;
  readonly board: MediaBoard;
  readonly room: SharedRoom;
  readonly logger: MediaLogger;
}

/**
 * Agrees with the other servers on one conference's stage: tells them what is sent and wanted here, takes what they have
 * that is wanted here, at every change and each heartbeat. While the store is away, what flows goes on.
 */
export class RoomCluster {
  readonly #options: RoomClusterOptions;
  readonly #links: ServerPipes;
  readonly #heart: NodeJS.Timeout;
  readonly #unsubscribe: readonly (() => void)[];
  #statements: readonly MediaStatement[] = [];
  #due: NodeJS.Timeout | undefined;
  #talking: Promise<void> = Promise.resolve();
  #said = false;
  #away = false;
  /** Until then silence may mean that the store has forgotten, and that the others have not spoken since. */
  #patientUntil = 0;
  #heardAt = performance.now();
  #settling = false;
  #closed = false;

  constructor(options: RoomClusterOptions) {
    this.#options = options;
    const { board, conferenceId } = options;
    this.#links = new ServerPipes({ ...options, server: board.server, onChanged: () => this.#talkSoon() });
    this.#heart = setInterval(() => {
      this.#talkSoon();
      this.#tellLines();
    }, MEDIA_HEARTBEAT_MS);
    this.#unsubscribe = [
      board.onChanged((changed) => {
        if (changed === conferenceId) this.#talkSoon();
      }),
      board.onGap(() => this.#talkSoon()),
      board.onTold((concerned, news) => {
        if (concerned === conferenceId) this.#hearNews(news);
      }),
    ];
  }

  get counts(): ServerPipeCounts {
    return this.#links.counts;
  }

  /** What the other servers said last. */
  get statements(): readonly MediaStatement[] {
    return this.#statements;
  }

  /** The room has changed: takes what it wants now, and tells the others. */
  refresh(): void {
    this.#settle();
    this.#talkSoon();
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
    clearTimeout(this.#due);
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#links.close();
    await this.#talking;
    await this.#leave();
  }

  /** At every heartbeat, changed or not: whoever just came knows nothing yet. */
  #tellLines(): void {
    if (this.#statements.length > 0) this.#tell({ type: 'lines', lines: this.#options.room.listLines() });
  }

  #tell(news: MediaNews): void {
    const { board, conferenceId } = this.#options;
    // What is lost is followed by newer news within seconds.
    board.tell(conferenceId, news).catch(() => {});
  }

  /** Takes what a server told that is alive and another. */
  #hearNews(news: ServerNews): void {
    const { room } = this.#options;
    if (!this.#statements.some(({ server }) => server === news.server)) return;
    if (news.type === 'still') room.showStill(news.still);
    else if (news.type === 'lines') room.hearLines(news.server, news.lines);
    else room.hearExcess(news);
  }

  #talkSoon(): void {
    if (this.#closed || this.#due) return;
    this.#due = setTimeout(() => {
      // One after the other, so that an older statement never overwrites a newer one, and at most one that waits.
      this.#talking = this.#talking.then(() => {
        this.#due = undefined;
        return this.#talk();
      });
    }, WINDOW_MS);
  }

  async #talk(): Promise<void> {
    if (this.#closed) return;
    const { board, conferenceId, room, logger } = this.#options;
    try {
      if (room.isActive()) {
        this.#said = true;
        const statements = await board.say(conferenceId, this.#describe());
        if (this.#closed) return;
        this.#statements = this.#hearPatiently(statements);
      } else {
        this.#statements = [];
        this.#heardAt = performance.now();
        await this.#leave();
      }
      this.#away = false;
    } catch (error) {
      // Said once an outage, not once a heartbeat.
      if (!this.#away)
        logger.warn({ err: error, conferenceId }, 'the stage could not be shared; each heartbeat tries again');
      this.#away = true;
    }
    this.#settle();
  }

  /** After an outage of the store the others get the time to speak again before they count as dead. */
  #hearPatiently(statements: readonly MediaStatement[]): readonly MediaStatement[] {
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

  /** Brings the room and the pipes to what was said last. */
  #settle(): void {
    if (this.#closed || this.#settling) return;
    this.#settling = true;
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
    this.#settling = false;
  }

  async #leave(): Promise<void> {
    if (!this.#said) return;
    this.#said = false;
    // Otherwise it ends by itself.
    await this.#options.board.leave(this.#options.conferenceId).catch(() => {});
  }
}
