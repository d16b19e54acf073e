import type { Actor } from '../actor.ts';
import type { Rejection } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { deviceOnSeat, hasLostSeat, isBlocked } from './state.ts';

type Doors = Pick<ConferenceState, 'seats' | 'stage'>;

/**
 * Why nobody of a room may be connected now, or this phone not: the desk removed the site, the room's phones are closed, the
 * phone was signed out, or its slip is used by another device than `device`. Undefined for everybody else. Rules STAGE-14 and
 * SEAT-6 to SEAT-9.
 */
export function refuseConnection(
  { seats, stage }: Doors,
  { id, role, siteId }: Actor,
  device?: string,
): Rejection | undefined {
  const removal = siteId && stage.removed[siteId];
  if (removal) {
    const { byName, reason } = removal;
    return { code: 'SITE_REMOVED', facts: { by: byName, ...(reason !== undefined && { reason }) } };
  }
  if (role !== 'delegate' || siteId === undefined) return undefined;
  const closing = seats.closed[siteId];
  if (closing) return { code: 'PHONES_CLOSED', facts: { by: closing.byName } };
  const signedOut = seats.signedOut[id];
  if (signedOut) return { code: signedOut };
  const sitting = device === undefined ? undefined : deviceOnSeat(seats, siteId, id);
  if (sitting === undefined || sitting === device) return undefined;
  return { code: sitting === 'none' ? 'SLIP_VOID' : 'SEAT_ON_OTHER_DEVICE' };
}

/** Why an actor may do nothing now: it may not even be connected, or it is a phone without its seat. Rule SEAT-4. */
export function refuseToAct(state: Doors, actor: Actor): Rejection | undefined {
  const refusal = refuseConnection(state, actor);
  if (refusal || !hasLostSeat(state.seats, actor.id)) return refusal;
  return refuseBlocked(state, actor) ?? { code: 'SEAT_FREED' };
}

/** Why a phone may not take a seat with the code it brought, whether or not a seat is left. */
export function refuseEntrance(state: Doors, actor: Actor): Rejection | undefined {
  const refusal = refuseConnection(state, actor);
  if (refusal?.code === 'SITE_REMOVED' || refusal?.code === 'PHONES_CLOSED') return refusal;
  return refuseBlocked(state, actor);
}

function refuseBlocked({ seats }: Doors, { id, siteId }: Actor): Rejection | undefined {
  return siteId !== undefined && isBlocked(seats, siteId, id) ? { code: 'PHONE_BLOCKED' } : undefined;
}
