import { err } from '@diem-cau/shared/kernel/result.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { RoomSessions } from './roomSessions.ts';

/** Phones on one server that may listen to one conference: at 32 kbit/s each, 10 Mbit/s in all. */
const MAX_LISTENING_PHONES = 300;

/** What a phone may ask of the media: it listens, and nothing else. */
const PHONE_SIGNALS: ReadonlySet<SignalMessage['type']> = new Set([
  'joinMedia',
  'joinPlain',
  'connectTransport',
  'consumersReady',
  'restartIce',
  'reportLine',
  'reportSight',
  'followLanguages',
  'leaveMedia',
]);

/** Keeps the phones that listen to their number, and to listening. */
export class ListeningPhones {
  readonly #sessions: RoomSessions;
  readonly #mayListen: () => boolean;
  readonly #most: number;

  constructor(sessions: RoomSessions, mayListen: () => boolean, most = MAX_LISTENING_PHONES) {
    this.#sessions = sessions;
    this.#mayListen = mayListen;
    this.#most = most;
  }

  /**
   * Why a request of a phone is refused: `FORBIDDEN`, `PHONE_SOUND_OFF` where the conference does not let phones listen,
   * `LISTENERS_FULL` with `most`. Undefined where it is not, and for everybody else.
   */
  refuse({ id, actor: { role } }: MediaPeer, type: SignalMessage['type']) {
    if (role !== 'delegate') return undefined;
    if (!PHONE_SIGNALS.has(type)) return err({ code: 'FORBIDDEN' as const });
    if (type !== 'joinMedia' && type !== 'joinPlain') return undefined;
    if (!this.#mayListen()) return err({ code: 'PHONE_SOUND_OFF' as const });
    if (this.#sessions.find(id) || this.#sessions.phoneCount < this.#most) return undefined;
    return err({ code: 'LISTENERS_FULL' as const, facts: { most: this.#most } });
  }
}
