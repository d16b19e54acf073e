import type { Consumer, Transport } from 'mediasoup-client/types';
import { entriesOf } from './mediaStats.ts';

/** From this share of lost packets on, sound is held back long enough for a lost packet to be sent again. */
const TROUBLED_SHARE = 0.02;
/** The packet after the lost one, the way there and back of a bad line, and once more: in milliseconds. */
const PATIENT_MS = 250;
/** A line that was bad a moment ago is not trusted at once. In milliseconds. */
const DISTRUST_MS = 30_000;
const LOOK_EVERY_MS = 1_000;

/** How long sound is held back before it is played; without `milliseconds` as short as the browser likes. */
export interface BufferChoice {
  readonly milliseconds?: number;
  /** When packets were last lost, in milliseconds. */
  readonly troubledAt?: number;
}

/** Chooses by the share of packets lost since the last look, 0 to 1. */
export function chooseBuffer(current: BufferChoice, lostShare: number, at: number): BufferChoice {
  if (lostShare >= TROUBLED_SHARE) return { milliseconds: PATIENT_MS, troubledAt: at };
  return current.troubledAt !== undefined && at - current.troubledAt < DISTRUST_MS ? current : {};
}

/** Packets asked for and missing since a connection was opened. */
export interface LineCount {
  readonly arrived: number;
  readonly troubled: number;
}

/** Counts the packets that arrived, and those that were lost before retransmission. */
export function countTrouble(report: Iterable<readonly [string, unknown]>): LineCount {
  let arrived = 0;
  let troubled = 0;
  for (const [, entry] of report) {
    const stream = entry as Partial<RTCInboundRtpStreamStats>;
    if (stream.type !== 'inbound-rtp') continue;
    arrived += stream.packetsReceived ?? 0;
    // A lost packet of sound that came again is not counted as lost: only that it was asked for.
    troubled += Math.max(0, stream.packetsLost ?? 0, stream.kind === 'audio' ? (stream.nackCount ?? 0) : 0);
  }
  return { arrived, troubled };
}

/** Holds the received sound back on a line that loses packets, so that those sent again come in time. */
export class SoundBuffer {
  readonly #transport: Transport;
  readonly #consumers = new Set<Consumer>();
  readonly #timer: ReturnType<typeof setInterval>;
  #choice: BufferChoice = {};
  #last: LineCount = { arrived: 0, troubled: 0 };

  constructor(transport: Transport) {
    this.#transport = transport;
    transport.observer.on('newconsumer', (consumer: Consumer) => {
      if (consumer.kind !== 'audio') return;
      this.#consumers.add(consumer);
      consumer.observer.once('close', () => this.#consumers.delete(consumer));
      this.#apply(consumer);
    });
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    if (this.#transport.closed || this.#consumers.size === 0) return;
    const report = await this.#transport.getStats().catch(() => undefined);
    if (!report) return;
    const now = countTrouble(entriesOf(report));
    const arrived = now.arrived - this.#last.arrived;
    const troubled = Math.max(0, now.troubled - this.#last.troubled);
    this.#last = now;
    if (arrived <= 0) return;
    this.#choice = chooseBuffer(this.#choice, troubled / (arrived + troubled), performance.now());
    for (const consumer of this.#consumers) this.#apply(consumer);
  }

  #apply({ rtpReceiver }: Consumer): void {
    // Not in every browser; the others keep their own measure.
    if (rtpReceiver && 'jitterBufferTarget' in rtpReceiver) {
      rtpReceiver.jitterBufferTarget = this.#choice.milliseconds ?? null;
    }
  }
}
