import type { Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import {
  isWallSource,
  MEDIA_SOURCES,
  type MediaSource,
  type StageSource,
  type WallSource,
} from '@diem-cau/shared/domain/stage/places.ts';
import type { SignalNotice, SignalReplies } from '@diem-cau/shared/protocol/signals.ts';
import type { Device } from 'mediasoup-client';
import type { Transport, TransportOptions } from 'mediasoup-client/types';
import { IceKeeper } from './iceKeeper.ts';
import { toRtcIceServers } from './iceServers.ts';
import { LineReporter } from './lineReporter.ts';
import { type MediaSignalPort, signalUntilAcknowledged } from './mediaSignalPort.ts';
import { SoundBuffer } from './soundBuffer.ts';
import type { StageMediaSlot, StageMediaSnapshot } from './stageMediaSnapshot.ts';
import { StageReceiver } from './stageReceiver.ts';
import { type SenderPlace, StageSender } from './stageSender.ts';
import { StillReceiver } from './stillReceiver.ts';
import { StillSender } from './stillSender.ts';

/** What concerns the media that are joined. */
export type SessionNotice = Exclude<SignalNotice, { type: 'mediaReset' | 'mediaLeft' }>;

/** The page's claim to each of its sources. */
export type SenderPlaces = Readonly<Partial<Record<MediaSource, SenderPlace>>>;

interface MediaSessionOptions {
  readonly device: Device;
  readonly port: MediaSignalPort;
  readonly joined: SignalReplies['joinMedia'];
  /** This page's claims to its places, as they were before it joined again. */
  readonly places: SenderPlaces;
  /** Something to show changed. */
  readonly onChange: () => void;
  /** The transports have failed: join again. */
  readonly onLost: () => void;
}

/** What one `joinMedia` led to: the transports, and all that runs over them. */
export class MediaSession {
  readonly #options: MediaSessionOptions;
  readonly #transports: Transport[] = [];
  readonly #keepers: IceKeeper[] = [];
  readonly #receive: Transport;
  #send: Transport | undefined;
  readonly #soundBuffer: SoundBuffer;
  readonly #receiver: StageReceiver;
  readonly #senders = new Map<MediaSource, StageSender>();
  readonly #reporter: LineReporter;
  readonly #stillSender: StillSender;
  readonly #stills: StillReceiver;
  #rung: Rung = 'high';
  #inSight = true;

  constructor(options: MediaSessionOptions) {
    this.#options = options;
    const { device, port, joined, onChange } = options;
    const receive = device.createRecvTransport(optionsOf(joined.receive, joined.iceServers));
    this.#receive = receive;
    this.#soundBuffer = new SoundBuffer(receive);
    this.#keep(receive);
    this.#receiver = new StageReceiver(receive, port, onChange);
    this.#stillSender = new StillSender(port);
    this.#stills = new StillReceiver(onChange);
    this.#reporter = new LineReporter(receive, port);
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

  /**
   * Whether nothing gets through between this browser and the server's address for media, though the server answers.
   */
  get isBlocked(): boolean {
    return this.#keepers.some(({ isBlocked }) => isBlocked);
  }

  /** The server's address for media, host and port. */
  get serverAddress(): string | undefined {
    const [first] = this.#options.joined.receive.iceCandidates as readonly {
      ip?: string;
      address?: string;
      port?: number;
    }[];
    return first && `${first.address ?? first.ip}:${first.port}`;
  }

  get producing(): Partial<Record<MediaSource, boolean>> {
    const sources = [...this.#senders.values()].filter(({ producing }) => producing);
    return Object.fromEntries(sources.map(({ source }) => [source, true]));
  }

  get places(): SenderPlaces {
    return Object.fromEntries([...this.#senders.values()].map(({ source, place }) => [source, place]));
  }

  /** What is known to be wrong with what is sent. */
  get troubles(): StageMediaSnapshot['troubles'] {
    const troubled = [...this.#senders.values()].filter(({ trouble }) => trouble !== undefined);
    return Object.fromEntries(troubled.map(({ source, trouble }) => [source, trouble]));
  }

  /** Names these media to the server. */
  get receiveTransportId(): string {
    return this.#receive.id;
  }

  /** Sends from this page whatever another page of the place sends. */
  takeOver(): void {
    for (const sender of this.#senders.values()) sender.takeOver();
  }

  /** What the browser counts about everything received. */
  receiveStats(): Promise<RTCStatsReport> {
    return this.#receive.getStats();
  }

  /** What the browser counts about everything sent; undefined where nothing can be sent. */
  get sendStats(): (() => Promise<RTCStatsReport>) | undefined {
    const send = this.#send;
    return send && (() => send.getStats());
  }

  /** What the desk looks at or listens to for itself. */
  get wanted(): readonly WallSource[] {
    const wanted = [...this.#senders.values()].filter((sender) => sender.wanted);
    return wanted.map(({ source }) => source).filter(isWallSource);
  }

  /** How much the line bears. */
  get rung(): Rung {
    return this.#rung;
  }

  /** Measures the sound level of this room; 1 is full scale. */
  setLevel(level: (() => number | undefined) | undefined): void {
    this.#reporter.setLevel(level);
  }

  /** Has the server forward pictures only while the page is in sight. */
  setInSight(inSight: boolean): void {
    if (inSight === this.#inSight) return;
    this.#inSight = inSight;
    const isTrue = () => this.#inSight === inSight && !this.#receive.closed;
    void signalUntilAcknowledged(this.#options.port, { type: 'reportSight', inSight }, isTrue);
  }

  listSlots(): StageMediaSlot[] {
    const slots = this.#receiver.listSlots();
    return this.#rung === 'stills' ? slots.map((slot) => ({ ...slot, ...this.#stills.find(slot.key) })) : slots;
  }

  setTracks(tracks: Partial<Record<MediaSource, MediaStreamTrack>>): void {
    for (const sender of this.#senders.values()) sender.setTrack(tracks[TRACK_OF[sender.source]]);
    this.#stillSender.setTrack(tracks.camera);
  }

  handleNotice(notice: SessionNotice): void {
    if (notice.type === 'consumersOpened') void this.#receiver.open(notice.consumers);
    if (notice.type === 'consumersClosed') this.#receiver.closeConsumers(notice.consumerIds);
    if ('source' in notice) this.#handleSourceNotice(notice);
    if (notice.type === 'stillsWanted') this.#stillSender.setWanted(notice.wanted);
    if (notice.type === 'still') this.#stills.take(notice.slot, notice.picture);
    if (notice.type === 'rung') {
      this.#rung = notice.rung;
      this.#options.onChange();
    }
  }

  /** Closes the transports, but leaves the devices on. Idempotent. */
  close(): void {
    this.#soundBuffer.close();
    this.#reporter.close();
    this.#stillSender.close();
    for (const sender of this.#senders.values()) sender.close();
    for (const keeper of this.#keepers) keeper.close();
    for (const transport of this.#transports) transport.close();
  }

  #openSenders(transport: Transport): void {
    const { device, port, places, onChange } = this.#options;
    this.#send = transport;
    this.#keep(transport);
    for (const source of MEDIA_SOURCES) {
      const rtpCapabilities = device.sendRtpCapabilities;
      const place = places[source] ?? 'none';
      this.#senders.set(source, new StageSender({ source, place, transport, port, rtpCapabilities, onChange }));
    }
    transport.on('produce', ({ rtpParameters, appData }, callback, errback) => {
      const sender = appData.sender as StageSender;
      sender.announce(rtpParameters).then((id) => callback({ id }), errback);
    });
  }

  #handleSourceNotice(notice: Extract<SessionNotice, { source: MediaSource }>): void {
    if (notice.type === 'sourceExcess') return;
    const sender = this.#senders.get(notice.source);
    if (notice.type === 'producerClosed') sender?.handleClosedByServer(notice.because);
    if (notice.type === 'sourceWanted') this.#setWanted(sender, notice.wanted);
    if (notice.type === 'sourceDemand') sender?.setDemand(notice.layers);
    if (notice.type === 'sourceArrival') sender?.setArriving(notice.arriving);
    if (notice.type === 'sourceLimit') sender?.setLimit(notice.bitsPerSecond);
  }

  /** Follows the server at once; the operator's screen shows what the desk looks at or listens to. */
  #setWanted(sender: StageSender | undefined, wanted: boolean): void {
    sender?.setWanted(wanted);
    this.#options.onChange();
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

/** The device that each source comes from. */
const TRACK_OF: Readonly<Record<MediaSource, StageSource>> = {
  camera: 'camera',
  microphone: 'microphone',
  screen: 'screen',
  thumbnail: 'camera',
  roomSound: 'microphone',
  screenSound: 'screenSound',
};

/** What the server says of a transport, and the relays it may go through, as the library takes them. */
function optionsOf(transport: unknown, iceServers: SignalReplies['joinMedia']['iceServers']): TransportOptions {
  return { ...(transport as TransportOptions), ...(iceServers && { iceServers: toRtcIceServers(iceServers) }) };
}
