import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { MediaSource } from '@diem-cau/shared/domain/stage/places.ts';
import type { PlainTransportOptions, SignalNotice } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaSignalPort } from '../../../client/src/connection/media/mediaSignalPort.ts';
import type { RehearsalEvents } from '../participant.ts';
import { LineReport } from './lineReport.ts';
import { LoopSender } from './loopSender.ts';
import type { MediaLoop } from './mediaLoop.ts';
import { requestMedia } from './mediaSignals.ts';
import { PacketCount } from './packetCount.ts';
import type { RoomMedia } from './roomMedia.ts';
import { asksForKeyFrame } from './rtpPackets.ts';

const LOOPBACK = '127.0.0.1';
/** What a simulated room sends; none shares its screen. */
type RoomSource = Exclude<MediaSource, 'screen'>;
const ROOM_SOURCES: readonly RoomSource[] = ['camera', 'microphone', 'thumbnail', 'roomSound'];
const PICTURES: readonly RoomSource[] = ['camera', 'thumbnail'];

const OPUS = { mimeType: 'audio/opus', clockRate: 48_000, channels: 2 };
const VP8 = {
  mimeType: 'video/VP8',
  clockRate: 90_000,
  rtcpFeedback: [{ type: 'nack', parameter: 'pli' }],
};
const VIDEO = { ...VP8, payloadType: 96 };
const SOUND = { ...OPUS, payloadType: 111 };
const RTP_CAPABILITIES = {
  codecs: [
    { kind: 'audio', preferredPayloadType: 111, ...OPUS },
    { kind: 'video', preferredPayloadType: 96, ...VP8 },
  ],
};

/** The media of one stay in the conference, forgotten with it. */
interface Session {
  readonly port: MediaSignalPort;
  readonly stopListening: () => void;
  /** Absent while joining, and for those who are never on the stage. */
  send?: PlainTransportOptions;
  readonly senders: Map<RoomSource, LoopSender>;
  /** How many layers the server wants of each source, where it has said so. */
  readonly demand: Map<MediaSource, number>;
  /** The sources that another device of the room sends, such as a person's who has opened its invitation. */
  readonly elsewhere: Set<MediaSource>;
  /** What the server wants of this room. */
  readonly wanted: Set<MediaSource>;
}

/** A simulated room's media as RTP over one UDP socket, counted as it arrives. */
export class PlainMedia implements RoomMedia {
  readonly count = new PacketCount();
  readonly #loop: MediaLoop;
  readonly #events: Pick<RehearsalEvents, 'onMedia'>;
  readonly #line = new LineReport();
  #socket: Socket | undefined;
  #session: Session | undefined;

  constructor(loop: MediaLoop, events: Pick<RehearsalEvents, 'onMedia'>) {
    this.#loop = loop;
    this.#events = events;
  }

