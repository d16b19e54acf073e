import type { QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { Place } from '../roster/state.ts';
import { type SpeakingTime, speakingTime, spokenInGroup } from './speakingTime.ts';
import type { FloorCriterion, FloorState, Hand, HandMove, SpokenRecord } from './state.ts';

/** Why a waiting hand stands where it does; the screens word it. */
export type OrderReason =
  /** A moderator put it there. */
  | { readonly code: 'movedBy'; readonly name: string; readonly because?: string }
  | { readonly code: 'pointOfOrder' }
  | { readonly code: 'replyToCalled' }
  | { readonly code: 'neverSpoken' }
  | { readonly code: 'spoken'; readonly turns: number }
  /** `turns` of the site's group out of `total` turns taken so far. */
  | { readonly code: 'groupTurns'; readonly group: string; readonly turns: number; readonly total: number }
  | { readonly code: 'longestWait' }
  /** The chair has chosen no criteria: hands stand as they were raised. */
  | { readonly code: 'asRaised' }
  /** The site's group has less than a whole turn left of its speaking time. */
  | { readonly code: 'groupTimeLeft'; readonly group: string; readonly seconds: number };

/** A waiting hand with the reasons for its place. */
export interface FloorOrderEntry {
  readonly hand: Hand;
  readonly reasons: readonly OrderReason[];
}

/** What the order depends on: the floor, where sites lie, and the question being answered. No headcounts, no clock. */
export interface OrderedFloor {
  readonly floor: FloorState;
  readonly roster: { readonly places: Readonly<Record<SiteId, Place>> };
  readonly dialogue: { readonly calledQuestionId?: QuestionId };
}

interface Standing {
  readonly hand: Hand;
  readonly rank: number;
  readonly turns: number;
  readonly place: Place | undefined;
  /** What its group has spoken. */
  readonly group: SpokenRecord;
}

/**
 * The waiting hands in the order they should speak: by class, inside a class by the chair's criteria, then the longest
 * wait; hands that a moderator moved keep their places. Rules FLOOR-11, FLOOR-12 and FLOOR-16 to FLOOR-18 in SPEC.md.
 */
export function floorOrder(state: OrderedFloor): readonly FloorOrderEntry[] {
  const spoken = speakingTime(state.floor.spoken, state.roster.places);
  const standings = Object.values(state.floor.hands)
    .filter((hand) => hand.state === 'waiting')
    .map((hand) => standingOf(hand, state, spoken));
  const criteria = state.floor.policy === 'manual' ? [] : state.floor.policy;
  const compare = (a: Standing, b: Standing) => compareStandings(a, b, criteria);
  const oldest = Math.min(...standings.map(({ hand }) => hand.raisedAt));
  return placeMoved(standings.toSorted(compare)).map((standing) => ({
    hand: standing.hand,
    reasons: reasonsFor(standing, state.floor, spoken, oldest),
  }));
}

function standingOf(hand: Hand, state: OrderedFloor, spoken: SpeakingTime): Standing {
  const place = state.roster.places[hand.siteId];
  return {
    hand,
    rank: classRank(hand, state.dialogue.calledQuestionId),
    turns: state.floor.spoken[hand.siteId]?.turns ?? 0,
    place,
    group: spokenInGroup(hand.siteId, {
      spoken: state.floor.spoken,
      places: state.roster.places,
      groups: spoken.groups,
    }),
  };
}

/** Precedence between classes. A reply to a question that is no longer called ranks with the rest. */
function classRank({ kind, questionId }: Hand, called: QuestionId | undefined): number {
  if (kind === 'pointOfOrder') return 0;
  return kind === 'reply' && (questionId === undefined || questionId === called) ? 1 : 2;
}

const BY_CRITERION: Readonly<Record<FloorCriterion, (a: Standing, b: Standing) => number>> = {
  neverSpokenFirst: (a, b) => a.turns - b.turns,
  balanceGroups: (a, b) => a.group.turns - b.group.turns,
  longestWait: (a, b) => a.hand.raisedAt - b.hand.raisedAt,
};

function compareStandings(a: Standing, b: Standing, criteria: readonly FloorCriterion[]): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  for (const criterion of [...criteria, 'longestWait' as const]) {
    const difference = BY_CRITERION[criterion](a, b);
    if (difference !== 0) return difference;
  }
  return a.hand.id < b.hand.id ? -1 : 1;
}

/** A moved hand stands as far from the front as those of `ahead` who still wait; of two at one place, the later moved is first. */
function placeMoved(sorted: readonly Standing[]): readonly Standing[] {
  const waiting = new Set(sorted.map(({ hand }) => hand.id));
  const moves = sorted.flatMap((standing) => {
    const { moved } = standing.hand;
    return moved ? [{ standing, at: moved.at, index: moved.ahead.filter((id) => waiting.has(id)).length }] : [];
  });
  if (moves.length === 0) return sorted;
  const order = sorted.filter(({ hand }) => !hand.moved);
  moves.sort((a, b) => a.index - b.index || a.at - b.at);
  for (const { standing, index } of moves) order.splice(index, 0, standing);
  return order;
}

function movedReason({ byName, reason }: HandMove): OrderReason {
  return { code: 'movedBy', name: byName, ...(reason !== undefined && { because: reason }) };
}

function reasonsFor(
  standing: Standing,
  floor: FloorState,
  spoken: SpeakingTime,
  oldest: Timestamp,
): readonly OrderReason[] {
  const { hand, rank, place, group } = standing;
  const reasons: OrderReason[] = [];
  if (hand.moved) reasons.push(movedReason(hand.moved));
  if (rank === 0) reasons.push({ code: 'pointOfOrder' });
  if (rank === 1) reasons.push({ code: 'replyToCalled' });
  if (floor.policy === 'manual') reasons.push({ code: 'asRaised' });
  else for (const criterion of floor.policy) reasons.push(...criterionReasons(criterion, standing, spoken, oldest));
  const { groupSeconds, turnSeconds } = floor;
  if (groupSeconds !== undefined && place) {
    const left = Math.max(0, groupSeconds * 1000 - group.milliseconds);
    const name = place.groupName ?? place.name;
    if (left < turnSeconds * 1000) {
      reasons.push({ code: 'groupTimeLeft', group: name, seconds: Math.floor(left / 1000) });
    }
  }
  return reasons;
}

function criterionReasons(
  criterion: FloorCriterion,
  { hand, turns, place, group }: Standing,
  spoken: SpeakingTime,
  oldest: Timestamp,
): readonly OrderReason[] {
  switch (criterion) {
    case 'neverSpokenFirst':
      return [turns === 0 ? { code: 'neverSpoken' } : { code: 'spoken', turns }];
    case 'balanceGroups': {
      const name = place?.groupName;
      const total = spoken.total.turns;
      return name === undefined ? [] : [{ code: 'groupTurns', group: name, turns: group.turns, total }];
    }
    case 'longestWait':
      return hand.raisedAt === oldest ? [{ code: 'longestWait' }] : [];
  }
}
