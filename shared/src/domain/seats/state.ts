import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import { hasList, type ParticipantsState } from '../participants/state.ts';
import type { Poll } from '../poll/state.ts';
import type { RejectionCode } from '../rejections.ts';
import type { Site } from '../roster/state.ts';

/** The ways in which phones come to their seats. */
export const SEATINGS = ['open', 'slips'] as const;

/** How phones get their seats: by the room's shared code, or each by its own numbered slip. */
export type Seating = (typeof SEATINGS)[number];

/** A taken seat. */
export interface Seat {
  readonly actorId: ActorId;
  readonly takenAt: Timestamp;
  /** Of a seat taken with a slip: the device that sits. Absent while a reissued slip waits to be scanned. */
  readonly device?: string;
  readonly bySlip?: true;
  /** How many polls of delegates had been opened when the seat was taken; absent where none had. */
  readonly openings?: number;
}

/** A phone whose seat was freed, and that takes none until the operator allows it. */
export interface BlockedPhone {
  readonly actorId: ActorId;
  readonly seat: number;
  readonly at: Timestamp;
}

/** Who closed a room's phones. */
export interface PhonesClosing {
  readonly by: ActorId;
  readonly byName: string;
  readonly byDesk?: true;
  readonly at: Timestamp;
}

/** Why a phone was signed out: the code of the refusal that it gets until it enters again. */
export type SignOut = Extract<RejectionCode, 'ROOM_CODE_RENEWED' | 'SLIP_NEEDED' | 'SLIP_VOID'>;

/** The slips of a room, numbered from 1. */
export interface RoomSlips {
  readonly count: number;
  /** The number of each slip's code, where it is not the first. */
  readonly issues: Readonly<Record<string, number>>;
  readonly voided: Readonly<Record<string, Timestamp>>;
}

/** The seats, slips and phones of every room. */
export interface SeatsState {
  readonly seating: Seating;
  readonly slips: Readonly<Record<SiteId, RoomSlips>>;
  /** Grows whenever a slip's seat goes to another device. */
  readonly deviceChanges: number;
  /** The taken seats of each site, by number. */
  readonly taken: Readonly<Record<SiteId, Readonly<Record<string, Seat>>>>;
  /** Who lost a seat and has not taken one since. */
  readonly lost: Readonly<Record<ActorId, Timestamp>>;
  /** Of those who lost a seat, the ones whose connections ended with it. */
  readonly signedOut: Readonly<Record<ActorId, SignOut>>;
  /** The blocked phones of each site, by the number of the block. */
  readonly blocked: Readonly<Record<SiteId, Readonly<Record<string, BlockedPhone>>>>;
  /** The sites whose phones are shut out. */
  readonly closed: Readonly<Record<SiteId, PhonesClosing>>;
  /** The number of each room's code, where it is not the first. */
  readonly codes: Readonly<Record<SiteId, number>>;
  /** How many polls of delegates have been opened. */
  readonly openings: number;
}

/** A room that has no slips. */
export const NO_SLIPS: RoomSlips = { count: 0, issues: {}, voided: {} };

/** Nobody sits; phones come by the room's code. */
export const initialSeats: SeatsState = {
  seating: 'open',
  slips: {},
  deviceChanges: 0,
  taken: {},
  lost: {},
  signedOut: {},
  blocked: {},
  closed: {},
  codes: {},
  openings: 0,
};

/** How many phones a site may have. Rule SEAT-2 in SPEC.md. */
export function seatsOf(
  { id, expected, declared, verified }: Site,
  { participants }: { readonly participants: ParticipantsState },
): number {
  const counted = declared || verified ? (declared?.count ?? 0) : expected;
  // Names are declared one by one: the first must not take the seats of all who have not come yet.
  const least = hasList(participants[id]) ? expected : 0;
  return Math.max(counted, verified?.count ?? 0, least);
}

/** How many seats of a site are taken. */
export function takenSeats({ taken }: SeatsState, siteId: SiteId): number {
  return Object.keys(taken[siteId] ?? {}).length;
}

/** Whether an actor has kept a seat since before a poll opened. Rule POLL-22; polls from before it have no number. */
export function satAtOpening(
  { taken }: SeatsState,
  { opening }: Pick<Poll, 'opening'>,
  { id, siteId }: Pick<Actor, 'id' | 'siteId'>,
): boolean {
  if (opening === undefined) return true;
  const room = siteId === undefined ? {} : (taken[siteId] ?? {});
  const seat = Object.values(room).find(({ actorId }) => actorId === id);
  return seat !== undefined && (seat.openings ?? 0) < opening;
}

/** The number of the seat that somebody sits on, if any. */
export function findSeat(seats: SeatsState, siteId: SiteId, actorId: ActorId): number | undefined {
  const seat = Object.entries(seats.taken[siteId] ?? {}).find(([, { actorId: sitting }]) => sitting === actorId);
  return seat && Number(seat[0]);
}

/** Whether the operator has blocked a phone of its room. */
export function isBlocked({ blocked }: SeatsState, siteId: SiteId, actorId: ActorId): boolean {
  return Object.values(blocked[siteId] ?? {}).some((phone) => phone.actorId === actorId);
}

/** The number of a room's code; the first is 0. */
export function roomCodeOf({ codes }: Pick<SeatsState, 'codes'>, siteId: SiteId): number {
  return codes[siteId] ?? 0;
}

/** Sessions from before there were seats have none to lose. */
export function hasLostSeat(seats: SeatsState, actorId: ActorId): boolean {
  return seats.lost[actorId] !== undefined;
}

/** The actor of a slip. It stays the same when the slip gets a new code, so that one slip has one vote. */
export function slipActorId(siteId: SiteId, slip: number): ActorId {
  return `delegate:${siteId}:slip-${slip}` as ActorId;
}

/** The device that sits on an actor's seat; undefined where nobody does, and `none` while a reissued slip waits. */
export function deviceOnSeat({ taken }: SeatsState, siteId: SiteId, actorId: ActorId): string | undefined {
  const seat = Object.values(taken[siteId] ?? {}).find((one) => one.actorId === actorId);
  return seat?.bySlip ? (seat.device ?? 'none') : undefined;
}
