import { describe, expect, it } from 'vitest';
import {
  closedConference,
  delegateOf,
  EAST_1,
  given,
  liveConference,
  NOW,
  openConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/support/given.ts';
import type { QuestionId, SiteId } from '../../kernel/ids.ts';
import { decideSupport } from '../dialogue/support.ts';
import type { DomainEvent } from '../events.ts';

const take = { type: 'TakeSeat' } as const;
const [one, two, three] = ['one', 'two', 'three'].map((name) => delegateOf(EAST_1, name)) as [
  ReturnType<typeof delegateOf>,
  ReturnType<typeof delegateOf>,
  ReturnType<typeof delegateOf>,
];

function seated(seat: number, actor = one, at = START): DomainEvent {
  return { type: 'SeatTaken', siteId: EAST_1, seat, actorId: actor.id, at };
}

function declared(count: number): DomainEvent {
  return { type: 'HeadcountDeclared', siteId: EAST_1, count, by: siteActor(EAST_1).id, at: START };
}

const freed: DomainEvent = { type: 'SeatFreed', siteId: EAST_1, seat: 1, actorId: one.id, at: START };

describe('seats', () => {
  it('SEAT-1: a phone takes the first free seat of its site, and once', () => {
    given(openConference)
      .when(take, one)
      .thenHappens(seated(1, one, NOW));
    given(openConference, seated(1), seated(2, two), freed)
      .when(take, three)
      .thenHappens(seated(1, three, NOW));
    given(openConference, seated(1)).when(take, one).thenNothingHappens();
    given(openConference, seated(1))
      .when(take, delegateOf(WEST_1))
      .thenHappens({ type: 'SeatTaken', siteId: WEST_1, seat: 1, actorId: delegateOf(WEST_1).id, at: NOW });
    given(openConference)
      .when(take, delegateOf('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
    given(closedConference).when(take, one).thenRejected('WRONG_PHASE');
  });

  it('SEAT-2: a site has as many seats as it declared, and before that as many as are expected', () => {
    given(openConference, declared(2), seated(1), seated(2, two))
      .when(take, three)
      .thenRejected('NO_SEAT_LEFT', { seats: 2 });
    const many = Array.from({ length: 20 }, (_, index) => seated(index + 1, delegateOf(EAST_1, `phone ${index}`)));
    given(openConference, many).when(take, one).thenRejected('NO_SEAT_LEFT', { seats: 20 });
    given(openConference, many, declared(21))
      .when(take, one)
      .thenHappens(seated(21, one, NOW));
    // What the desk verified makes room too, what a room only claims does not.
    const by = siteActor(EAST_1).id;
    const verified = (count: number): DomainEvent => {
      return { type: 'HeadcountVerified', siteId: EAST_1, count, by, at: START };
    };
    const claimed: DomainEvent = { type: 'HeadcountClaimed', siteId: EAST_1, count: 5_000, by, at: START };
    given(openConference, declared(1), seated(1), verified(2))
      .when(take, two)
      .thenHappens(seated(2, two, NOW));
    given(openConference, declared(1), seated(1), claimed).when(take, two).thenRejected('NO_SEAT_LEFT', { seats: 1 });
    const { seats } = stateAfter([...openConference, seated(1), seated(2, two), declared(1)]);
    expect(Object.keys(seats.taken[EAST_1] ?? {})).toStrictEqual(['1', '2']);
  });

  it('SEAT-3: the operator frees a seat of its own room', () => {
    const free = { type: 'FreeSeat', seat: 1 } as const;
    const decided = given(openConference, seated(1)).when(free, siteActor(EAST_1));
    decided.thenHappens({ ...freed, at: NOW });
    expect(decided.state().seats.taken[EAST_1]).toStrictEqual({});
    given(openConference, seated(1)).when(free, siteActor(WEST_1)).thenRejected('SEAT_EMPTY');
    given(openConference, seated(1)).when(free, one).thenRejected('FORBIDDEN');
  });

  it('SEAT-4: who lost a seat neither asks nor supports until it takes one again', () => {
    const questionId = 'q_000001' as QuestionId;
    const ask = { type: 'AskQuestion', questionId, kind: 'idea', text: 'Góp ý', anonymous: false } as const;
    given(liveConference, seated(1), freed).when(ask, one).thenRejected('SEAT_FREED');
    const supported = decideSupport(
      { type: 'SupportQuestion', questionId },
      stateAfter([...liveConference, seated(1), freed]),
      one,
    );
    expect(supported).toMatchObject({ ok: false, error: { code: 'SEAT_FREED' } });
    const again = given(liveConference, seated(1), freed).when(take, one).state();
    expect(again.seats.lost).toStrictEqual({});
    given(liveConference, seated(1), freed, seated(1)).when(ask, one).state();
  });
});
