import { describe, expect, it } from 'vitest';
import { EXAMPLE_COMMANDS } from '../../../../tests/testkit/exampleCommands.ts';
import {
  chair,
  delegateOf,
  EAST,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  openConference,
  PROVINCE,
  START,
  seated,
  siteActor,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HandId, SiteId } from '../../kernel/ids.ts';
import { decideSupport } from '../dialogue/support.ts';
import type { DomainEvent } from '../events.ts';
import { refuseConnection } from '../seats/admission.ts';
import { canProduce, stageSlots } from './places.ts';

const HAND = 'hand_000001' as HandId;

function speaking(siteId: SiteId): readonly DomainEvent[] {
  return [
    { type: 'HandRaised', handId: HAND, siteId, kind: 'question', at: START },
    { type: 'HandInvited', handId: HAND, by: chair.id, at: START },
    { type: 'TurnBegan', handId: HAND, siteId, deadline: NOW, at: START },
  ];
}

function pinned(siteId: SiteId, voice = false, at = START): DomainEvent {
  return { type: 'SitePinned', siteId, voice, by: moderator.id, at };
}

function removed(siteId: SiteId): DomainEvent {
  return { type: 'SiteRemoved', siteId, byName: moderator.name, by: moderator.id, at: START };
}

const byModerator = { by: moderator.id, at: NOW };
const chairsScreen: DomainEvent = { type: 'ScreenShared', by: chair.id, at: START };
const sitesScreen: DomainEvent = { type: 'ScreenShared', siteId: EAST_1, by: siteActor(EAST_1).id, at: START };

describe('who is on the stage', () => {
  it('STAGE-4: the desk pins up to three sites, which stay beside who has the floor', () => {
    const pin = { type: 'PinSite', siteId: WEST_1, voice: false } as const;
    const decided = given(liveConference, speaking(EAST_1)).when(pin, moderator);
    decided.thenHappens({ type: 'SitePinned', siteId: WEST_1, voice: false, ...byModerator });
    expect(stageSlots(decided.state())).toStrictEqual([
      { kind: 'chair' },
      { kind: 'speaker', siteId: WEST_1 },
      { kind: 'speaker', siteId: EAST_1 },
    ]);
    given(liveConference, pinned(WEST_1)).when(pin, moderator).thenNothingHappens();
    const full = [pinned(EAST), pinned(EAST_1), pinned(EAST_2)];
    given(liveConference, full).when(pin, moderator).thenRejected('STAGE_FULL', { max: 3 });
    given(liveConference)
      .when({ ...pin, siteId: 'XX' as SiteId }, moderator)
      .thenRejected('SITE_UNKNOWN');
    const unpin = { type: 'UnpinSite', siteId: WEST_1 } as const;
    const after = given(liveConference, pinned(WEST_1)).when(unpin, moderator);
    after.thenHappens({ type: 'SiteUnpinned', siteId: WEST_1, ...byModerator });
    expect(stageSlots(after.state())).toStrictEqual([{ kind: 'chair' }]);
    given(liveConference).when(unpin, moderator).thenNothingHappens();
  });

  it('STAGE-4: a pinned site that gets the floor and loses it stays', () => {
    const turned = stateAfter([...liveConference, pinned(EAST_1), ...speaking(EAST_1)]);
    expect(stageSlots(turned)).toHaveLength(2);
    const after = given(liveConference, pinned(EAST_1), speaking(EAST_1))
      .when({ type: 'EndTurn', handId: HAND }, chair)
      .state();
    expect(stageSlots(after)).toHaveLength(2);
  });

  it('STAGE-5: a pinned site is heard once its operator takes the voice that was offered', () => {
    const site = siteActor(EAST_1);
    const take = { type: 'TakeVoice', offeredAt: START } as const;
    const seen = stateAfter([...liveConference, pinned(EAST_1)]);
    expect(canProduce(seen, site, 'camera').ok).toBe(true);
    expect(canProduce(seen, site, 'microphone').ok).toBe(false);
    given(liveConference, pinned(EAST_1)).when(take, site).thenRejected('VOICE_NOT_OFFERED');
    given(liveConference).when(take, site).thenRejected('VOICE_NOT_OFFERED');
    const offered = [pinned(EAST_1), pinned(EAST_1, true)];
    expect(canProduce(stateAfter([...liveConference, ...offered]), site, 'microphone').ok).toBe(false);
    const taken = given(liveConference, offered).when(take, site);
    taken.thenHappens({ type: 'VoiceTaken', siteId: EAST_1, by: site.id, at: NOW });
    expect(canProduce(taken.state(), site, 'microphone').ok).toBe(true);
    const open: DomainEvent = { type: 'VoiceTaken', siteId: EAST_1, by: site.id, at: START };
    given(liveConference, offered, open).when(take, site).thenNothingHappens();
    const pin = { type: 'PinSite', siteId: EAST_1 } as const;
    given(liveConference, offered, open)
      .when({ ...pin, voice: true }, chair)
      .thenNothingHappens();
    const back = given(liveConference, offered, open)
      .when({ ...pin, voice: false }, chair)
      .state();
    expect(canProduce(back, site, 'microphone').ok).toBe(false);
  });

  it('STAGE-6: the province’s site has the chair’s devices, place and voice', () => {
    given(liveConference)
      .when({ type: 'PinSite', siteId: PROVINCE, voice: true }, moderator)
      .thenRejected('SITE_IS_CHAIRS_HALL');
    const state = stateAfter([...liveConference, ...speaking(PROVINCE)]);
    expect(stageSlots(state)).toStrictEqual([{ kind: 'chair' }]);
    expect(canProduce(state, siteActor(PROVINCE), 'camera').ok).toBe(false);
  });
});

