import { type MediaSlot, type MediaSource, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { ConsumerOptions } from '@diem-cau/shared/protocol/signals.ts';
import type { Consumer, RtpParameters, Transport } from 'mediasoup-client/types';
import { type MediaSignalPort, signalUntilAcknowledged } from './mediaSignalPort.ts';
import type { StageMediaSlot } from './stageMediaSnapshot.ts';

const FIELD_OF_SOURCE = {
  camera: 'video',
  microphone: 'audio',
  screen: 'screen',
  screenSound: 'screenSound',
  thumbnail: 'video',
  roomSound: 'audio',
} as const;

interface Received {
  readonly consumer: Consumer;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
}

/** Receives the stage over one transport. */
export class StageReceiver {
  readonly #transport: Transport;
  readonly #port: MediaSignalPort;
  readonly #onChange: () => void;
  readonly #received = new Map<string, Received>();
  /** Consumers that the server closed before they were open on this side. */
  readonly #closedEarly = new Set<string>();

  constructor(transport: Transport, port: MediaSignalPort, onChange: () => void) {
    this.#transport = transport;
    this.#port = port;
    this.#onChange = onChange;
  }

  /** Opens this side of consumers, then has the server start them. One that cannot be opened stays paused. */
  async open(options: readonly ConsumerOptions[]): Promise<void> {
    // Called in one go: the library then negotiates them all at once.
    const outcomes = await Promise.allSettled(options.map((option) => this.#open(option)));
    const consumerIds = outcomes
      .map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : undefined))
      .filter((id) => id !== undefined);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected' && !this.#transport.closed) console.warn('cannot consume', outcome.reason);
    }
    if (consumerIds.length === 0 || this.#transport.closed) return;
    this.#onChange();
    // Refused if one of them was closed meanwhile; the others run nevertheless.
    const isOpen = () => !this.#transport.closed;
    await signalUntilAcknowledged(this.#port, { type: 'consumersReady', consumerIds }, isOpen);
  }

  /** Closes this side of consumers that the server has closed. */
  closeConsumers(consumerIds: readonly string[]): void {
    for (const id of consumerIds) {
      const received = this.#received.get(id);
      if (!received) this.#closedEarly.add(id);
      received?.consumer.close();
      this.#received.delete(id);
    }
    this.#onChange();
  }

  /** The places with media, the chair first. */
  listSlots(): StageMediaSlot[] {
    const slots = new Map<string, StageMediaSlot>();
    for (const { consumer, slot, source } of this.#received.values()) {
      const key = slotKey(slot);
      // The newest wins: its predecessor in the same place is about to be closed.
      slots.set(key, { ...slots.get(key), key, slot, [FIELD_OF_SOURCE[source]]: consumer.track });
    }
    return [...slots.values()].sort((one, other) => Number(other.key === 'chair') - Number(one.key === 'chair'));
  }

  async #open({ id, producerId, kind, rtpParameters, source, slot }: ConsumerOptions): Promise<string | undefined> {
    if (this.#closedEarly.delete(id)) return undefined;
    const consumer = await this.#transport.consume({
      id,
      producerId,
      kind,
      rtpParameters: rtpParameters as RtpParameters,
      // The picture and the sound that belong together in one stream, so that the browser keeps them together.
      streamId: source === 'screen' || source === 'screenSound' ? `${slotKey(slot)}-screen` : slotKey(slot),
    });
    if (this.#closedEarly.delete(id)) {
      consumer.close();
      return undefined;
    }
    this.#received.set(id, { consumer, source, slot });
    return id;
  }
}
