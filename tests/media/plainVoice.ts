import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import { soundPacket } from '../../scripts/rehearse/media/rtpPackets.ts';
import type { MediaPeer, MediaRoom } from '../../server/src/application/mediaPort.ts';
import { must, signal } from '../testkit/mediaFixture.ts';

/** A socket for the plain media of one peer; the caller closes it. */
export async function openPlainSocket(): Promise<Socket> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

/** Joins with that socket. */
export function joinMessage(
  room: MediaRoom,
  socket: Socket,
  srtp = false,
): Extract<SignalMessage, { type: 'joinPlain' }> {
  const { port } = socket.address();
  return { type: 'joinPlain', rtpCapabilities: room.routerRtpCapabilities, ip: '127.0.0.1', port, srtp };
}

/** What the sound that `produceMicrophone` sends is. */
export const MICROPHONE = {
  codecs: [{ mimeType: 'audio/opus', payloadType: 111, clockRate: 48_000, channels: 2 }],
  encodings: [{ ssrc: 4_711 }],
};

/** Somebody who talks in the rhythm of Opus, or is silent. */
export class PlainVoice {
  readonly #socket: Socket;
  readonly #port: number;
  readonly #stream = { ssrc: 4_711, payloadType: 111, sequence: 1 };
  #sent = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#port = port;
  }

  talk(): void {
    this.#timer = setInterval(() => {
      const packet = soundPacket(this.#stream, Buffer.from('a voice in the hall'), 960 * this.#sent++);
      this.#socket.send(packet, this.#port, '127.0.0.1');
    }, 20);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

/** Joins and talks. */
export async function produceMicrophone(room: MediaRoom, chair: MediaPeer, socket: Socket): Promise<PlainVoice> {
  const { send } = must(await signal(room, chair, joinMessage(room, socket)));
  const transportId = send?.id ?? '';
  must(await signal(room, chair, { type: 'produce', transportId, source: 'microphone', rtpParameters: MICROPHONE }));
  const voice = new PlainVoice(socket, send?.port ?? 0);
  voice.talk();
  return voice;
}
