import type { PipeTransport } from 'mediasoup/types';

/** How often the packets are counted, in milliseconds. */
const COUNT_MS = 5_000;
/** After so many counts without a packet the pipe counts as silent. Even a silent room sends some in that time. */
const SILENT_COUNTS = 2;

/** Reports whether a pipe receives packets. Servers agree through the store, so a firewall between them shows nowhere else. */
export class ArrivalMonitor {
  readonly #transport: PipeTransport;
  readonly #isExpecting: () => boolean;
  readonly #onSilent: () => void;
  readonly #timer: NodeJS.Timeout;
  #bytes = 0;
  #silentCounts = 0;

  /** `isExpecting` says whether anything is to come now; `onSilent` is called each time that nothing comes any more. */
  constructor(transport: PipeTransport, isExpecting: () => boolean, onSilent: () => void) {
    this.#transport = transport;
    this.#isExpecting = isExpecting;
    this.#onSilent = onSilent;
    this.#timer = setInterval(() => void this.#count(), COUNT_MS);
  }

  get silent(): boolean {
    return this.#silentCounts >= SILENT_COUNTS;
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
    this.#silentCounts = expecting && !arrived ? this.#silentCounts + 1 : 0;
    if (this.#silentCounts === SILENT_COUNTS) this.#onSilent();
  }
}
