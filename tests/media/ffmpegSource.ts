import { type ChildProcess, spawn } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { MediaPeer, MediaRoom } from '../../server/src/application/mediaPort.ts';
import { must, signal } from '../testkit/mediaFixture.ts';
import { joinMessage, openPlainSocket } from './plainVoice.ts';

const SSRC = { camera: 11, microphone: 12 } as const;

/** How a camera encodes. */
export type CameraCodec = 'vp8' | 'h264';

const VIDEO = { payloadType: 96, clockRate: 90_000 } as const;
const BASELINE = { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 } as const;
const CAMERA_CODECS = {
  vp8: { ...VIDEO, mimeType: 'video/VP8' },
  h264: { ...VIDEO, mimeType: 'video/H264', parameters: BASELINE },
} as const;
const MICROPHONE_CODEC = { mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 } as const;

const ENCODERS: Readonly<Record<CameraCodec, readonly string[]>> = {
  vp8: ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8'],
  h264: ['-c:v', 'libx264', '-profile:v', 'baseline', '-preset', 'ultrafast', '-tune', 'zerolatency'],
};

/** What ffmpeg makes: a picture of one colour with a key frame five times a second, or a tone. */
const ENCODE = {
  camera: (colour: string, codec: CameraCodec) => [
    ...['-re', '-f', 'lavfi', '-i', `color=${colour}:size=320x180:rate=15,format=yuv420p`],
    ...[...ENCODERS[codec], '-b:v', '200k', '-g', '3'],
    ...['-payload_type', '96', '-ssrc', String(SSRC.camera)],
  ],
  microphone: () => [
    ...['-re', '-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000'],
    ...['-c:a', 'libopus', '-b:a', '32k', '-payload_type', '111', '-ssrc', String(SSRC.microphone)],
  ],
};

/** Once in two seconds: for how long the picture is white and the tone sounds (s). */
const CLAP = 'lt(mod(t,2),0.25)';
/** Both by one clock: a black picture that flashes, and silence that claps at the same time. */
const CLAPS = [
  ...['-re', '-f', 'lavfi', '-i', 'color=black:size=320x180:rate=30,format=yuv420p'],
  ...['-re', '-f', 'lavfi', '-i', 'sine=frequency=1000:sample_rate=48000'],
  ...['-filter_complex', `[0:v]drawbox=c=white:t=fill:enable='${CLAP}'[v];[1:a]volume='${CLAP}':eval=frame[a]`],
];

/** A peer that has joined over a socket. */
interface Joined {
  readonly room: MediaRoom;
  readonly peer: MediaPeer;
  readonly socket: Socket;
  readonly transportId: string;
  readonly port: number;
}

/** A peer that sends a real camera of one colour and a real tone over its socket. */
export class FfmpegSource {
  readonly #joined: Joined;
  readonly #encoders: ChildProcess[] = [];
  readonly #relays: Socket[] = [];

  private constructor(joined: Joined) {
    this.#joined = joined;
  }

  /** Joins a room and sends both; resolves once the first packet of each has gone. */
  static async start(room: MediaRoom, peer: MediaPeer, colour: string, codec: CameraCodec): Promise<FfmpegSource> {
    const source = await FfmpegSource.#join(room, peer);
    for (const kind of ['camera', 'microphone'] as const) {
      await source.#produce(kind, codec);
      const { target, first } = await source.#openRelay();
      source.#run([...ENCODE[kind](colour, codec), '-f', 'rtp', target]);
      await first;
    }
    return source;
  }

  /** As `start`, but with picture and sound of one clock: it flashes and claps every two seconds. */
  static async startClaps(room: MediaRoom, peer: MediaPeer): Promise<FfmpegSource> {
    const source = await FfmpegSource.#join(room, peer);
    for (const kind of ['camera', 'microphone'] as const) await source.#produce(kind, 'vp8');
    const [picture, sound] = [await source.#openRelay(), await source.#openRelay()];
    const video = [...ENCODERS.vp8, '-b:v', '300k', '-g', '15', '-payload_type', '96', '-ssrc', String(SSRC.camera)];
    const audio = ['-c:a', 'libopus', '-b:a', '32k', '-payload_type', '111', '-ssrc', String(SSRC.microphone)];
    source.#run([
      ...[...CLAPS, '-map', '[v]', ...video, '-f', 'rtp', picture.target],
      ...['-map', '[a]', ...audio, '-f', 'rtp', sound.target],
    ]);
    await Promise.all([picture.first, sound.first]);
    return source;
  }

  /** Sends nothing more. */
  stop(): void {
    for (const encoder of this.#encoders) encoder.kill('SIGKILL');
    for (const relay of this.#relays) relay.close();
    this.#joined.socket.close();
  }

  static async #join(room: MediaRoom, peer: MediaPeer): Promise<FfmpegSource> {
    const socket = await openPlainSocket();
    const { send } = must(await signal(room, peer, joinMessage(room, socket)));
    return new FfmpegSource({ room, peer, socket, transportId: send?.id ?? '', port: send?.port ?? 0 });
  }

  async #produce(kind: 'camera' | 'microphone', codec: CameraCodec): Promise<void> {
    const { room, peer, transportId } = this.#joined;
    const codecs = [kind === 'camera' ? CAMERA_CODECS[codec] : MICROPHONE_CODEC];
    const rtpParameters = { codecs, encodings: [{ ssrc: SSRC[kind] }] };
    must(await signal(room, peer, { type: 'produce', transportId, source: kind, rtpParameters }));
  }

  /** Passes on what an encoder sends, as from the peer's own socket. */
  async #openRelay(): Promise<{ readonly target: string; readonly first: Promise<unknown> }> {
    const { socket, port } = this.#joined;
    const relay = createSocket('udp4');
    this.#relays.push(relay);
    relay.bind(0, '127.0.0.1');
    await once(relay, 'listening');
    relay.on('message', (packet) => socket.send(packet, port, '127.0.0.1'));
    return { target: `udp://127.0.0.1:${relay.address().port}?pkt_size=1200`, first: once(relay, 'message') };
  }

  #run(args: readonly string[]): void {
    this.#encoders.push(spawn('ffmpeg', ['-loglevel', 'error', ...args], { stdio: ['ignore', 'ignore', 'inherit'] }));
  }
}
