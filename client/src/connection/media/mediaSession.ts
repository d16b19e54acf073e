import { MEDIA_SOURCES, type MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/messages.ts';
import type { Device } from 'mediasoup-client';
import type { Transport, TransportOptions } from 'mediasoup-client/types';
import { IceKeeper } from './iceKeeper.ts';
import { toRtcIceServers } from './iceServers.ts';
import type { MediaSignalPort } from './mediaSignalPort.ts';
import { SoundBuffer } from './soundBuffer.ts';
import type { StageMediaSlot } from './stageMediaSnapshot.ts';
import { StageReceiver } from './stageReceiver.ts';
import { StageSender } from './stageSender.ts';

interface MediaSessionOptions {
  readonly device: Device;
  readonly port: MediaSignalPort;
  readonly joined: SignalReplies['joinMedia'];
  /** Something to show changed. */
  readonly onChange: () => void;
  /** The transports cannot be saved: join anew. */
  readonly onLost: () => void;
}

/** What one `joinMedia` led to: the transports, and all that runs over them. */
export class MediaSession {
  readonly #options: MediaSessionOptions;
  readonly #transports: Transport[] = [];
  readonly #keepers: IceKeeper[] = [];
  readonly #receive: Transport;
  readonly #soundBuffer: SoundBuffer;
  readonly #receiver: StageReceiver;
  readonly #senders = new Map<MediaSource, StageSender>();

  constructor(options: MediaSessionOptions) {
    this.#options = options;
    const { device, port, joined, onChange } = options;
    const receive = device.createRecvTransport(optionsOf(joined.receive, joined.iceServers));
    this.#receive = receive;
    this.#soundBuffer = new SoundBuffer(receive);
    this.#keep(receive);
    this.#receiver = new StageReceiver(receive, port, onChange);
    void this.#receiver.open(joined.consumers);
    if (joined.send) this.#openSenders(device.createSendTransport(optionsOf(joined.send, joined.iceServers)));
  }

  /** `connected` also when the stage is empty: the browser connects as the first media comes. */
  get state(): 'connecting' | 'connected' | 'failed' {
    const states = this.#transports.map(({ connectionState }) => connectionState);
    if (states.includes('failed')) return 'failed';
    return states.some((state) => state === 'connecting' || state === 'disconnected') ? 'connecting' : 'connected';
  }

  /** Whether any media ever came through, so that another attempt is a new story. */
  get proven(): boolean {
    return this.#transports.some(({ connectionState }) => connectionState === 'connected');
  }

  get producing(): Partial<Record<MediaSource, boolean>> {
    const sources = [...this.#senders.values()].filter(({ producing }) => producing);
    return Object.fromEntries(sources.map(({ source }) => [source, true]));
  }

  /** What the browser counts about everything received. */
  receiveStats(): Promise<RTCStatsReport> {
    return this.#receive.getStats();
  }

  listSlots(): StageMediaSlot[] {
    return this.#receiver.listSlots();
  }

  setTracks(tracks: Partial<Record<MediaSource, MediaStreamTrack>>): void {
    for (const sender of this.#senders.values()) sender.setTrack(tracks[sender.source]);
  }

  setProducing(wanted: Partial<Record<MediaSource, boolean>>): void {
    for (const sender of this.#senders.values()) sender.setWanted(wanted[sender.source] === true);
  }

  handleNotice(notice: Exclude<SignalNotice, { type: 'mediaReset' }>): void {
    if (notice.type === 'consumersOpened') void this.#receiver.open(notice.consumers);
    if (notice.type === 'consumersClosed') this.#receiver.closeConsumers(notice.consumerIds);
    if (notice.type === 'producerClosed') this.#senders.get(notice.source)?.handleClosedByServer();
    if (notice.type === 'sourceDemand') this.#senders.get(notice.source)?.setDemand(notice.layers);
  }

  /** Closes the transports, but leaves the devices on. Idempotent. */
  close(): void {
    this.#soundBuffer.close();
    for (const keeper of this.#keepers) keeper.close();
    for (const transport of this.#transports) transport.close();
  }

  #openSenders(transport: Transport): void {
    const { device, port, onChange } = this.#options;
    this.#keep(transport);
    for (const source of MEDIA_SOURCES) {
      const rtpCapabilities = device.sendRtpCapabilities;
      this.#senders.set(source, new StageSender({ source, transport, port, rtpCapabilities, onChange }));
    }
    transport.on('produce', ({ rtpParameters, appData }, callback, errback) => {
      const sender = appData.sender as StageSender;
      sender.announce(rtpParameters).then((id) => callback({ id }), errback);
    });
  }

  #keep(transport: Transport): void {
    const { port, onChange, onLost } = this.#options;
    this.#transports.push(transport);
    this.#keepers.push(new IceKeeper(transport, port, onLost));
    transport.on('connectionstatechange', onChange);
    transport.on('connect', async ({ dtlsParameters }, callback) => {
      const reply = port.signal({ type: 'connectTransport', transportId: transport.id, dtlsParameters });
      // Not waited for, which saves a round trip before the first picture: ICE takes longer than the message.
      callback();
      const { ok } = await reply;
      if (!ok && !transport.closed) onLost();
    });
  }
}

/** What the server says of a transport, and the relays it may go through, as the library takes them. */
function optionsOf(transport: unknown, iceServers: SignalReplies['joinMedia']['iceServers']): TransportOptions {
  return { ...(transport as TransportOptions), ...(iceServers && { iceServers: toRtcIceServers(iceServers) }) };
}