  /** {@inheritDoc RoomMedia.follow} */
  async follow(port: MediaSignalPort | undefined): Promise<void> {
    if (this.#session && this.#session.port !== port) this.#forget(this.#session);
    if (!port) return;
    if (!this.#session) await this.#join(port);
    const session = this.#session;
    if (!session?.send) return;
    for (const source of ROOM_SOURCES) {
      if (!session.wanted.has(source)) {
        session.elsewhere.delete(source);
        this.#stop(session, source);
      } else if (!session.senders.has(source) && !session.elsewhere.has(source)) {
        await this.#produce(session, session.send, source);
      }
    }
    const report = this.#line.next(performance.now(), this.count, session.senders.has('microphone'));
    if (report) await requestMedia(port, report, this.#events);
  }

  /** Whether it sends a source now. */
  sends(source: RoomSource): boolean {
    return this.#session?.senders.has(source) ?? false;
  }

  /** {@inheritDoc RoomMedia.close} */
  close(): void {
    if (this.#session) this.#forget(this.#session);
    this.#socket?.close();
    this.#socket = undefined;
  }

  async #join(port: MediaSignalPort): Promise<void> {
    this.#socket ??= await this.#openSocket();
    const session: Session = {
      port,
      stopListening: port.onNotice((notice) => this.#onNotice(session, notice)),
      senders: new Map(),
      demand: new Map(),
      elsewhere: new Set(),
      wanted: new Set(),
    };
    this.#session = session;
    const { port: udpPort } = this.#socket.address();
    const joined = await requestMedia(
      port,
      { type: 'joinPlain', rtpCapabilities: RTP_CAPABILITIES, ip: LOOPBACK, port: udpPort, srtp: false },
      this.#events,
    );
    // At the next look it tries again.
    if (!joined) this.#forget(session);
    if (!joined || this.#session !== session) return;
    if (joined.send) session.send = joined.send;
    await this.#ready(session, joined.consumers);
  }

  #onNotice(session: Session, notice: SignalNotice): void {
    if (this.#session !== session) return;
    switch (notice.type) {
      case 'consumersOpened':
        void this.#ready(session, notice.consumers);
        return;
      case 'producerClosed':
        for (const source of ROOM_SOURCES) if (source === notice.source) this.#stop(session, source);
        if (notice.because === 'replaced') session.elsewhere.add(notice.source);
        return;
      case 'sourceWanted':
        // At the next look it is sent, or not any more.
        if (notice.wanted) session.wanted.add(notice.source);
        else session.wanted.delete(notice.source);
        session.elsewhere.delete(notice.source);
        return;
      case 'sourceDemand':
        session.demand.set(notice.source, notice.layers);
        for (const [source, sender] of session.senders) this.#applyDemand(session, source, sender);
        return;
      case 'mediaReset':
        this.#forget(session);
    }
  }

  async #ready({ port }: Session, consumers: readonly { readonly id: string }[]): Promise<void> {
    if (consumers.length === 0) return;
    await requestMedia(port, { type: 'consumersReady', consumerIds: consumers.map(({ id }) => id) }, this.#events);
  }

  async #produce(session: Session, { id, ip, port }: PlainTransportOptions, source: RoomSource): Promise<void> {
    const isPicture = PICTURES.includes(source);
    const codec = isPicture ? VIDEO : SOUND;
    const ssrc = randomInt(1, 0xffff_ffff);
    session.demand.delete(source);
    const produced = await requestMedia(
      session.port,
      { type: 'produce', transportId: id, source, rtpParameters: { codecs: [codec], encodings: [{ ssrc }] } },
      this.#events,
    );
    if (!produced || this.#session !== session) return;
    const stream = { ssrc, payloadType: codec.payloadType, sequence: randomInt(0x8000) };
    const emit = (packet: Buffer) => this.#socket?.send(packet, port, ip);
    const sender = isPicture
      ? LoopSender.pictures(this.#loop, stream, emit)
      : LoopSender.sounds(this.#loop, stream, emit);
    session.senders.set(source, sender);
    this.#applyDemand(session, source, sender);
  }

  /** What nobody receives is not sent. */
  #applyDemand({ demand }: Session, source: RoomSource, sender: LoopSender): void {
    if (demand.get(source) === 0) sender.pause();
    else sender.resume();
  }

  #stop({ senders }: Session, source: RoomSource): void {
    senders.get(source)?.pause();
    senders.delete(source);
  }

  #forget(session: Session): void {
    session.stopListening();
    for (const source of ROOM_SOURCES) this.#stop(session, source);
    if (this.#session !== session) return;
    this.#session = undefined;
    this.count.endStreams();
  }

  async #openSocket(): Promise<Socket> {
    const socket = createSocket('udp4');
    socket.on('message', (packet) => {
      this.count.take(packet);
      if (!asksForKeyFrame(packet)) return;
      for (const source of PICTURES) this.#session?.senders.get(source)?.restart();
    });
    // A transport that is gone answers with "port unreachable".
    socket.on('error', () => {});
    socket.bind(0, LOOPBACK);
    await once(socket, 'listening');
    return socket;
  }
}
