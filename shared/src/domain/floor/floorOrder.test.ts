import { describe, expect, it } from 'vitest';
import {
  EAST,
  EAST_1,
  EAST_2,
  liveConference,
  PROVINCE,
  START,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../../tests/support/given.ts';
import type { HandId, SiteId } from '../../kernel/ids.ts';
import { floorOrder } from './floorOrder.ts';
import type { Hand, HandKind } from './state.ts';

const { roster, floor } = stateAfter(liveConference);

/** A hand named after its site, raised so many seconds after the start. */
function hand(siteId: SiteId, seconds: number, kind: HandKind = 'question', state: Hand['state'] = 'waiting'): Hand {
  return { id: `hand_${siteId}` as HandId, siteId, kind, raisedAt: START + seconds * 1000, state };
}

function order(hands: readonly Hand[], turns: Readonly<Record<string, number>> = {}) {
  const spoken = Object.fromEntries(
    Object.entries(turns).map(([siteId, count]) => [siteId, { turns: count, milliseconds: count * 60_000 }]),
  );
  const byId = Object.fromEntries(hands.map((entry) => [entry.id, entry]));
  return floorOrder({ roster, floor: { ...floor, hands: byId, spoken } });
}

function sitesOf(entries: ReturnType<typeof order>): readonly SiteId[] {
  return entries.map((entry) => entry.hand.siteId);
}

describe('the order of hands', () => {
  it('FLOOR-11: points of order come before replies, and replies before the rest, whatever else speaks against it', () => {
    const hands = [
      hand(EAST_1, 1, 'question'),
      hand(EAST_2, 2, 'comment'),
      hand(WEST_1, 3, 'reply'),
      hand(WEST, 4, 'pointOfOrder'),
    ];
    const turns = { [WEST]: 5, [WEST_1]: 3 };
    expect(sitesOf(order(hands, turns))).toStrictEqual([WEST, WEST_1, EAST_1, EAST_2]);
  });

  it('FLOOR-11: questions and comments are equal', () => {
    expect(sitesOf(order([hand(EAST_1, 2, 'question'), hand(EAST_2, 1, 'comment')]))).toStrictEqual([EAST_2, EAST_1]);
    expect(sitesOf(order([hand(EAST_1, 1, 'question'), hand(EAST_2, 2, 'comment')]))).toStrictEqual([EAST_1, EAST_2]);
  });

  it('FLOOR-11: who has never spoken comes before who has, and who has spoken once before who has twice', () => {
    const hands = [hand(EAST_1, 1), hand(EAST_2, 2), hand(WEST_1, 3)];
    expect(sitesOf(order(hands, { [EAST_1]: 2, [EAST_2]: 1 }))).toStrictEqual([WEST_1, EAST_2, EAST_1]);
  });

  it('FLOOR-11: a site that has not spoken comes first even if its district has spoken most', () => {
    const hands = [hand(WEST_1, 1), hand(EAST_1, 2)];
    expect(sitesOf(order(hands, { [WEST_1]: 1, [EAST_2]: 9 }))).toStrictEqual([EAST_1, WEST_1]);
  });

  it('FLOOR-11: among sites with equal turns the district with fewer turns comes first', () => {
    const hands = [hand(EAST_1, 1), hand(WEST_1, 2)];
    expect(sitesOf(order(hands))).toStrictEqual([EAST_1, WEST_1]);
    expect(sitesOf(order(hands, { [EAST_2]: 1 }))).toStrictEqual([WEST_1, EAST_1]);
    expect(sitesOf(order(hands, { [EAST]: 1 }))).toStrictEqual([WEST_1, EAST_1]);
  });

  it('FLOOR-11: among equals the longest wait decides, then the id, however the hands are stored', () => {
    expect(sitesOf(order([hand(EAST_2, 1), hand(EAST_1, 2)]))).toStrictEqual([EAST_2, EAST_1]);
    const tied = [hand(EAST_1, 1), hand(EAST_2, 1)];
    expect(sitesOf(order(tied))).toStrictEqual([EAST_1, EAST_2]);
    expect(order(tied.toReversed())).toStrictEqual(order(tied));
  });

  it('FLOOR-12: the reasons say class, turns, district and wait', () => {
    const entries = order([hand(EAST_1, 1), hand(EAST_2, 5, 'pointOfOrder'), hand(WEST_1, 7, 'reply')], {
      [EAST_1]: 2,
      [WEST]: 1,
      [PROVINCE]: 4,
    });
    expect(entries.map(({ reasons }) => reasons)).toStrictEqual([
      [
        { code: 'pointOfOrder' },
        { code: 'neverSpoken' },
        { code: 'districtTurns', district: 'Huyện Đông', turns: 2, total: 7 },
      ],
      [
        { code: 'replyToCalled' },
        { code: 'neverSpoken' },
        { code: 'districtTurns', district: 'Huyện Tây', turns: 1, total: 7 },
      ],
      [
        { code: 'spoken', turns: 2 },
        { code: 'districtTurns', district: 'Huyện Đông', turns: 2, total: 7 },
        { code: 'longestWait' },
      ],
    ]);
  });

  it('FLOOR-12: a site outside every district has no district among its reasons', () => {
    expect(order([hand(PROVINCE, 1)])[0]?.reasons).toStrictEqual([{ code: 'neverSpoken' }, { code: 'longestWait' }]);
  });

  it('FLOOR-12: the invited hand is no longer in the order, nor the longest to wait', () => {
    const entries = order([hand(EAST_1, 1, 'question', 'invited'), hand(WEST_1, 2)]);
    expect(sitesOf(entries)).toStrictEqual([WEST_1]);
    expect(entries[0]?.reasons).toContainEqual({ code: 'longestWait' });
  });

  it('FLOOR-12: the same floor gives the same reasons again, and nobody waiting gives nothing', () => {
    const hands = [hand(EAST_1, 1), hand(WEST_1, 2)];
    expect(order(hands)).toStrictEqual(order(hands));
    expect(order([])).toStrictEqual([]);
  });
});
