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

/** A peer that sends a real camera of one colour and a real tone over its socket. */
export class FfmpegSource {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #encoders: ChildProcess[] = [];
  readonly #relays: Socket[] = [];

  private constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#port = port;
  }

  /** Joins a room and sends both; resolves once the first packet of each has gone. */
  static async start(room: MediaRoom, peer: MediaPeer, colour: string, codec: CameraCodec): Promise<FfmpegSource> {
    const socket = await openPlainSocket();
    const { send } = must(await signal(room, peer, joinMessage(room, socket)));
    const source = new FfmpegSource(socket, send?.port ?? 0);
    for (const kind of ['camera', 'microphone'] as const) {
      const codecs = [kind === 'camera' ? CAMERA_CODECS[codec] : MICROPHONE_CODEC];
      const rtpParameters = { codecs, encodings: [{ ssrc: SSRC[kind] }] };
      must(await signal(room, peer, { type: 'produce', transportId: send?.id ?? '', source: kind, rtpParameters }));
      await source.#encode(ENCODE[kind](colour, codec));
    }
    return source;
  }

  /** Sends nothing more. */
  stop(): void {
    for (const encoder of this.#encoders) encoder.kill('SIGKILL');
    for (const relay of this.#relays) relay.close();
    this.#socket.close();
  }

  async #encode(encoding: readonly string[]): Promise<void> {
    const relay = createSocket('udp4');
    this.#relays.push(relay);
    relay.bind(0, '127.0.0.1');
    await once(relay, 'listening');
    relay.on('message', (packet) => this.#socket.send(packet, this.#port, '127.0.0.1'));
    const target = `udp://127.0.0.1:${relay.address().port}?pkt_size=1200`;
    const args = ['-loglevel', 'error', ...encoding, '-f', 'rtp', target];
    this.#encoders.push(spawn('ffmpeg', args, { stdio: ['ignore', 'ignore', 'inherit'] }));
    await once(relay, 'message');
  }
}
