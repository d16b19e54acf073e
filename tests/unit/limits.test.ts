import type { Actor, Role } from '@diem-cau/shared/domain/actor.ts';
import type { ActorId, ConferenceId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { describe, expect, it } from 'vitest';
import { holderOf, InFlight } from '../../server/src/adapters/web/limits/inFlight.ts';
import { SocketCap } from '../../server/src/adapters/web/limits/socketCap.ts';
import { type TrafficKind, TrafficLimits } from '../../server/src/adapters/web/limits/trafficLimits.ts';
import { WrongCodes } from '../../server/src/adapters/web/limits/wrongCodes.ts';
import type { Pass } from '../../server/src/application/access.ts';
import { StoreAdmission } from '../../server/src/application/limits/entryAdmission.ts';
import { Limiter } from '../../server/src/application/limits/limiter.ts';
import { Places } from '../../server/src/application/limits/places.ts';
import { ENDLESS_STORAGE, refuseWhenCritical } from '../../server/src/application/limits/storageLevel.ts';
import { TestClock } from '../testkit/testClock.ts';

const STILL = new TestClock(0);
const CONFERENCE = 'conference' as ConferenceId;
const HOUR_MS = 3_600_000;

function actorOf(role: Role, site = 'A', device = ''): Actor {
  const id = `${role}:${site}${device}` as ActorId;
  return role === 'site' || role === 'delegate'
    ? { id, role, name: site, siteId: site as SiteId }
    : { id: role as string as ActorId, role, name: role };
}

function passOf(role: Role, site?: string, device?: string): Pass {
  return { conferenceId: CONFERENCE, actor: actorOf(role, site, device) };
}

/** How many of so many tries succeed. */
function succeeding(tries: number, attempt: (index: number) => boolean): number {
  return Array.from({ length: tries }, (_, index) => attempt(index)).filter(Boolean).length;
}

describe('a budget', () => {
  const budget = { perSecond: 10, burst: 60 };

  it('fills with time, and no further than its burst', () => {
    const clock = new TestClock(0);
    const limiter = new Limiter(clock);
    const spend = () => succeeding(1_000, () => limiter.take('a', budget));
    expect(spend()).toBe(60);
    clock.pass(1_000);
    expect(spend()).toBe(10);
    clock.pass(HOUR_MS);
    expect(spend()).toBe(60);
    expect(limiter.take('b', budget)).toBe(true);
  });

  it('tells how long until it has a unit again, and takes one back', () => {
    const clock = new TestClock(0);
    const limiter = new Limiter(clock);
    expect(limiter.waitMs('a', budget)).toBe(0);
    succeeding(60, () => limiter.take('a', budget));
    expect(limiter.waitMs('a', budget)).toBe(100);
    clock.pass(99);
    expect(limiter.take('a', budget)).toBe(false);
    clock.pass(1);
    expect(limiter.take('a', budget)).toBe(true);
    limiter.giveBack('a', budget);
    expect(limiter.take('a', budget)).toBe(true);
    expect(limiter.take('a', budget)).toBe(false);
  });

  it('remembers no idle key, and no more keys than its bound', () => {
    const clock = new TestClock(0);
    const limiter = new Limiter(clock, 5_000);
    succeeding(100_000, (index) => limiter.take(`flood ${index}`, budget));
    expect(limiter.size).toBeLessThanOrEqual(10_001);
    clock.pass(10_000);
    succeeding(10_001, (index) => limiter.take(`later ${index}`, budget));
    clock.pass(10_000);
    // The next sweep finds nothing of before that is not full again.
    succeeding(10_001, (index) => limiter.take(`last ${index % 10}`, budget) || limiter.take(`new ${index}`, budget));
    expect(limiter.size).toBeLessThanOrEqual(10_001);
  });
});

describe('what one actor sends', () => {
  const kinds: readonly TrafficKind[] = ['connect', 'hello', 'command', 'ballot', 'signal'];

  it.each(kinds)('counts its %s messages over all its connections, old and new', (kind) => {
    const limits = new TrafficLimits(STILL, 1);
    // Each try is a connection of its own.
    const allowed = succeeding(1_000, () => limits.of(passOf('site')).allow(kind));
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(100);
    expect(limits.of(passOf('site', 'B')).allow(kind)).toBe(true);
  });

  it('cannot use up the desk’s', () => {
    const limits = new TrafficLimits(STILL, 1);
    succeeding(5_000, () => limits.of(passOf('site')).allow('command'));
    expect(succeeding(300, () => limits.of(passOf('moderator')).allow('command'))).toBe(300);
  });

  it('lets 25 phones of a room in at once, and 2,500 of a hundred rooms', () => {
    const limits = new TrafficLimits(STILL, 1);
    const admitted = succeeding(2_500, (index) => {
      const phone = limits.of(passOf('delegate', `room${index % 100}`, `:${index}`));
      return phone.allow('connect') && phone.allow('hello') && phone.allow('command') && phone.allow('ballot');
    });
    expect(admitted).toBe(2_500);
  });

  it('is bounded for all phones of a room together, and the room’s operator apart from them', () => {
    const limits = new TrafficLimits(STILL, 1);
    const allowed = succeeding(100_000, (index) =>
      limits.of(passOf('delegate', 'A', `:${index % 1_000}`)).allow('command'),
    );
    expect(allowed).toBe(1_000);
    expect(limits.of(passOf('site', 'A')).allow('command')).toBe(true);
    expect(limits.of(passOf('delegate', 'B', ':1')).allow('command')).toBe(true);
  });
});

describe('the places of messages in flight', () => {
  it('are never all taken by one room', () => {
    const inFlight = new InFlight();
    const flooder = holderOf(passOf('site', 'A'));
    expect(succeeding(5_000, () => inFlight.begin('command', flooder))).toBe(300);
    const phones = Array.from({ length: 50 }, (_, index) => holderOf(passOf('delegate', 'A', `:${index}`)));
    expect(succeeding(5_000, (index) => inFlight.begin('command', phones[index % 50] as never))).toBe(300);
    expect(inFlight.begin('command', holderOf(passOf('site', 'B')))).toBe(true);
    inFlight.end('command', flooder);
    expect(inFlight.begin('command', flooder)).toBe(true);
  });

  it('end for the crowd, and neither for the chair nor for what comes after', () => {
    const inFlight = new InFlight();
    const rooms = Array.from({ length: 100 }, (_, index) => holderOf(passOf('delegate', `room${index}`)));
    expect(succeeding(7_000, (index) => inFlight.begin('ballot', rooms[index % 100] as never))).toBe(6_000);
    expect(inFlight.isCrowded).toBe(true);
    expect(inFlight.begin('command', rooms[0] as never)).toBe(true);
    const chair = holderOf(passOf('chair'));
    expect(inFlight.begin('ballot', chair)).toBe(true);
    inFlight.end('ballot', chair);
    expect(inFlight.begin('ballot', rooms[0] as never)).toBe(false);
    inFlight.end('ballot', rooms[1] as never);
    expect(inFlight.begin('ballot', rooms[0] as never)).toBe(true);
  });

  it('are given back once, however often a holder leaves', () => {
    const places = new Places({ all: 2, each: 1 });
    const leave = places.hold('a');
    expect(places.hold('a')).toBeUndefined();
    leave?.();
    leave?.();
    places.leave('a');
    expect([places.total, places.enter('a'), places.enter('b'), places.enter('c')]).toEqual([0, true, true, false]);
  });
});

describe('the connections of one actor', () => {
  it.each([
    ['site', 6],
    ['delegate', 4],
    ['chair', 12],
  ] as const)('of a %s are at most %i, and the oldest gives way', (role, most) => {
    const cap = new SocketCap<number>(1);
    const closed = Array.from({ length: most + 3 }, (_, index) => cap.add(passOf(role), 'session', index));
    expect(closed).toEqual([...Array.from({ length: most }, () => undefined), 0, 1, 2]);
  });

  it('of a session that breaks again and again close one another, and not another device’s', () => {
    const cap = new SocketCap<string>(1);
    expect(cap.add(passOf('site'), 'operator', 'operator')).toBeUndefined();
    const closed = Array.from({ length: 20 }, (_, index) => cap.add(passOf('site'), 'hall', `hall ${index}`));
    expect(closed.slice(0, 6)).toEqual([undefined, undefined, undefined, undefined, undefined, 'hall 0']);
    expect(closed).not.toContain('operator');
  });

  it('count no more once they have ended', () => {
    const cap = new SocketCap<number>(1);
    for (let index = 0; index < 100; index++) {
      expect(cap.add(passOf('delegate'), 'session', index)).toBeUndefined();
      cap.remove(passOf('delegate'), index);
    }
  });
});

describe('the entries that one actor writes into the log', () => {
  function admitted(admission: StoreAdmission, tries: number, actor: Actor): number {
    return succeeding(tries, () => admission.refuse(CONFERENCE, actor) === undefined);
  }

  it('have a quota by the hour and by the day, and say how long to wait', () => {
    const clock = new TestClock(0);
    const admission = new StoreAdmission(ENDLESS_STORAGE, clock, 1);
    const site = actorOf('site');
    expect(admitted(admission, 20_000, site)).toBe(1_500);
    expect(admission.refuse(CONFERENCE, site)).toEqual({ code: 'QUOTA_SPENT', facts: { minutes: 1 } });
    expect(admission.refuse(CONFERENCE, actorOf('site', 'B'))).toBeUndefined();
    let inDay = 1_500;
    for (let minute = 1; minute < 24 * 60; minute++) {
      clock.pass(60_000);
      inDay += admitted(admission, 60, site);
      if (minute === 59) expect(inDay).toBeLessThanOrEqual(3_000);
    }
    expect(inDay).toBeGreaterThan(5_000);
    expect(inDay).toBeLessThanOrEqual(10_000);
  });

  it('are counted for the phones of a room together as well', () => {
    const admission = new StoreAdmission(ENDLESS_STORAGE, STILL, 1);
    expect(admitted(admission, 1_000, actorOf('delegate', 'A', ':1'))).toBe(150);
    let ofRoom = 150;
    for (let phone = 2; phone < 100; phone++)
      ofRoom += admitted(admission, 1_000, actorOf('delegate', 'A', `:${phone}`));
    expect(ofRoom).toBe(3_000);
    expect(admitted(admission, 1, actorOf('site', 'A'))).toBe(1);
  });

  it('of the desk suffice for a long day, and the system’s have none', () => {
    const admission = new StoreAdmission(ENDLESS_STORAGE, STILL, 1);
    expect(admitted(admission, 15_000, actorOf('moderator'))).toBe(15_000);
    expect(admitted(admission, 100_000, actorOf('system'))).toBe(100_000);
  });

  it('are refused to the rooms before the desk when the store runs full, and ballots last', () => {
    const storage = { level: 'low' as 'low' | 'critical' };
    const admission = new StoreAdmission(storage, STILL, 1);
    const refused = (role: Role) => admission.refuse(CONFERENCE, actorOf(role))?.code;
    for (const level of ['low', 'critical'] as const) {
      storage.level = level;
      expect(['site', 'delegate', 'organiser', 'respondent'].map((role) => refused(role as Role))).toEqual(
        Array.from({ length: 4 }, () => 'STORE_FULL'),
      );
      expect(['chair', 'moderator', 'system'].map((role) => refused(role as Role))).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(refuseWhenCritical(storage)?.code).toBe(level === 'low' ? undefined : 'STORE_FULL');
    }
  });
});

describe('wrong codes', () => {
  it('are slowed by address', () => {
    const clock = new TestClock(0);
    const codes = new WrongCodes(clock, 1);
    const from = (address: string) => (index: number) =>
      codes.record({ address, code: `${address} ${index} ${clock.monotonic()}` });
    expect(succeeding(100, from('203.0.113.7'))).toBe(70);
    expect(succeeding(30, from('203.0.113.8'))).toBe(0);
    clock.pass(60_000);
    expect(succeeding(100, from('203.0.113.7'))).toBe(70);
  });

  it('are slowed where one code is tried from many addresses, and where a conference’s old ones are', () => {
    const codes = new WrongCodes(STILL, 1);
    expect(succeeding(100, (index) => codes.record({ address: `a${index}`, code: 'SAME' }))).toBe(90);
    const old = (index: number) => codes.record({ address: `b${index}`, code: `C${index}`, conferenceId: CONFERENCE });
    expect(succeeding(1_000, old)).toBe(700);
  });
});