describe('what the stage shows', () => {
  it('STAGE-7: the desk chooses a layout with one act', () => {
    const grid = { type: 'SetLayout', layout: 'grid' } as const;
    const decided = given(liveConference).when(grid, moderator);
    decided.thenHappens({ type: 'LayoutSet', layout: 'grid', ...byModerator });
    expect(decided.state().stage.layout).toBe('grid');
    given(liveConference).when({ type: 'SetLayout', layout: 'speaker' }, chair).thenNothingHappens();
    given(liveConference).when({ type: 'SetLayout', layout: 'presentation' }, chair).thenRejected('NOTHING_PRESENTED');
  });

  it('STAGE-8: the chair shares a screen, a site only while it has the floor and nothing is presented', () => {
    const share = { type: 'ShareScreen' } as const;
    const site = siteActor(EAST_1);
    const shared = given(openConference).when(share, chair);
    shared.thenHappens({ type: 'ScreenShared', by: chair.id, at: NOW });
    expect(canProduce(shared.state(), chair, 'screen')).toStrictEqual({ ok: true, value: { kind: 'chair' } });
    expect(canProduce(stateAfter(openConference), chair, 'screen').ok).toBe(false);
    given(liveConference, chairsScreen).when(share, chair).thenNothingHappens();
    given(liveConference).when(share, site).thenRejected('NOT_ON_STAGE');
    given(liveConference, pinned(EAST_1, true)).when(share, site).thenRejected('NOT_ON_STAGE');
    given(liveConference, speaking(EAST_1), chairsScreen).when(share, site).thenRejected('ANOTHER_PRESENTATION');
    const bySite = given(liveConference, speaking(EAST_1)).when(share, site);
    bySite.thenHappens({ type: 'ScreenShared', siteId: EAST_1, by: site.id, at: NOW });
    expect(canProduce(bySite.state(), site, 'screen').ok).toBe(true);
    expect(canProduce(bySite.state(), chair, 'screen').ok).toBe(false);
    given(liveConference, speaking(EAST_1), sitesScreen)
      .when(share, chair)
      .thenHappens({ type: 'ScreenShared', by: chair.id, at: NOW });
  });

  it('STAGE-8: the layout turns to the presentation and back', () => {
    const grid: DomainEvent = { type: 'LayoutSet', layout: 'grid', by: chair.id, at: START };
    const stop: DomainEvent = { type: 'PresentationStopped', by: chair.id, at: START };
    const layoutAfter = (...events: readonly DomainEvent[]) => stateAfter([...liveConference, ...events]).stage.layout;
    expect(layoutAfter(grid, chairsScreen)).toBe('presentation');
    expect(layoutAfter(grid, chairsScreen, chairsScreen, stop)).toBe('grid');
    expect(layoutAfter(chairsScreen, grid, stop)).toBe('grid');
    expect(layoutAfter(chairsScreen, stop)).toBe('speaker');
  });

  it('STAGE-9: the desk ends any presentation, a site its own, and the turn’s end ends it too', () => {
    const stop = { type: 'StopPresenting', presentation: 1 } as const;
    const turn = [...liveConference, ...speaking(EAST_1)];
    given(turn, sitesScreen)
      .when(stop, moderator)
      .thenHappens({ type: 'PresentationStopped', ...byModerator });
    const own = given(turn, sitesScreen).when(stop, siteActor(EAST_1));
    expect(own.state().stage.presentation).toBeUndefined();
    given(turn, chairsScreen).when(stop, siteActor(EAST_1)).thenRejected('ANOTHER_PRESENTATION');
    given(turn).when(stop, chair).thenNothingHappens();
    const ended = given(turn, sitesScreen).when({ type: 'EndTurn', handId: HAND }, chair).state();
    expect(ended.stage).toMatchObject({ layout: 'speaker' });
    expect(ended.stage.presentation).toBeUndefined();
    expect(
      given(turn, chairsScreen).when({ type: 'EndTurn', handId: HAND }, chair).state().stage.presentation,
    ).toBeDefined();
  });

  it('STAGE-10: who has the floor stands first, then pinned sites as they were pinned, then the chair', () => {
    const state = stateAfter([
      ...liveConference,
      pinned(WEST_1, false, START + 2),
      pinned(EAST_2, false, START + 1),
      ...speaking(EAST_1),
    ]);
    const sites = stageSlots(state).map((slot) => (slot.kind === 'chair' ? 'chair' : slot.siteId));
    expect(sites.reverse()).toStrictEqual([EAST_1, EAST_2, WEST_1, 'chair']);
  });
});

