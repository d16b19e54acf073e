import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  PROVINCE,
  START,
  siteActor,
  stateAfter,
  system,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, HandId, SiteId } from '../../kernel/ids.ts';
import type { Actor } from '../actor.ts';
import type { DomainEvent } from '../events.ts';
import { findTrace } from '../roster/siteUse.ts';

const HAND = 'hand_000001' as HandId;
const OTHER = 'hand_000002' as HandId;
const site = siteActor(EAST_1);
const secretary: Actor = { id: 'secretary' as ActorId, role: 'minutesSecretary', name: 'Thư ký' };
const LAN = { name: 'Nguyễn Thị Lan', position: 'Bí thư Đoàn xã' };
const MINH = { name: 'Trần Văn Minh' };
const speech = { speaker: LAN, topic: 'Chuyển đổi số' };

const raised: DomainEvent = {
  type: 'HandRaised',
  handId: HAND,
  siteId: EAST_1,
  kind: 'question',
  ...speech,
  at: START,
};
const invited: DomainEvent = { type: 'HandInvited', handId: HAND, by: chair.id, at: START };
const began: DomainEvent = { type: 'TurnBegan', handId: HAND, siteId: EAST_1, deadline: NOW, at: START };
const ended: DomainEvent = { type: 'TurnEnded', handId: HAND, siteId: EAST_1, at: START + 1 };

describe('who speaks', () => {
  it('FLOOR-21: a hand carries speaker and topic, and so do its turn and the record of it', () => {
    const raise = { type: 'RaiseHand', handId: HAND, kind: 'question', ...speech } as const;
    given(liveConference)
      .when(raise, site)
      .thenHappens({ ...raised, at: NOW });
    expect(stateAfter([...liveConference, raised]).floor.hands[HAND]).toMatchObject(speech);
    expect(stateAfter([...liveConference, raised, invited, began]).floor.speaking).toMatchObject(speech);
    const { pastTurns } = stateAfter([...liveConference, raised, invited, began, ended]).floor;
    expect(pastTurns[1]).toMatchObject({ handId: HAND, ...speech });
  });

  const name = { type: 'NameSpeaker', handId: HAND, speaker: MINH } as const;
  const named = { type: 'SpeakerNamed', handId: HAND, siteId: EAST_1, speaker: MINH, at: NOW } as const;

  it.each([
    ['while the hand waits', [raised], site],
    ['during the turn', [raised, invited, began], moderator],
    ['after the turn', [raised, invited, began, ended], secretary],
  ] as const)('FLOOR-22: the speaker is named %s', (_, events, actor) => {
    const decided = given(liveConference, events).when(name, actor);
    decided.thenHappens({ ...named, by: actor.id });
    const { hands, speaking, pastTurns } = decided.state().floor;
    const said = hands[HAND] ?? speaking ?? pastTurns[1];
    expect(said?.speaker).toStrictEqual(MINH);
    expect(said).not.toHaveProperty('topic');
  });

  it('FLOOR-22: the secretary names a speaker after the close, a site its own people only, and the same name changes nothing', () => {
    const after = [...closedConference, raised, invited, began, ended];
    given(after)
      .when(name, secretary)
      .thenHappens({ ...named, by: secretary.id });
    given(liveConference, raised).when(name, siteActor(EAST_2)).thenRejected('HAND_UNKNOWN');
    given(liveConference).when(name, moderator).thenRejected('HAND_UNKNOWN');
    given(liveConference, raised)
      .when({ type: 'NameSpeaker', handId: HAND, ...speech }, site)
      .thenNothingHappens();
  });
});

