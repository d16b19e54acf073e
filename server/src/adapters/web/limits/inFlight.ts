import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { Pass } from '../../../application/access.ts';
import { Places, type Shares } from '../../../application/limits/places.ts';
import type { TrafficKind } from './trafficLimits.ts';

/** The chair and the desk act for a hundred sites, and must never wait for one of them. */
const LEADING_ROLES: readonly Role[] = ['chair', 'moderator'];

/**
 * How many messages of everybody but the chair and the desk may wait for their answers at once: more than the phones
 * of a conference that all press a button together, about what a server answers in a second. Beyond that they are
 * refused right away, since waiting longer helps nobody. A room, its operator apart from its phones, has a tenth of it:
 * more than all its people need, and not enough to keep the other rooms waiting.
 */
const SHARES: Readonly<Partial<Record<TrafficKind, Shares>>> = {
  command: { all: 3_000, each: 300 },
  ballot: { all: 6_000, each: 600 },
};

/**
 * With so many in flight, thousands of messages arrive each second: the phones of a conference voting are half of that.
 */
const CROWDED = 250;

/** Counts the requests in flight, of all peers together and of each room. */
export class InFlight {
  readonly #places = new Map(
    Object.entries(SHARES).map(([kind, shares]) => [kind as TrafficKind, new Places(shares)] as const),
  );

  /** Whether answers to commands have to go before frames about what the commands changed. */
  get isCrowded(): boolean {
    return (this.#places.get('command')?.total ?? 0) + (this.#places.get('ballot')?.total ?? 0) >= CROWDED;
  }

  /** Counts a message in until its `end`; false where too many wait already, which then has no end. */
  begin(kind: TrafficKind, holder: Holder): boolean {
    return holder.leads || (this.#places.get(kind)?.enter(holder.name) ?? true);
  }

  end(kind: TrafficKind, holder: Holder): void {
    if (!holder.leads) this.#places.get(kind)?.leave(holder.name);
  }
}

/** As whom a message takes its place: a room's phones together, anybody else alone. */
export interface Holder {
  readonly name: string;
  readonly leads: boolean;
}

/** Who a pass counts as: each actor alone, but the phones of a room together. */
export function holderOf({ conferenceId, actor: { id, role, siteId } }: Pass): Holder {
  const name = role === 'delegate' ? `phones of ${siteId}` : id;
  return { name: `${conferenceId} ${name}`, leads: LEADING_ROLES.includes(role) };
}
