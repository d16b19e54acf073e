import { createSocket, type Socket } from 'node:dgram';
import { LOOP, type MediaLoop } from './mediaLoop.ts';
import { asksForKeyFrame, type RtpStream, soundPacket, videoPackets } from './rtpPackets.ts';

const VIDEO_CLOCK = 90_000;
const SOUND_CLOCK = 48_000;

/** Where packets go. */
export interface RtpDestination {
  readonly ip: string;
  readonly port: number;
}

/** Sends one room's picture or sound to a plain transport, at its pace, until closed. */
export class LoopSender {
  readonly #socket: Socket;
  readonly #timer: NodeJS.Timeout;

  private constructor(socket: Socket, timer: NodeJS.Timeout) {
    this.#socket = socket;
    this.#timer = timer;
  }

  /** Begins to send pictures; starts the loop anew when the receiver asks for a key frame. */
  static pictures(loop: MediaLoop, stream: RtpStream, to: RtpDestination): LoopSender {
    const socket = openSocket();
    let sent = 0;
    let next = 0;
    socket.on('message', (message) => {
      if (asksForKeyFrame(message)) next = 0;
    });
    const send = () => {
      const picture = loop.pictures[next];
      next = (next + 1) % loop.pictures.length;
      if (!picture) return;
      const timestamp = (sent * VIDEO_CLOCK) / LOOP.picturesPerSecond;
      for (const packet of videoPackets(stream, picture.bytes, sent, timestamp)) socket.send(packet, to.port, to.ip);
      sent++;
    };
    return new LoopSender(socket, startAtOnce(send, 1_000 / LOOP.picturesPerSecond));
  }

  /** Begins to send sound. */
  static sounds(loop: MediaLoop, stream: RtpStream, to: RtpDestination): LoopSender {
    const socket = openSocket();
    let sent = 0;
    const send = () => {
      const sound = loop.sounds[sent % loop.sounds.length];
      const timestamp = (sent * SOUND_CLOCK * LOOP.soundMs) / 1_000;
      if (sound) socket.send(soundPacket(stream, sound, timestamp), to.port, to.ip);
      sent++;
    };
    return new LoopSender(socket, startAtOnce(send, LOOP.soundMs));
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }
}

function openSocket(): Socket {
  const socket = createSocket('udp4');
  // A transport that is gone answers with "port unreachable"; the loop is closed by whoever closed the transport.
  socket.on('error', () => {});
  return socket;
}

function startAtOnce(send: () => void, everyMs: number): NodeJS.Timeout {
  send();
  return setInterval(send, everyMs);
}
