import { LOOP, type MediaLoop } from './mediaLoop.ts';
import { type RtpStream, soundPacket, videoPackets } from './rtpPackets.ts';

const VIDEO_CLOCK = 90_000;
const SOUND_CLOCK = 48_000;

/** Sends one room's picture or sound at its pace until closed. */
export class LoopSender {
  readonly #send: () => void;
  readonly #everyMs: number;
  #timer: NodeJS.Timeout | undefined;
  #next = 0;

  private constructor(everyMs: number, send: (sender: LoopSender) => void) {
    this.#everyMs = everyMs;
    this.#send = () => send(this);
    this.resume();
  }

  /** Begins to send pictures. */
  static pictures(loop: MediaLoop, stream: RtpStream, emit: (packet: Buffer) => void): LoopSender {
    let sent = 0;
    return new LoopSender(1_000 / LOOP.picturesPerSecond, (sender) => {
      const picture = loop.pictures[sender.#next];
      sender.#next = (sender.#next + 1) % loop.pictures.length;
      if (!picture) return;
      const timestamp = (sent * VIDEO_CLOCK) / LOOP.picturesPerSecond;
      for (const packet of videoPackets(stream, picture.bytes, sent, timestamp)) emit(packet);
      sent++;
    });
  }

  /** Begins to send sound. */
  static sounds(loop: MediaLoop, stream: RtpStream, emit: (packet: Buffer) => void): LoopSender {
    let sent = 0;
    return new LoopSender(LOOP.soundMs, () => {
      const sound = loop.sounds[sent % loop.sounds.length];
      const timestamp = (sent * SOUND_CLOCK * LOOP.soundMs) / 1_000;
      if (sound) emit(soundPacket(stream, sound, timestamp));
      sent++;
    });
  }

  /** Restarts the loop at its key frame. */
  restart(): void {
    this.#next = 0;
  }

  /** Sends nothing until `resume`. */
  pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  resume(): void {
    if (this.#timer) return;
    this.#next = 0;
    this.#send();
    this.#timer = setInterval(this.#send, this.#everyMs);
  }
}