describe('keeping order', () => {
  it('STAGE-12: a stopped device stays off the stage until the desk allows it', () => {
    const site = siteActor(EAST_1);
    const stop = { type: 'StopSiteMedia', siteId: EAST_1, source: 'microphone' } as const;
    const allow = { type: 'AllowSiteMedia', siteId: EAST_1, source: 'microphone' } as const;
    const stopped = given(liveConference, speaking(EAST_1)).when(stop, moderator);
    const happened = { siteId: EAST_1, source: 'microphone', ...byModerator } as const;
    stopped.thenHappens({ type: 'SiteMediaStopped', byName: moderator.name, ...happened });
    expect(canProduce(stopped.state(), site, 'microphone')).toMatchObject({ error: { code: 'MEDIA_STOPPED' } });
    expect(canProduce(stopped.state(), site, 'camera').ok).toBe(true);
    const event: DomainEvent = { type: 'SiteMediaStopped', byName: moderator.name, ...happened };
    given(liveConference, event).when(stop, chair).thenNothingHappens();
    const allowed = given(liveConference, speaking(EAST_1), event).when(allow, moderator);
    allowed.thenHappens({ type: 'SiteMediaAllowed', ...happened });
    expect(canProduce(allowed.state(), site, 'microphone').ok).toBe(true);
    expect(allowed.state().stage.stopped).toStrictEqual({});
    given(liveConference).when(allow, moderator).thenNothingHappens();
    given(liveConference)
      .when({ ...stop, siteId: 'XX' as SiteId }, moderator)
      .thenRejected('SITE_UNKNOWN');
    given(liveConference, speaking(EAST_1)).when(stop, site).thenRejected('FORBIDDEN');
  });

  it('STAGE-13: taking a site off the stage ends its turn, its pin and its screen', () => {
    const off = { type: 'TakeOffStage', siteId: EAST_1 } as const;
    const decided = given(liveConference, pinned(EAST_1), speaking(EAST_1), sitesScreen).when(off, moderator);
    decided.thenHappens(
      { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: NOW },
      { type: 'SiteUnpinned', siteId: EAST_1, ...byModerator },
    );
    expect(stageSlots(decided.state())).toStrictEqual([{ kind: 'chair' }]);
    expect(decided.state().stage.presentation).toBeUndefined();
    given(liveConference, speaking(WEST_1)).when(off, moderator).thenNothingHappens();
  });

  it('STAGE-14: a removed site is off the stage and does nothing until it is let in again', () => {
    const remove = { type: 'RemoveSite', siteId: EAST_1, reason: 'Nhiễu' } as const;
    const site = siteActor(EAST_1);
    const decided = given(liveConference, pinned(EAST_1), speaking(EAST_1), sitesScreen).when(remove, moderator);
    decided.thenHappens(
      { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: NOW },
      { type: 'SiteRemoved', siteId: EAST_1, byName: moderator.name, reason: 'Nhiễu', ...byModerator },
    );
    expect(stageSlots(decided.state())).toStrictEqual([{ kind: 'chair' }]);
    expect(canProduce(decided.state(), site, 'camera')).toMatchObject({ error: { code: 'SITE_REMOVED' } });
    const raised: DomainEvent = { type: 'HandRaised', handId: HAND, siteId: EAST_1, kind: 'comment', at: START };
    expect(given(liveConference, raised).when(remove, chair).state().floor.hands).toStrictEqual({});
    const count = { type: 'DeclareHeadcount', count: 20 } as const;
    const out = [...liveConference, removed(EAST_1)];
    given(out).when(count, site).thenRejected('SITE_REMOVED');
    given(out).when({ type: 'PinSite', siteId: EAST_1, voice: false }, chair).thenRejected('SITE_REMOVED');
    given(out).when(remove, chair).thenNothingHappens();
    const back = given(out).when({ type: 'ReadmitSite', siteId: EAST_1 }, moderator);
    back.thenHappens({ type: 'SiteReadmitted', siteId: EAST_1, ...byModerator });
    expect(back.state().stage.removed).toStrictEqual({});
    given(liveConference).when({ type: 'ReadmitSite', siteId: EAST_1 }, chair).thenNothingHappens();
  });

  it('STAGE-14: nothing that the phones of a removed site send has an effect, and they keep their seats', () => {
    const phone = delegateOf(EAST_1, 'phone 1');
    const ask = EXAMPLE_COMMANDS.AskQuestion;
    const out = [...liveConference, ...seated(EAST_1, 1), removed(EAST_1)];
    const state = stateAfter(out);
    given(out).when(ask, phone).thenRejected('SITE_REMOVED');
    given(out).when({ type: 'TakeSeat' }, delegateOf(EAST_1, 'other')).thenRejected('SITE_REMOVED');
    expect(decideSupport(EXAMPLE_COMMANDS.SupportQuestion, state, phone)).toMatchObject({
      error: { code: 'SITE_REMOVED' },
    });
    expect(refuseConnection(state, phone)).toMatchObject({ code: 'SITE_REMOVED' });
    expect(refuseConnection(state, delegateOf(WEST_1))).toBeUndefined();
    given(out, { type: 'SiteReadmitted', siteId: EAST_1, by: moderator.id, at: START }).when(ask, phone).state();
  });

  it('STAGE-15: the end of the conference empties the stage', () => {
    const state = stateAfter([
      ...liveConference,
      pinned(WEST),
      chairsScreen,
      removed(EAST_1),
      { type: 'ConferenceClosed', at: NOW },
    ]);
    expect(state.stage).toMatchObject({ layout: 'speaker', pinned: {} });
    expect(state.stage.presentation).toBeUndefined();
    expect(Object.keys(state.stage.removed)).toStrictEqual([EAST_1]);
  });
});
