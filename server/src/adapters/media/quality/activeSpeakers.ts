import type { AudioLevelObserver, Router } from 'mediasoup/types';
import type { MediaLogger } from '../mediaLogger.ts';
import type { RoomSource } from '../sources/roomSource.ts';
import {
  type HeardVoice,
  hearAgain,
  levelNow,
  MAX_SPEAKERS,
  SILENCE_DB,
  selectSpeakers,
  type VoiceLevel,
} from './selectSpeakers.ts';

/**
 * Over how long the worker measures a level, in milliseconds. It tells none of fewer than ten packets, which take 400 ms,
 * since browsers are asked for packets of 40 ms.
 */
const INTERVAL_MS = 500;

/** Selects the microphones that are forwarded: all, or the three loudest if there are more. */
export class ActiveSpeakers {
  readonly #logger: MediaLogger;
  readonly #onChange: () => void;
  readonly #observers = new Map<Router, Promise<AudioLevelObserver>>();
  /** The last level of each microphone. */
  readonly #heard = new Map<string, HeardVoice>();
  /** The router on which each microphone can be heard. */
  readonly #routers = new Map<string, Router>();
  #microphones: readonly string[] = [];
  #forwarded: ReadonlySet<string> = new Set();

  constructor(logger: MediaLogger, onChange: () => void) {
    this.#logger = logger;
    this.#onChange = onChange;
  }

  /** Whether a microphone is not forwarded now. */
  isSilenced(producerId: string): boolean {
    return this.#microphones.includes(producerId) && !this.#forwarded.has(producerId);
  }

  /** Sets the sources of the room. */
  setStage(entries: readonly RoomSource[]): void {
    // An interpreter is heard by who asked for it, however loud the stage is.
    const isOnStage = ({ source, slot }: RoomSource) => source === 'microphone' && slot.kind !== 'language';
    const microphones = entries.filter(isOnStage).map(({ id }) => id);
    const wereFew = this.#microphones.length <= MAX_SPEAKERS;
    this.#microphones = microphones;
    for (const known of [this.#routers, this.#heard]) {
      for (const id of known.keys()) if (!microphones.includes(id)) known.delete(id);
    }
    if (wereFew) for (const id of microphones) this.#observe(id);
    this.#choose();
  }

  /** Sets the router on which a microphone can be consumed. */
  locate(producerId: string, router: Router): void {
    if (!this.#microphones.includes(producerId) || this.#routers.get(producerId) === router) return;
    this.#routers.set(producerId, router);
    this.#observe(producerId);
  }

  /** The worker takes closed producers out of the observer by itself, and bears one that is added twice. */
  #observe(producerId: string): void {
    const router = this.#routers.get(producerId);
    if (!router || this.#microphones.length <= MAX_SPEAKERS) return;
    const observer = this.#observers.get(router) ?? this.#createObserver(router);
    this.#observers.set(router, observer);
    observer
      .then((ready) => ready.addProducer({ producerId }).catch(() => {}))
      .catch((error: unknown) => {
        this.#observers.delete(router);
        if (!router.closed) this.#logger.warn({ err: error }, 'cannot tell which voices are loudest');
      });
  }

  async #createObserver(router: Router): Promise<AudioLevelObserver> {
    const observer = await router.createAudioLevelObserver({
      maxEntries: 8,
      threshold: SILENCE_DB,
      interval: INTERVAL_MS,
    });
    observer.on('volumes', (volumes) =>
      this.#hear(volumes.map(({ producer, volume }) => ({ id: producer.id, level: volume }))),
    );
    observer.observer.once('close', () => this.#observers.delete(router));
    return observer;
  }

  #hear(levels: readonly VoiceLevel[]): void {
    const now = performance.now();
    for (const level of levels) {
      // Also of one that has just left the stage.
      if (this.#microphones.includes(level.id))
        this.#heard.set(level.id, hearAgain(this.#heard.get(level.id), level, now));
    }
    this.#choose();
  }

  #choose(): void {
    const before = this.#forwarded;
    const now = performance.now();
    const levels = [...this.#heard.values()].map((voice) => ({ id: voice.id, level: levelNow(voice, now) }));
    this.#forwarded = selectSpeakers(this.#microphones, before, levels);
    const same = before.size === this.#forwarded.size && [...this.#forwarded].every((id) => before.has(id));
    if (!same) this.#onChange();
  }
}
