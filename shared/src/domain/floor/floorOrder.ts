import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import { findDistrict } from '../roster/state.ts';
import type { ConferenceState } from '../state.ts';
import type { Hand, HandKind } from './state.ts';

/** Why a waiting hand stands where it does; the screens word it. */
export type OrderReason =
  | { readonly code: 'pointOfOrder' }
  | { readonly code: 'replyToCalled' }
  | { readonly code: 'neverSpoken' }
  | { readonly code: 'spoken'; readonly turns: number }
  /** `turns` of the site's district out of `total` turns taken so far. */
  | { readonly code: 'districtTurns'; readonly district: string; readonly turns: number; readonly total: number }
  | { readonly code: 'longestWait' };

export interface FloorOrderEntry {
  readonly hand: Hand;
  readonly reasons: readonly OrderReason[];
}

/** Precedence between kinds; kinds of equal rank are ordered by the criteria. */
const CLASS_RANK: Readonly<Record<HandKind, number>> = { pointOfOrder: 0, reply: 1, question: 2, comment: 2 };

type FloorAndRoster = Pick<ConferenceState, 'floor' | 'roster'>;

interface Standing {
  readonly hand: Hand;
  readonly turns: number;
  readonly district: string | undefined;
  readonly districtTurns: number;
}

/**
 * The waiting hands in the order they should speak: by class, then sites that have spoken least,
 * then districts that have spoken least, then the longest wait. Rules FLOOR-11 and FLOOR-12 in SPEC.md.
 */
export function floorOrder(state: FloorAndRoster): readonly FloorOrderEntry[] {
  const turnsByDistrict = countTurnsByDistrict(state);
  const total = Object.values(state.floor.spoken).reduce((sum, record) => sum + record.turns, 0);
  const standings = Object.values(state.floor.hands)
    .filter((hand) => hand.state === 'waiting')
    .map((hand) => standingOf(hand, state, turnsByDistrict))
    .sort(compareStandings);
  const oldest = Math.min(...standings.map(({ hand }) => hand.raisedAt));
  return standings.map((standing) => ({ hand: standing.hand, reasons: reasonsFor(standing, total, oldest) }));
}

function countTurnsByDistrict(state: FloorAndRoster): ReadonlyMap<SiteId, number> {
  const counts = new Map<SiteId, number>();
  for (const [siteId, record] of Object.entries(state.floor.spoken)) {
    const district = findDistrict(state.roster, siteId as SiteId);
    if (district) counts.set(district.id, (counts.get(district.id) ?? 0) + record.turns);
  }
  return counts;
}

function standingOf(hand: Hand, state: FloorAndRoster, turnsByDistrict: ReadonlyMap<SiteId, number>): Standing {
  const district = findDistrict(state.roster, hand.siteId);
  return {
    hand,
    turns: state.floor.spoken[hand.siteId]?.turns ?? 0,
    district: district?.name,
    districtTurns: district ? (turnsByDistrict.get(district.id) ?? 0) : 0,
  };
}

function compareStandings(a: Standing, b: Standing): number {
  return (
    CLASS_RANK[a.hand.kind] - CLASS_RANK[b.hand.kind] ||
    a.turns - b.turns ||
    a.districtTurns - b.districtTurns ||
    a.hand.raisedAt - b.hand.raisedAt ||
    (a.hand.id < b.hand.id ? -1 : 1)
  );
}

function reasonsFor(standing: Standing, total: number, oldest: Timestamp): readonly OrderReason[] {
  const { hand, turns, district, districtTurns } = standing;
  const reasons: OrderReason[] = [];
  if (hand.kind === 'pointOfOrder') reasons.push({ code: 'pointOfOrder' });
  if (hand.kind === 'reply') reasons.push({ code: 'replyToCalled' });
  reasons.push(turns === 0 ? { code: 'neverSpoken' } : { code: 'spoken', turns });
  if (district !== undefined) reasons.push({ code: 'districtTurns', district, turns: districtTurns, total });
  if (hand.raisedAt === oldest) reasons.push({ code: 'longestWait' });
  return reasons;
}
