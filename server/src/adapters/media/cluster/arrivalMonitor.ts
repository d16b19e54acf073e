import type { PipeTransport } from 'mediasoup/types';

/** How often the packets are counted, in milliseconds. */
const COUNT_MS = 5_000;
/** So many counts without a new packet, and the pipe is called silent: even a silent room sends some in that time. */
const SILENT_COUNTS = 2;

/** Tells whether packets arrive. Two servers agree over the store, so that a firewall between them shows nowhere else. */
export class ArrivalMonitor {
  readonly #transport: PipeTransport;
  readonly #isExpecting: () => boolean;
  readonly #onSilent: () => void;
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;
  #vain = 0;

  /** `isExpecting` says whether anything is to come now; `onSilent` is called each time that nothing comes any more. */
  constructor(transport: PipeTransport, isExpecting: () => boolean, onSilent: () => void) {
    this.#transport = transport;
    this.#isExpecting = isExpecting;
    this.#onSilent = onSilent;
    this.#timer = setInterval(() => void this.#count(), COUNT_MS);
  }

  get silent(): boolean {
    return this.#vain >= SILENT_COUNTS;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #count(): Promise<void> {
    const expecting = this.#isExpecting();
    // A transport that is being closed does not answer.
    const [stats] = await this.#transport.getStats().catch(() => []);
    if (!stats) return;
    const arrived = stats.rtpBytesReceived > this.#bytes;
    this.#bytes = stats.rtpBytesReceived;
    this.#vain = expecting && !arrived ? this.#vain + 1 : 0;
    if (this.#vain === SILENT_COUNTS) this.#onSilent();
  }
}
