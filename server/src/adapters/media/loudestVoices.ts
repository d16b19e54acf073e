import type { AudioLevelObserver, Router } from 'mediasoup/types';
import { chooseVoices, MOST_VOICES } from './chooseVoices.ts';
import type { MediaLogger } from './mediaLogger.ts';
import type { StageProducer } from './stageProducer.ts';

/** How often the levels are compared, in milliseconds: within a syllable or two. */
const INTERVAL_MS = 300;
/** Quieter than this is the noise of a room, in dBov. */
const THRESHOLD_DB = -60;

/** Of the microphones on the stage, which ones are forwarded: all, or the three loudest where there are more. */
export class LoudestVoices {
  readonly #router: Router;
  readonly #logger: MediaLogger;
  readonly #onChange: () => void;
  #observer: Promise<AudioLevelObserver> | undefined;
  #microphones: readonly string[] = [];
  #forwarded: ReadonlySet<string> = new Set();

  constructor(router: Router, logger: MediaLogger, onChange: () => void) {
    this.#router = router;
    this.#logger = logger;
    this.#onChange = onChange;
  }

  /** Whether a producer is one of too many voices now. */
  isSilenced(producerId: string): boolean {
    return this.#microphones.includes(producerId) && !this.#forwarded.has(producerId);
  }

  /** Takes note of what is on the stage. */
  setProducers(producers: readonly StageProducer[]): void {
    const microphones = producers.filter(({ source }) => source === 'microphone').map(({ producer }) => producer.id);
    const added = microphones.filter((id) => !this.#microphones.includes(id));
    this.#microphones = microphones;
    if (microphones.length > MOST_VOICES) this.#observe(added.length === 0 ? [] : microphones);
    this.#choose([]);
  }

  /** The worker takes closed producers out of the observer by itself, and bears one that is added twice. */
  #observe(producerIds: readonly string[]): void {
    this.#observer ??= this.#createObserver();
    this.#observer
      .then(async (observer) => {
        for (const producerId of producerIds) await observer.addProducer({ producerId }).catch(() => {});
      })
      .catch((error: unknown) => {
        this.#observer = undefined;
        if (!this.#router.closed) this.#logger.warn({ err: error }, 'cannot tell which voices are loudest');
      });
  }

  async #createObserver(): Promise<AudioLevelObserver> {
    const observer = await this.#router.createAudioLevelObserver({
      maxEntries: 8,
      threshold: THRESHOLD_DB,
      interval: INTERVAL_MS,
    });
    observer.on('volumes', (volumes) =>
      this.#choose(volumes.map(({ producer, volume }) => ({ id: producer.id, level: volume }))),
    );
    return observer;
  }

  #choose(levels: Parameters<typeof chooseVoices>[2]): void {
    const before = this.#forwarded;
    this.#forwarded = chooseVoices(this.#microphones, before, levels);
    const same = before.size === this.#forwarded.size && [...this.#forwarded].every((id) => before.has(id));
    if (!same) this.#onChange();
  }
}
