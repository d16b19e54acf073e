import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  START,
  secretary,
} from '../../../../tests/testkit/given.ts';
import type { HandId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';

const HAND = 'hand_000001' as HandId;
const raised: DomainEvent = { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'question', at: START };
const closed: readonly DomainEvent[] = [
  ...liveConference,
  raised,
  { type: 'HandLeftUnheard', handId: HAND, at: START },
  { type: 'ConferenceClosed', at: START },
];
const telephone = { type: 'SettleUnheardHand', handId: HAND, outcome: 'telephoned' } as const;
const telephoned: DomainEvent = {
  ...{ type: 'UnheardHandSettled', handId: HAND, outcome: 'telephoned' },
  ...{ by: secretary.id, byName: secretary.name, at: NOW },
};

describe('a hand that was not heard', () => {
  it('FLOOR-31: is ticked off by those who follow up, and the list keeps what became of it and who said so', () => {
    for (const actor of [organiser, secretary, moderator, chair]) {
      const settled = given(closed).when(telephone, actor);
      settled.thenHappens({ ...telephoned, by: actor.id, byName: actor.name });
      expect(settled.state().floor.unheard[HAND]).toMatchObject({
        siteId: EAST_1,
        settled: { outcome: 'telephoned', byName: actor.name, at: NOW },
      });
    }
    given(closed, telephoned).when(telephone, secretary).thenNothingHappens();
  });

  it('FLOOR-31: is dropped with a reason only', () => {
    const drop = { ...telephone, outcome: 'dropped' } as const;
    given(closed).when(drop, secretary).thenRejected('UNHEARD_NOTE_MISSING');
    const dropped = given(closed).when({ ...drop, note: 'Đã hỏi ở lượt sau' }, secretary);
    expect(dropped.state().floor.unheard[HAND]?.settled?.note).toBe('Đã hỏi ở lượt sau');
  });

  it('FLOOR-31: a tick can be changed and taken back', () => {
    const written = given(closed, telephoned).when({ ...telephone, outcome: 'answeredInWriting' }, organiser);
    expect(written.state().floor.unheard[HAND]?.settled).toMatchObject({ outcome: 'answeredInWriting' });
    const reopened = given(closed, telephoned).when({ type: 'ReopenUnheardHand', handId: HAND }, secretary);
    reopened.thenHappens({ type: 'UnheardHandReopened', handId: HAND, by: secretary.id, at: NOW });
    expect(reopened.state().floor.unheard[HAND]).not.toHaveProperty('settled');
    given(closed).when({ type: 'ReopenUnheardHand', handId: HAND }, secretary).thenNothingHappens();
  });

  it('FLOOR-31: there is none before the close, and none that was never raised', () => {
    given(liveConference, raised).when(telephone, moderator).thenRejected('WRONG_PHASE');
    given(closedConference).when(telephone, moderator).thenRejected('HAND_UNKNOWN');
  });
});
