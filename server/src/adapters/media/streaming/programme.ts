import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CapturedStream } from '../recording/partSheet.ts';
import { drawCard } from './card.ts';
import { Encoder, LIST_NAME, type Shown, type StreamPlace } from './encoder.ts';
import { Feed } from './feed.ts';
import { LiveWriter } from './liveWriter.ts';
import type { CardWords } from './streamOrders.ts';

/** How often it is looked at what is to be shown (ms). */
const LOOK_MS = 100;
/** A card stands after so long without anything else (ms). */
const IDLE_MS = 1_500;
/** A picture that has not come after so long (s) is not waited for: its voice is heard over a card. */
const PICTURE_S = 2;
/** After one that failed the next `ffmpeg` begins so much later (ms). */
const REST_MS = 1_000;
/** It has so long to take what is left (ms). */
const END_MS = 2_000;

/** Where more packets than ten seconds have wait for `ffmpeg`, what it has not shown is left out. */
const MAX_WAITING = 1_250;

/** What is to be shown. Another key is another `ffmpeg`. */
interface Choice {
  readonly key: string;
  readonly shown: Shown;
  readonly feed?: Feed;
}

/** What runs now, and what it is. */
interface Running {
  readonly key: string;
  readonly encoder: Encoder;
  readonly feed?: Feed;
  readonly writer?: LiveWriter;
}

/** Switches what the stream shows: the newest part that has something to show, else a card. One `ffmpeg` runs at a time. */
export class Programme {
  readonly #place: StreamPlace;
  readonly #onLost: (detail: string) => void;
  readonly #feeds = new Map<string, Feed>();
  readonly #timer: NodeJS.Timeout;
  #cards = 0;
  #card: string | undefined;
  #drawing: Promise<unknown> = Promise.resolve();
  #running: Running | undefined;
  #switching: Promise<unknown> | undefined;
  #idleSince = performance.now();
  #restsUntil = 0;

  constructor(place: StreamPlace, onLost: (detail: string) => void) {
    this.#place = place;
    this.#onLost = onLost;
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  /** Shows another card from now on. */
  setCard(words: CardWords): void {
    const path = join(this.#place.folder, `card-${++this.#cards % 2}.png`);
    this.#drawing = this.#drawing
      .then(() => writeFile(path, drawCard(words)))
      .then(() => {
        this.#card = path;
      });
  }

  /** Takes packets of a part at the port that `onOpen` is told. */
  open(id: string, onOpen: (port: number) => void): void {
    this.#feeds.set(id, new Feed(onOpen));
  }

  describe(id: string, streams: readonly CapturedStream[]): void {
    this.#feeds.get(id)?.describe(streams);
  }

  close(id: string): void {
    this.#feeds.get(id)?.close();
    this.#feeds.delete(id);
  }

  /** The stream is over: the list says so. */
  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#switching;
    await this.#stop();
    const list = join(this.#place.folder, LIST_NAME);
    if ((await readFile(list, 'utf8').catch(() => '')) !== '') await appendFile(list, '#EXT-X-ENDLIST\n');
  }

  #look(): void {
    for (const feed of this.#feeds.values()) feed.tick();
    if (this.#switching || performance.now() < this.#restsUntil) return;
    const next = this.#choose();
    const isLate = (this.#running?.writer?.waiting ?? 0) > MAX_WAITING;
    if (next?.key === this.#running?.key && !isLate) return;
    this.#switching = this.#switch(next).finally(() => {
      this.#switching = undefined;
    });
  }

  /** What is to be shown; undefined where it is not known yet. */
  #choose(): Choice | undefined {
    const [id, feed] = [...this.#feeds].at(-1) ?? [];
    const codec = feed?.picture;
    const card = this.#card;
    if (feed && codec) {
      this.#idleSince = performance.now();
      return { key: `${id} ${codec}`, shown: { kind: 'picture', codec }, feed };
    }
    if (card === undefined) return undefined;
    if (feed && feed.ageS > PICTURE_S) {
      this.#idleSince = performance.now();
      return { key: `${id} ${card}`, shown: { kind: 'voices', card }, feed };
    }
    if (performance.now() - this.#idleSince > IDLE_MS) return { key: card, shown: { kind: 'card', card } };
    return undefined;
  }

  async #switch(next: Choice | undefined): Promise<void> {
    await this.#stop();
    if (!next) return;
    const { key, shown, feed } = next;
    const encoder = await Encoder.start(shown, this.#place, (detail) => {
      feed?.detach();
      this.#running = undefined;
      this.#restsUntil = performance.now() + REST_MS;
      this.#onLost(detail);
    });
    const writer = feed && new LiveWriter(encoder.pipe, shown.kind === 'picture' ? shown.codec : undefined);
    if (writer) feed.attach(writer, shown.kind === 'picture');
    this.#running = { key, encoder, ...(feed && { feed }), ...(writer && { writer }) };
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    if (!running) return;
    running.feed?.detach();
    // A pipe that takes nothing ends with its process.
    await Promise.race([running.writer?.end(), pause(END_MS)]);
    await running.encoder.end();
  }
}
