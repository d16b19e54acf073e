import { describe, expect, it } from 'vitest';
import {
  delegateOf,
  draftConference,
  EAST,
  EAST_1,
  EAST_2,
  given,
  moderator,
  NOW,
  openConference,
  organiser,
  PROVINCE,
  plannedConference,
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { selfView } from '../../views/self.ts';
import type { DomainEvent } from '../events.ts';
import { findGroup } from './groups.ts';
import { rosterRevision } from './revisions.ts';
import { rollCall } from './rollCall.ts';
import { isPerson, type SiteRecord } from './state.ts';

const NEW_SITE: SiteRecord = {
  id: 'DD-03' as SiteId,
  name: 'Xã Đông Ba',
  level: 3,
  parentId: EAST,
  expected: 18,
};

function declared(siteId: SiteId, count: number, at = START): DomainEvent {
  return { type: 'HeadcountDeclared', siteId, count, by: siteActor(siteId).id, at };
}

function claimed(siteId: SiteId, count: number, at = START): DomainEvent {
  return { type: 'HeadcountClaimed', siteId, count, by: siteActor(siteId).id, at };
}

function verified(siteId: SiteId, count: number): DomainEvent {
  return { type: 'HeadcountVerified', siteId, count, by: moderator.id, at: START };
}

describe('the roster', () => {
  it('ROST-1: sites whose parents are in the import or in the roster are imported', () => {
    given(draftConference)
      .when({ type: 'ImportSites', sites: SITES }, organiser)
      .thenHappens(
        { type: 'SitesListed', sites: SITES, at: NOW },
        { type: 'ChairsHallSet', siteId: PROVINCE, at: NOW },
      );
    given(plannedConference)
      .when({ type: 'ImportSites', sites: [NEW_SITE] }, organiser)
      .thenHappens({ type: 'SitesListed', sites: [NEW_SITE], at: NOW });
  });

  it('ROST-9: an import that was checked against an earlier roster is stale, and one without a revision never is', () => {
    const seen = rosterRevision(stateAfter(plannedConference));
    const command = { type: 'ImportSites', sites: [NEW_SITE], seen } as const;
    const imported = { type: 'SitesListed', sites: [NEW_SITE], at: NOW } as const;
    given(plannedConference).when(command, organiser).thenHappens(imported);
    given(plannedConference, declared(EAST_1, 12)).when(command, organiser).thenHappens(imported);
    given(plannedConference, imported).when(command, organiser).thenRejected('STALE', { about: 'roster' });
    given(plannedConference, imported)
      .when({ ...command, seen: undefined }, organiser)
      .thenHappens(imported);
  });

  it.each([
    ['an unknown parent', [...SITES, { ...NEW_SITE, parentId: 'XX' as SiteId }]],
    ['itself as a parent', [...SITES, { ...NEW_SITE, parentId: NEW_SITE.id }]],
    ['a parent of its own level', [...SITES, { ...NEW_SITE, parentId: EAST_1 }]],
    ['a parent below it', [...SITES, { ...NEW_SITE, level: 2 as const, parentId: EAST_1 }]],
    ['a second row', [...SITES, NEW_SITE, NEW_SITE]],
  ])('ROST-1: a site with %s refuses the whole import', (_, sites) => {
    given(draftConference)
      .when({ type: 'ImportSites', sites }, organiser)
      .thenRejected('IMPORT_HAS_ERRORS', { site: NEW_SITE.id });
  });

  it('ROST-1: a parent in the roster does not sink to the level of its children', () => {
    const sunk: SiteRecord = { id: EAST, name: 'Xã Đông', level: 3, parentId: PROVINCE, expected: 30 };
    given(plannedConference)
      .when({ type: 'ImportSites', sites: [sunk] }, organiser)
      .thenRejected('IMPORT_HAS_ERRORS', { site: EAST });
  });

  it('ROST-2: a later import updates the list and keeps other sites and all headcounts', () => {
    const renamed: SiteRecord = { id: EAST_1, name: 'Phường Đông Một', level: 3, parentId: EAST, expected: 26 };
    const roster = given(openConference, declared(EAST_1, 21), verified(EAST_1, 22))
      .when({ type: 'ImportSites', sites: [renamed, NEW_SITE] }, organiser)
      .state().roster;
    expect(Object.keys(roster.sites)).toHaveLength(SITES.length + 1);
    expect(roster.sites[EAST_1]).toMatchObject({ ...renamed, declared: { count: 21 }, verified: { count: 22 } });
    expect(roster.sites[EAST_2]).toStrictEqual(SITES[3]);
  });

  it('ROST-2: a site that the list moves to the top has no parent any more', () => {
    const top: SiteRecord = { id: EAST, name: 'Huyện Đông', level: 2, expected: 30 };
    const { roster } = given(plannedConference)
      .when({ type: 'ImportSites', sites: [top] }, organiser)
      .state();
    expect(roster.sites[EAST]).toStrictEqual(top);
  });

  it('ROST-3: a site declares its own room and may correct it', () => {
    const site = siteActor(EAST_1);
    const happened = { type: 'HeadcountDeclared', siteId: EAST_1, by: site.id, at: NOW } as const;
    given(openConference)
      .when({ type: 'DeclareHeadcount', count: 19 }, site)
      .thenHappens({ ...happened, count: 19 });
    const corrected = given(openConference, declared(EAST_1, 19)).when({ type: 'DeclareHeadcount', count: 21 }, site);
    corrected.thenHappens({ ...happened, count: 21 });
    expect(corrected.state().roster.sites[EAST_1]?.declared).toStrictEqual({ count: 21, by: site.id, at: NOW });
    expect(corrected.state().roster.sites[EAST_2]?.declared).toBeUndefined();
  });

  it('ROST-3: the same number again changes nothing', () => {
    given(openConference, declared(EAST_1, 19))
      .when({ type: 'DeclareHeadcount', count: 19 }, siteActor(EAST_1))
      .thenNothingHappens();
  });

  it('ROST-3: a room outside the roster has no headcount, and a delegate declares none', () => {
    const command = { type: 'DeclareHeadcount', count: 5 } as const;
    given(openConference)
      .when(command, siteActor('XX' as SiteId))
      .thenRejected('SITE_UNKNOWN');
    given(openConference).when(command, delegateOf(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('ROST-7: a declaration far above what is expected counts only once the desk has verified the room', () => {
    const site = siteActor(EAST_1);
    const declare = (count: number) => ({ type: 'DeclareHeadcount', count }) as const;
    given(openConference)
      .when(declare(40), site)
      .thenHappens(declared(EAST_1, 40, NOW));
    given(openConference)
      .when(declare(41), site)
      .thenHappens(claimed(EAST_1, 41, NOW));
    const high = given(openConference, declared(EAST_1, 19)).when(declare(5_000), site);
    high.thenHappens(claimed(EAST_1, 5_000, NOW));
    expect(high.state().roster.sites[EAST_1]).toMatchObject({ declared: { count: 19 }, claimed: { count: 5_000 } });
    const waiting = [...openConference, declared(EAST_1, 19), claimed(EAST_1, 5_000)];
    given(waiting).when(declare(5_000), site).thenNothingHappens();
    given(waiting)
      .when(declare(19), site)
      .thenHappens(declared(EAST_1, 19, NOW));
    for (const settling of [declared(EAST_1, 19), verified(EAST_1, 24)]) {
      expect(stateAfter([...waiting, settling]).roster.sites[EAST_1]).not.toHaveProperty('claimed');
    }
    // What the desk has seen once may be declared again.
    given(openConference, verified(EAST_1, 60))
      .when(declare(58), site)
      .thenHappens(declared(EAST_1, 58, NOW));
    given(openConference, verified(EAST_1, 60))
      .when(declare(61), site)
      .thenHappens(claimed(EAST_1, 61, NOW));
  });

  it('ROST-18: a site is a person who joins alone where one is expected', () => {
    expect([0, 1, 2].map((expected) => isPerson({ expected }))).toStrictEqual([false, true, false]);
  });

  it('ROST-7: the room and the desk see the claim, and the roll-call does not count it', () => {
    const state = stateAfter([...openConference, claimed(EAST_1, 5_000)]);
    const source = { state, tallies: {}, presence: {}, supports: {} };
    expect(controlView(source).sites[EAST_1]).toMatchObject({ claimed: 5_000, claimedAt: START });
    expect(controlView(source).attendance.present).toBe(0);
    expect(selfView(source, siteActor(EAST_1), {}).site).toMatchObject({ claimed: 5_000 });
    expect(rollCall(state.roster).total).toMatchObject({ declared: 0, reported: 0 });
    const again = { type: 'SitesListed', sites: SITES, at: NOW } as const;
    expect(stateAfter([again], state).roster.sites[EAST_1]?.claimed?.count).toBe(5_000);
  });

  it('ROST-4: the desk verifies any site, beside what the site declared', () => {
    const command = { type: 'VerifyHeadcount', siteId: EAST_1, count: 20 } as const;
    const decided = given(openConference, declared(EAST_1, 19)).when(command, moderator);
    decided.thenHappens({ type: 'HeadcountVerified', siteId: EAST_1, count: 20, by: moderator.id, at: NOW });
    expect(decided.state().roster.sites[EAST_1]).toMatchObject({
      declared: { count: 19, by: siteActor(EAST_1).id, at: START },
      verified: { count: 20, by: moderator.id, at: NOW },
    });
  });

  it('ROST-4: a site that is not in the roster cannot be verified', () => {
    const siteId = 'XX' as SiteId;
    given(openConference)
      .when({ type: 'VerifyHeadcount', siteId, count: 20 }, moderator)
      .thenRejected('SITE_UNKNOWN', { site: siteId });
  });

  it('ROST-5: the roll-call adds up rooms and people, in total and by group', () => {
    const events = [declared(PROVINCE, 55), declared(EAST, 28), declared(EAST_1, 19), verified(EAST_1, 20)];
    const { roster } = stateAfter([...openConference, ...events, verified(WEST_1, 7)]);
    expect(rollCall(roster)).toStrictEqual({
      total: { sites: 6, reported: 4, expected: 180, declared: 102, verified: 27 },
      groups: {
        [EAST]: { sites: 3, reported: 2, expected: 70, declared: 47, verified: 20 },
        [WEST]: { sites: 2, reported: 1, expected: 50, declared: 0, verified: 7 },
      },
    });
  });

  it('ROST-6: a site belongs to the group it is or is below, the province to none', () => {
    const unit: SiteRecord = {
      id: 'DD-01-A' as SiteId,
      name: 'Chi đoàn',
      level: 4,
      parentId: EAST_1,
      expected: 5,
    };
    const { roster } = stateAfter([...plannedConference, { type: 'SitesListed', sites: [unit], at: START }]);
    expect(findGroup(roster, unit.id)?.id).toBe(EAST);
    expect(findGroup(roster, EAST)?.id).toBe(EAST);
    expect(findGroup(roster, PROVINCE)).toBeUndefined();
    expect(findGroup(roster, 'XX' as SiteId)).toBeUndefined();
  });

  it('ROST-6: the search for a group ends even in a circle', () => {
    const circle: readonly SiteRecord[] = [
      { id: EAST_1, name: 'A', level: 3, parentId: EAST_2, expected: 1 },
      { id: EAST_2, name: 'B', level: 3, parentId: EAST_1, expected: 1 },
    ];
    const { roster } = stateAfter([
      { type: 'GroupLevelSet', level: 2, at: START },
      { type: 'SitesListed', sites: circle, at: START },
    ]);
    expect(findGroup(roster, EAST_1)).toBeUndefined();
  });
});
