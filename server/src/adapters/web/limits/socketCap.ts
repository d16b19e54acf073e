import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { Pass } from '../../../application/access.ts';

/**
 * How many connections one actor may have at a time. A room has its screen, its operator's own device and windows that
 * the network has not yet reported closed; the staff of an office share one actor.
 */
const MAX_SOCKETS: Readonly<Record<Role, number>> = {
  site: 6,
  delegate: 4,
  chair: 12,
  moderator: 100,
  organiser: 60,
  minutesSecretary: 60,
  captioner: 20,
  interpreter: 20,
  observer: 200,
  respondent: 20,
  system: 1,
};

interface Held<Socket> {
  readonly socket: Socket;
  readonly session: string;
}

/** Keeps the connections of each actor to their number. */
export class SocketCap<Socket> {
  readonly #factor: number;
  readonly #held = new Map<string, Held<Socket>[]>();

  /** `factor` multiplies every number. */
  constructor(factor: number) {
    this.#factor = factor;
  }

  /**
   * Adds a connection. Returns the one that must be closed for it, if the actor has too many: people expect the window
   * that they open now to work. It is the oldest of the session with the most connections, since a browser whose line
   * breaks leaves several dead ones behind and must not cost another device its place.
   */
  add(pass: Pass, session: string, socket: Socket): Socket | undefined {
    const key = keyOf(pass);
    const held = this.#held.get(key) ?? [];
    this.#held.set(key, held);
    held.push({ socket, session });
    if (held.length <= MAX_SOCKETS[pass.actor.role] * this.#factor) return undefined;
    const surplus = held.splice(held.indexOf(oldestOfLargest(held)), 1)[0];
    return surplus?.socket;
  }

  /** Forgets a connection that ended. */
  remove(pass: Pass, socket: Socket): void {
    const key = keyOf(pass);
    const held = this.#held.get(key) ?? [];
    const left = held.filter((one) => one.socket !== socket);
    if (left.length === 0) this.#held.delete(key);
    else this.#held.set(key, left);
  }
}

function keyOf({ conferenceId, actor }: Pass): string {
  return `${conferenceId} ${actor.id}`;
}

function oldestOfLargest<Socket>(held: readonly Held<Socket>[]): Held<Socket> {
  const counts = new Map<string, number>();
  for (const { session } of held) counts.set(session, (counts.get(session) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return held.find(({ session }) => counts.get(session) === most) as Held<Socket>;
}