describe('calls', () => {
  const call = { type: 'CallSite', handId: HAND, siteId: EAST_1, speaker: LAN } as const;
  const siteCalled: DomainEvent = {
    type: 'SiteCalled',
    handId: HAND,
    siteId: EAST_1,
    speaker: LAN,
    by: chair.id,
    at: START,
  };

  it('FLOOR-23: the desk calls a site without a hand, which confirms like an invited one', () => {
    const decided = given(liveConference).when(call, chair);
    decided.thenHappens({ ...siteCalled, at: NOW });
    expect(decided.state().floor.hands[HAND]).toMatchObject({ state: 'invited', called: true, speaker: LAN });
    const confirmed = given(liveConference, siteCalled).when({ type: 'ConfirmTurn', handId: HAND }, site);
    expect(confirmed.state().floor.speaking).toMatchObject({ siteId: EAST_1, speaker: LAN });
  });

  it('FLOOR-23: a call that is withdrawn or lowered is over, and was no raised hand', () => {
    for (const end of [
      { type: 'InvitationWithdrawn', handId: HAND, by: chair.id, at: START },
      { type: 'InvitationLapsed', handId: HAND, siteId: EAST_1, at: START },
      { type: 'HandLowered', handId: HAND, at: START },
    ] satisfies DomainEvent[]) {
      const { hands, raised: counts } = stateAfter([...liveConference, siteCalled, end]).floor;
      expect({ hands, counts }).toStrictEqual({ hands: {}, counts: {} });
    }
  });

  it('FLOOR-23: there is nothing to call where a hand is up, another is invited, the site speaks, is out or unknown', () => {
    const elsewhere: DomainEvent = { ...siteCalled, handId: OTHER, siteId: EAST_2 };
    const removed: DomainEvent = { type: 'SiteRemoved', siteId: EAST_1, by: chair.id, byName: 'x', at: START };
    given(liveConference, raised).when(call, chair).thenRejected('HAND_ALREADY_RAISED');
    given(liveConference, elsewhere).when(call, chair).thenRejected('ANOTHER_SITE_INVITED', { site: EAST_2 });
    given(liveConference, raised, invited, began)
      .when({ ...call, handId: OTHER }, chair)
      .thenRejected('FLOOR_TAKEN', { site: EAST_1 });
    given(liveConference, removed).when(call, chair).thenRejected('SITE_REMOVED');
    given(liveConference)
      .when({ ...call, siteId: 'XX' as SiteId }, chair)
      .thenRejected('SITE_UNKNOWN');
  });

  it('FLOOR-24: somebody in the chair’s hall gets the floor by name, at once, and the hall cannot be called', () => {
    const give = { type: 'GiveFloor', handId: HAND, speaker: MINH, topic: 'Tiếp thu', seconds: 60 } as const;
    const decided = given(liveConference).when(give, chair);
    const said = { speaker: MINH, topic: 'Tiếp thu' };
    const turn = { handId: HAND, siteId: PROVINCE, deadline: NOW + 60_000, ...said };
    decided.thenHappens({ type: 'FloorGiven', ...turn, by: chair.id, at: NOW });
    expect(decided.state().floor.speaking).toStrictEqual({ ...turn, kind: 'comment', startedAt: NOW });
    given(liveConference)
      .when({ ...call, siteId: PROVINCE }, chair)
      .thenRejected('IS_CHAIRS_HALL');
    given(liveConference, raised, invited, began)
      .when({ ...give, handId: OTHER }, chair)
      .thenRejected('FLOOR_TAKEN', { site: EAST_1 });
    const handOfHall: DomainEvent = { ...raised, siteId: PROVINCE } as DomainEvent;
    const dismissed = { type: 'HandDismissed', handId: HAND, by: chair.id, at: NOW } as const;
    const hallsOwn = given(liveConference, handOfHall).when({ ...give, handId: OTHER }, chair);
    hallsOwn.thenHappens(dismissed, { type: 'FloorGiven', ...turn, handId: OTHER, by: chair.id, at: NOW });
    given(liveConference, { type: 'ChairsHallSet', at: START }).when(give, chair).thenRejected('NO_CHAIRS_HALL');
  });

  it('FLOOR-25: how often a site has raised its hand stays, and keeps it on the list', () => {
    const lowered: DomainEvent = { type: 'HandLowered', handId: HAND, at: START };
    const state = stateAfter([...liveConference, raised, lowered, { ...raised, handId: OTHER } as DomainEvent]);
    expect(state.floor.raised).toStrictEqual({ [EAST_1]: 2 });
    expect(findTrace(stateAfter([...liveConference, raised, lowered]), EAST_1)).toBe('SITE_ON_RECORD');
  });
});

describe('the time to confirm', () => {
  const bound: DomainEvent = { type: 'InvitationTimeSet', seconds: 30, by: chair.id, at: START };
  const lapse = { type: 'LapseInvitation', handId: HAND, invitedAt: START } as const;

  it('FLOOR-26: an invitation that is not confirmed in time lapses, and the hand waits again where it stood', () => {
    const decided = given(liveConference, bound, raised, invited).when(lapse, system);
    decided.thenHappens({ type: 'InvitationLapsed', handId: HAND, siteId: EAST_1, at: NOW });
    expect(decided.state().floor.hands[HAND]).toMatchObject({ state: 'waiting', raisedAt: START, lapses: 1 });
  });

  it('FLOOR-26: it stands where nothing bounds it, before its time, and while somebody speaks', () => {
    given(liveConference, raised, invited).when(lapse, system).thenRejected('INVITATION_STANDS');
    given(liveConference, { ...bound, seconds: 61 } as DomainEvent, raised, invited)
      .when(lapse, system)
      .thenRejected('INVITATION_STANDS');
    const speaks = [
      { type: 'SiteCalled', handId: OTHER, siteId: EAST_2, by: chair.id, at: START },
      { type: 'TurnBegan', handId: OTHER, siteId: EAST_2, deadline: NOW, at: START },
    ] satisfies DomainEvent[];
    given(liveConference, bound, speaks, raised, invited).when(lapse, system).thenRejected('INVITATION_STANDS');
    const free: DomainEvent = { type: 'TurnEnded', handId: OTHER, siteId: EAST_2, at: NOW - 29_000 };
    given(liveConference, bound, speaks, raised, invited, free).when(lapse, system).thenRejected('INVITATION_STANDS');
  });

  it('FLOOR-26: what was confirmed, withdrawn or invited again meanwhile does not lapse', () => {
    given(liveConference, bound, raised).when(lapse, system).thenNothingHappens();
    given(liveConference, bound, raised, { ...invited, at: START + 1 })
      .when(lapse, system)
      .thenNothingHappens();
  });

  it('FLOOR-26: the desk sets the time or takes the bound away; what stands already changes nothing', () => {
    const set = { type: 'SetInvitationTime', seconds: 30 } as const;
    given(liveConference)
      .when(set, moderator)
      .thenHappens({ ...bound, by: moderator.id, at: NOW });
    given(liveConference, bound).when(set, moderator).thenNothingHappens();
    const decided = given(liveConference, bound).when({ type: 'SetInvitationTime' }, chair);
    expect(decided.state().floor).not.toHaveProperty('invitationSeconds');
  });
});
