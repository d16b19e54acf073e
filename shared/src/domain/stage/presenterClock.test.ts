import { describe, expect, it } from 'vitest';
import {
  chair,
  EAST_1,
  given,
  liveConference,
  moderator,
  NOW,
  START,
  siteActor,
  stateAfter,
} from '../../../../tests/testkit/given.ts';
import type { AgendaItemId, CardId, HandId } from '../../kernel/ids.ts';
import type { Card } from '../cards/state.ts';
import type { DomainEvent } from '../events.ts';

const CARD: Card = {
  id: 'card_000001' as CardId,
  itemId: 'item_000001' as AgendaItemId,
  title: 'Danh sách khen thưởng',
  kind: 'table',
  data: ['STT\tTập thể', ...Array.from({ length: 20 }, (_, n) => `${n + 1}\tChi đoàn ${n + 1}`)].join('\n'),
};
const chairsScreen: DomainEvent = { type: 'ScreenShared', by: chair.id, at: START };
const HAND = 'hand_000001' as HandId;
const turn: readonly DomainEvent[] = [
  { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'question', at: START },
  { type: 'HandInvited', handId: HAND, by: chair.id, at: START },
  { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: NOW, at: START },
];
const sitesScreen: DomainEvent = { type: 'ScreenShared', siteId: EAST_1, by: siteActor(EAST_1).id, at: START };

describe('the clock of a presenter', () => {
  it('STAGE-22: the desk times what is presented; a page that is turned leaves the clock', () => {
    const card: DomainEvent = { type: 'CardPresented', cardId: CARD.id, page: 1, by: chair.id, at: START };
    const next: DomainEvent = { ...card, page: 2, at: NOW };
    const put: DomainEvent = { type: 'CardPut', card: CARD, by: chair.id, at: START };
    const time = { type: 'TimePresentation', presentation: 1, seconds: 600 } as const;
    const off = { type: 'TimePresentation', presentation: 1 } as const;
    const timed: DomainEvent = { type: 'PresentationTimed', seconds: 600, by: moderator.id, at: START };
    const clock = { startedAt: START, deadline: START + 600_000 };
    const shown = [...liveConference, put, card];
    given(shown)
      .when(time, moderator)
      .thenHappens({ ...timed, at: NOW });
    expect(stateAfter([...shown, timed, next]).stage.presentation).toMatchObject({ page: 2, clock });
    given(shown, timed).when(time, chair).thenNothingHappens();
    // A longer time counts from the same start.
    const longer = given(shown, timed)
      .when({ ...time, seconds: 660 }, chair)
      .state();
    expect(longer.stage.presentation?.clock).toStrictEqual({ startedAt: START, deadline: START + 660_000 });
    const { presentation } = given(shown, timed).when(off, chair).state().stage;
    expect(presentation).toStrictEqual({ kind: 'card', cardId: CARD.id, page: 1, at: START, number: 1 });
    given(shown).when(off, chair).thenNothingHappens();
  });

  it('STAGE-22: the clock is that of one presentation; a site that shares its screen has the clock of its turn', () => {
    const time = { type: 'TimePresentation', presentation: 1, seconds: 600 } as const;
    const timed: DomainEvent = { type: 'PresentationTimed', seconds: 600, by: moderator.id, at: START };
    const stop: DomainEvent = { type: 'PresentationStopped', by: chair.id, at: START };
    const again = stateAfter([...liveConference, chairsScreen, timed, stop, chairsScreen]);
    expect(again.stage.presentation).toMatchObject({ number: 2 });
    expect(again.stage.presentation?.clock).toBeUndefined();
    given(liveConference, chairsScreen, stop, chairsScreen).when(time, chair).thenRejected('STALE', {
      about: 'presentation',
    });
    given(liveConference).when(time, chair).thenRejected('STALE', { about: 'presentation' });
    given(liveConference, turn, sitesScreen).when(time, chair).thenRejected('PRESENTER_HAS_TURN');
  });
});
