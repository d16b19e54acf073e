import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  delegateOf,
  EAST_1,
  liveConference,
  moderator,
  openConference,
  PROVINCE,
  plannedConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import { conferenceDecider } from '../conferenceDecider.ts';
import type { DomainEvent } from '../events.ts';
import { canProduce, WALL_SOURCES } from './places.ts';
import { stagePolicy } from './policy.ts';
import { isOnWall, mayListenPrivately, mayWatchWall, wallPolicy } from './wall.ts';

const stopped: DomainEvent = {
  type: 'SiteMediaStopped',
  siteId: EAST_1,
  source: 'microphone',
  byName: moderator.name,
  by: moderator.id,
  at: START,
};
const removed: DomainEvent = {
  type: 'SiteRemoved',
  siteId: WEST_1,
  byName: moderator.name,
  by: moderator.id,
  at: START,
};

describe('the wall', () => {
  it('WALL-1: a site in session may send to the wall, beside the stage', () => {
    for (const phase of [openConference, liveConference]) {
      for (const source of WALL_SOURCES) {
        expect(canProduce(stateAfter(phase), siteActor(EAST_1), source)).toStrictEqual({
          ok: true,
          value: { kind: 'wall', siteId: EAST_1 },
        });
      }
    }
    for (const phase of [plannedConference, closedConference]) {
      expect(canProduce(stateAfter(phase), siteActor(EAST_1), 'thumbnail')).toMatchObject({
        error: { code: 'NOT_ON_STAGE' },
      });
      expect(wallPolicy(stateAfter(phase))).toBeUndefined();
      expect(isOnWall(wallPolicy(stateAfter(phase)), EAST_1, 'thumbnail')).toBe(false);
    }
    for (const actor of [chair, moderator, delegateOf(EAST_1)]) {
      expect(canProduce(stateAfter(liveConference), actor, 'thumbnail').ok).toBe(false);
    }
  });

  it('WALL-1: the chair and moderators look, nobody else', () => {
    expect([chair, moderator].every(mayWatchWall)).toBe(true);
    for (const role of ['site', 'observer', 'delegate', 'minutesSecretary', 'organiser', 'respondent'] as const) {
      expect(mayWatchWall({ role })).toBe(false);
    }
  });

  it('WALL-4: moderators listen, the chair does not, nor anybody else', () => {
    expect(mayListenPrivately(moderator)).toBe(true);
    for (const role of ['chair', 'site', 'observer', 'delegate', 'minutesSecretary', 'organiser'] as const) {
      expect(mayListenPrivately({ role })).toBe(false);
    }
  });

  it('WALL-2: stopped devices, removed sites and the chair’s hall send nothing to it', () => {
    const state = stateAfter([...liveConference, stopped, removed]);
    expect(canProduce(state, siteActor(EAST_1), 'roomSound')).toMatchObject({ error: { code: 'MEDIA_STOPPED' } });
    expect(canProduce(state, siteActor(EAST_1), 'thumbnail').ok).toBe(true);
    expect(canProduce(state, siteActor(WEST_1), 'thumbnail')).toMatchObject({ error: { code: 'SITE_REMOVED' } });
    expect(canProduce(state, siteActor(PROVINCE), 'thumbnail').ok).toBe(false);
    const { wall } = stagePolicy(state);
    expect(wall?.refused).toStrictEqual({
      [EAST_1]: ['roomSound'],
      [WEST_1]: ['thumbnail', 'roomSound'],
      [PROVINCE]: ['thumbnail', 'roomSound'],
    });
    expect(isOnWall(wall, EAST_1, 'thumbnail')).toBe(true);
    expect(isOnWall(wall, EAST_1, 'roomSound')).toBe(false);
  });
});

describe('private listening', () => {
  const listen = { type: 'ListenToSite', siteId: EAST_1 } as const;
  const lan = { ...moderator, name: 'Nguyễn Thị Lan' };

  it('WALL-5: is recorded with the moderator’s name, once each time, and stays when the conference ends', () => {
    const state = stateAfter(liveConference);
    const decided = conferenceDecider.decide(listen, state, { actor: lan, at: START });
    const events = decided.ok ? decided.value : [];
    expect(events).toEqual([{ type: 'SiteListenedTo', siteId: EAST_1, by: lan.id, byName: lan.name, at: START }]);
    const again = [...liveConference, ...events, ...events, { type: 'ConferenceClosed', at: START } as const];
    expect(stateAfter(again).stage.listenings).toEqual({
      1: { siteId: EAST_1, byName: lan.name, at: START },
      2: { siteId: EAST_1, byName: lan.name, at: START },
    });
  });

  it('WALL-5: keeps the last five hundred on the screens, by their numbers', () => {
    const event = { type: 'SiteListenedTo', siteId: EAST_1, by: lan.id, byName: lan.name, at: START } as const;
    const many = Array.from({ length: 502 }, () => event);
    const numbers = Object.keys(stateAfter([...liveConference, ...many]).stage.listenings);
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([500, '3', '502']);
  });

  it('WALL-2: is refused, and not recorded, where the site may not be heard', () => {
    const refused = (events: readonly DomainEvent[], actor = lan, siteId = EAST_1) =>
      conferenceDecider.decide({ ...listen, siteId }, stateAfter(events), { actor, at: START });
    expect(refused([...liveConference, stopped])).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(refused(liveConference, chair)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(refused(plannedConference)).toMatchObject({ ok: false, error: { code: 'WRONG_PHASE' } });
    expect(refused(liveConference, lan, 'nowhere' as never)).toMatchObject({ error: { code: 'SITE_UNKNOWN' } });
  });
});
