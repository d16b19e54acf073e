import type { AudioLevelObserver, Router } from 'mediasoup/types';
import { chooseVoices, MOST_VOICES, type VoiceLevel } from './chooseVoices.ts';
import type { MediaLogger } from './mediaLogger.ts';
import type { StageEntry } from './stageProducer.ts';

/** How often the levels are compared, in milliseconds: within a syllable or two. */
const INTERVAL_MS = 300;
/** Quieter than this is the noise of a room, in dBov. */
const THRESHOLD_DB = -60;

/** Of the microphones on the stage, which ones are forwarded: all, or the three loudest where there are more. */
export class LoudestVoices {
  readonly #logger: MediaLogger;
  readonly #onChange: () => void;
  readonly #observers = new Map<Router, Promise<AudioLevelObserver>>();
  /** What each router's observer heard last. */
  readonly #levels = new Map<Router, readonly VoiceLevel[]>();
  /** The router on which each microphone can be heard. */
  readonly #routers = new Map<string, Router>();
  #microphones: readonly string[] = [];
  #forwarded: ReadonlySet<string> = new Set();

  constructor(logger: MediaLogger, onChange: () => void) {
    this.#logger = logger;
    this.#onChange = onChange;
  }

  /** Whether a producer is one of too many voices now. */
  isSilenced(producerId: string): boolean {
    return this.#microphones.includes(producerId) && !this.#forwarded.has(producerId);
  }

  /** Takes note of what is on the stage. */
  setStage(entries: readonly StageEntry[]): void {
    const microphones = entries.filter(({ source }) => source === 'microphone').map(({ id }) => id);
    const wereFew = this.#microphones.length <= MOST_VOICES;
    this.#microphones = microphones;
    for (const id of this.#routers.keys()) if (!microphones.includes(id)) this.#routers.delete(id);
    if (wereFew) for (const id of microphones) this.#observe(id);
    this.#choose();
  }

  /** Says on which router a microphone of the stage can be heard. */
  locate(producerId: string, router: Router): void {
    if (!this.#microphones.includes(producerId) || this.#routers.get(producerId) === router) return;
    this.#routers.set(producerId, router);
    this.#observe(producerId);
  }

  /** The worker takes closed producers out of the observer by itself, and bears one that is added twice. */
  #observe(producerId: string): void {
    const router = this.#routers.get(producerId);
    if (!router || this.#microphones.length <= MOST_VOICES) return;
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
      threshold: THRESHOLD_DB,
      interval: INTERVAL_MS,
    });
    const hear = (levels: readonly VoiceLevel[]) => {
      this.#levels.set(router, levels);
      this.#choose();
    };
    observer.on('volumes', (volumes) =>
      hear(volumes.map(({ producer, volume }) => ({ id: producer.id, level: volume }))),
    );
    observer.on('silence', () => hear([]));
    observer.observer.once('close', () => {
      this.#observers.delete(router);
      this.#levels.delete(router);
    });
    return observer;
  }

  #choose(): void {
    const before = this.#forwarded;
    this.#forwarded = chooseVoices(this.#microphones, before, [...this.#levels.values()].flat());
    const same = before.size === this.#forwarded.size && [...this.#forwarded].every((id) => before.has(id));
    if (!same) this.#onChange();
  }
}
