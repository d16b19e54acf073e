import { describe, expect, it } from 'vitest';
import {
  chair,
  closedConference,
  draftConference,
  EAST,
  EAST_1,
  EAST_2,
  given,
  liveConference,
  moderator,
  NOW,
  organiser,
  PROVINCE,
  plannedConference,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { HandId, SiteId } from '../../kernel/ids.ts';
import { controlView } from '../../views/control.ts';
import { hallView } from '../../views/hall.ts';
import { phoneView } from '../../views/phone.ts';
import type { DomainEvent } from '../events.ts';
import { floorOrder } from '../floor/floorOrder.ts';
import type { ConferenceState } from '../state.ts';
import { findGroup } from './groups.ts';
import { LEVEL_PRESET_NAMES, LEVEL_PRESETS, levelsNamed } from './levelPresets.ts';
import type { Level, Levels, SiteLevel } from './levels.ts';
import type { SiteRecord } from './state.ts';

const OWN: Level = { vi: { one: 'vùng', many: 'vùng' }, en: { one: 'region', many: 'regions' } };
const HARD = { key: 's_hard', name: 'khó khăn', tone: 'bad' } as const;
const GOOD = { key: 's_good', name: 'ổn định', tone: 'good' } as const;
const STATUSES: DomainEvent = { type: 'StatusesSet', statuses: [GOOD, HARD], at: START };

function site(id: string, level: SiteLevel, parentId?: string): SiteRecord {
  return {
    id: id as SiteId,
    name: id,
    level,
    expected: 1,
    ...(parentId !== undefined && { parentId: parentId as SiteId }),
  };
}

/** The roster of a draft with these levels and sites. */
function rosterOf(levels: Levels, sites: readonly SiteRecord[]) {
  return stateAfter([
    ...draftConference,
    { type: 'LevelsSet', levels, at: START },
    { type: 'SitesListed', sites, at: START },
  ]).roster;
}

describe('the levels of a conference', () => {
  it('ROST-17: are named by an organisation as people write them, in English where that is known', () => {
    expect(levelsNamed(['Liên minh', 'Hợp tác xã'])).toStrictEqual([
      { vi: { one: 'liên minh', many: 'liên minh' }, en: { one: 'liên minh', many: 'liên minh' } },
      { vi: { one: 'hợp tác xã', many: 'hợp tác xã' }, en: { one: 'cooperative', many: 'cooperatives' } },
    ]);
  });

  it('ROST-17: are those with districts until somebody sets others or chooses the words of another organisation', () => {
    const names = ({ roster }: ConferenceState) => roster.levels.map(({ vi }) => vi.one);
    expect(names(stateAfter(draftConference))).toStrictEqual(['tỉnh', 'huyện', 'xã', 'đơn vị']);
    const school: DomainEvent = { type: 'VocabularySet', vocabulary: { preset: 'school' }, at: START };
    expect(names(stateAfter([...draftConference, school]))).toStrictEqual(['trường', 'khoa', 'lớp', 'bộ môn']);
    const set: DomainEvent = { type: 'LevelsSet', levels: LEVEL_PRESETS.ministry, at: START };
    expect(names(stateAfter([...draftConference, set, school]))).toStrictEqual(['bộ', 'cục, vụ', 'cơ quan']);
  });

  it.each(LEVEL_PRESET_NAMES)('ROST-17: the organiser takes ready-made ones: %s', (preset) => {
    const command = { type: 'SetLevels', levels: LEVEL_PRESETS[preset] } as const;
    given(draftConference).when(command, organiser).thenHappens({ type: 'LevelsSet', levels: command.levels, at: NOW });
    given(draftConference, { type: 'LevelsSet', levels: command.levels, at: START })
      .when(command, organiser)
      .thenNothingHappens();
    given(draftConference).when(command, chair).thenRejected('FORBIDDEN');
    given(closedConference).when(command, organiser).thenRejected('WRONG_PHASE');
  });

  it('ROST-17: have different names, and as many as the sites need', () => {
    given(draftConference)
      .when({ type: 'SetLevels', levels: [OWN, { ...OWN, en: { one: 'area', many: 'areas' } }] }, organiser)
      .thenRejected('LEVEL_NAME_TWICE', { name: 'vùng' });
    given(plannedConference)
      .when({ type: 'SetLevels', levels: LEVEL_PRESETS.provinceCommune }, organiser)
      .thenRejected('LEVEL_IN_USE', { level: 3 });
  });

  it('ROST-17: every screen has their names', () => {
    const state = stateAfter([...draftConference, { type: 'LevelsSet', levels: [OWN], at: START }]);
    const source = { state, tallies: {}, presence: {}, supports: {} };
    for (const view of [controlView(source), hallView(source), phoneView(source)]) {
      expect(view.conference.levels).toStrictEqual({ 1: OWN });
      expect(view.conference).not.toHaveProperty('groupLevel');
    }
  });

  it('ROST-17: a second desk whose levels are out of date changes nothing', () => {
    given(draftConference, { type: 'LevelsSet', levels: [OWN], at: START })
      .when({ type: 'SetLevels', levels: LEVEL_PRESETS.ministry }, organiser, NOW, 0)
      .thenRejected('STALE');
  });
});

describe('the chair’s hall', () => {
  const mark = (siteId?: SiteId) => ({ type: 'SetChairsHall', siteId }) as const;

  it('ROST-10: is any one site, of whatever level, or none', () => {
    const marked = given(liveConference).when(mark(EAST_1), organiser);
    marked.thenHappens({ type: 'ChairsHallSet', siteId: EAST_1, at: NOW });
    expect(marked.state().roster.chairsHall).toBe(EAST_1);
    const none = given(liveConference).when(mark(), organiser);
    none.thenHappens({ type: 'ChairsHallSet', at: NOW });
    expect(none.state().roster).not.toHaveProperty('chairsHall');
    given(liveConference).when(mark(PROVINCE), organiser).thenNothingHappens();
    given(liveConference)
      .when(mark('XX' as SiteId), organiser)
      .thenRejected('SITE_UNKNOWN', { site: 'XX' });
    given(liveConference).when(mark(EAST), moderator).thenRejected('FORBIDDEN');
  });

  it('ROST-10: is the only site on top of a first list, and nothing that a later list brings', () => {
    const top = site('T', 1);
    const imported = (sites: readonly SiteRecord[]) =>
      given(draftConference).when({ type: 'ImportSites', sites }, organiser).state().roster.chairsHall;
    expect(imported([top, site('A', 2, 'T')])).toBe('T');
    expect(imported([top, site('U', 1), site('A', 2, 'T')])).toBeUndefined();
    expect(imported([top])).toBeUndefined();
    const city = given(plannedConference).when({ type: 'ImportSites', sites: [site('TP', 1)] }, organiser);
    expect(city.state().roster.chairsHall).toBe(PROVINCE);
  });
});

describe('the groups of sites', () => {
  const { provinceCommune, provinceDistrictCommune, districtWardNeighbourhood, clusterUnit } = LEVEL_PRESETS;

  it.each<[string, Levels, readonly SiteRecord[], number]>([
    [
      'districts of a province',
      provinceDistrictCommune,
      [site('T', 1), site('A', 2, 'T'), site('B', 2, 'T'), site('A1', 3, 'A')],
      2,
    ],
    [
      'wards of a district',
      districtWardNeighbourhood,
      [site('Q', 1), site('A', 2, 'Q'), site('B', 2, 'Q'), site('A1', 3, 'A')],
      2,
    ],
    [
      'wards of the only district of a province',
      provinceDistrictCommune,
      [site('Q', 2), site('A', 3, 'Q'), site('B', 3, 'Q'), site('A1', 4, 'A')],
      3,
    ],
    ['clusters', clusterUnit, [site('A', 1), site('B', 1), site('A1', 2, 'A')], 1],
    ['communes of one province, each alone', provinceCommune, [site('T', 1), site('A', 2, 'T'), site('B', 2, 'T')], 0],
    [
      'branches of one district, each alone',
      provinceDistrictCommune,
      [site('Q', 2), site('A', 4, 'Q'), site('B', 4, 'Q')],
      0,
    ],
    ['sites of one level, each alone', LEVEL_PRESETS.single, [site('A', 1), site('B', 1)], 0],
  ])('ROST-12: without a choice are the %s', (_, levels, sites, level) => {
    expect(rosterOf(levels, sites).groupLevel).toBe(level);
  });

  it('ROST-12: the organiser chooses the level, and an outdated choice is refused', () => {
    const command = { type: 'SetGroupLevel', level: 3 } as const;
    const chosen = given(liveConference).when(command, organiser);
    chosen.thenHappens({ type: 'GroupLevelSet', level: 3, at: NOW });
    const { roster } = chosen.state();
    expect(findGroup(roster, EAST_1)?.id).toBe(EAST_1);
    expect(findGroup(roster, EAST)).toBeUndefined();
    expect(roster.places[EAST_1]).toMatchObject({ groupId: EAST_1 });
    const at = START;
    given(liveConference, { type: 'GroupLevelSet', level: 1, at })
      .when(command, organiser, NOW, 0)
      .thenRejected('STALE');
    given(draftConference, { type: 'LevelsSet', levels: clusterUnit, at })
      .when(command, organiser)
      .thenRejected('LEVEL_UNKNOWN', { level: 3 });
    given(liveConference).when(command, chair).thenRejected('FORBIDDEN');
  });

  it('ROST-12: the level that stands can be chosen and stays when sites are added; without a choice it follows them', () => {
    const planned: readonly DomainEvent[] = [
      ...draftConference,
      { type: 'LevelsSet', levels: clusterUnit, at: START },
      { type: 'SitesListed', sites: [site('A', 1), site('A1', 2, 'A')], at: START },
    ];
    const second: DomainEvent = { type: 'SitesListed', sites: [site('B', 1)], at: NOW };
    expect(stateAfter(planned).roster.groupLevel).toBe(0);
    expect(stateAfter([...planned, second]).roster.groupLevel).toBe(1);
    const choice: DomainEvent = { type: 'GroupLevelSet', level: 0, at: NOW };
    given(planned).when({ type: 'SetGroupLevel', level: 0 }, organiser).thenHappens(choice);
    const chosen = [...planned, choice, second];
    expect(stateAfter(chosen).roster.groupLevel).toBe(0);
    const automatic = given(chosen).when({ type: 'SetGroupLevel' }, organiser);
    automatic.thenHappens({ type: 'GroupLevelSet', at: NOW });
    expect(automatic.state().roster).toMatchObject({ groupLevel: 1 });
    expect(automatic.state().roster).not.toHaveProperty('chosenGroupLevel');
    given(planned).when({ type: 'SetGroupLevel' }, organiser).thenHappens();
  });

  it('ROST-12: a level that is gone is chosen no longer', () => {
    const { roster } = stateAfter([
      ...draftConference,
      { type: 'GroupLevelSet', level: 3, at: START },
      { type: 'LevelsSet', levels: clusterUnit, at: START },
    ]);
    expect(roster).not.toHaveProperty('chosenGroupLevel');
  });

  it('FLOOR-11: branches that stand alone below one district are not one group to the order of speakers', () => {
    const ids = ['K1', 'K2', 'K3'] as SiteId[];
    const spoken: readonly DomainEvent[] = [ids[0], ids[0], ids[1]].flatMap((siteId = EAST_2, index): DomainEvent[] => {
      const handId = `hand_t${index}` as HandId;
      const raised = { type: 'HandRaised', handId, siteId, kind: 'comment', at: START } as const;
      const began = { type: 'TurnBegan', handId, siteId, deadline: NOW, at: START } as const;
      return [raised, began, { type: 'TurnEnded', handId, siteId, at: START + 1_000 }];
    });
    const waiting = ids.map((siteId): DomainEvent => {
      return { type: 'HandRaised', handId: `hand_${siteId}` as HandId, siteId, kind: 'comment', at: START };
    });
    const state = stateAfter([
      ...draftConference,
      { type: 'SitesListed', sites: [site('Q', 2), ...ids.map((id) => site(id, 4, 'Q'))], at: START },
      { type: 'FloorPolicySet', criteria: ['balanceGroups'], by: chair.id, at: START },
      ...spoken,
      ...waiting,
    ]);
    expect(floorOrder(state).map(({ hand }) => hand.siteId)).toStrictEqual(['K3', 'K2', 'K1']);
  });
});

describe('the statuses of sites', () => {
  it('ROST-13: the organiser names at most a few, and takes away none that a site has', () => {
    const command = { type: 'SetStatuses', statuses: [GOOD, HARD] } as const;
    given(draftConference)
      .when(command, organiser)
      .thenHappens({ type: 'StatusesSet', statuses: [GOOD, HARD], at: NOW });
    given(draftConference, STATUSES).when(command, organiser).thenNothingHappens();
    given(draftConference)
      .when({ type: 'SetStatuses', statuses: [GOOD, { ...HARD, name: 'Ổn  định' }] }, organiser)
      .thenRejected('STATUS_TWICE');
    given(draftConference)
      .when({ type: 'SetStatuses', statuses: [GOOD, { ...HARD, key: GOOD.key }] }, organiser)
      .thenRejected('STATUS_TWICE');
    const inUse: DomainEvent = { type: 'SiteStatusSet', siteId: EAST_1, status: HARD.key, by: organiser.id, at: START };
    given(plannedConference, STATUSES, inUse)
      .when({ type: 'SetStatuses', statuses: [GOOD] }, organiser)
      .thenRejected('STATUS_IN_USE', { name: 'khó khăn', sites: 1 });
    given(draftConference).when(command, moderator).thenRejected('FORBIDDEN');
  });

  it('ROST-14: the desk gives a site one of them or none', () => {
    const give = (status?: string) => ({ type: 'SetSiteStatus', siteId: EAST_1, status }) as const;
    const given1 = given(liveConference, STATUSES).when(give(HARD.key), moderator);
    given1.thenHappens({ type: 'SiteStatusSet', siteId: EAST_1, status: HARD.key, by: moderator.id, at: NOW });
    expect(given1.state().roster.sites[EAST_1]?.status).toBe(HARD.key);
    const set: DomainEvent = { type: 'SiteStatusSet', siteId: EAST_1, status: HARD.key, by: organiser.id, at: START };
    const taken = given(liveConference, STATUSES, set).when(give(), organiser);
    expect(taken.state().roster.sites[EAST_1]).not.toHaveProperty('status');
    given(liveConference, STATUSES, set).when(give(HARD.key), moderator).thenNothingHappens();
    given(liveConference, STATUSES, set).when(give(GOOD.key), moderator, NOW, 0).thenRejected('STALE');
    given(liveConference, STATUSES).when(give('s_none'), moderator).thenRejected('STATUS_UNKNOWN');
    given(liveConference, STATUSES).when(give(HARD.key), siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('ROST-14: the desk and the chair see them with their counts, and no other screen does', () => {
    const set = (siteId: SiteId, status: string): DomainEvent => {
      return { type: 'SiteStatusSet', siteId, status, by: organiser.id, at: START };
    };
    const canary: DomainEvent = { ...STATUSES, statuses: [GOOD, { ...HARD, name: 'CANARY', key: 's_canary' }] };
    const state = stateAfter([
      ...liveConference,
      canary,
      set(EAST_1, GOOD.key),
      set(EAST_2, GOOD.key),
      set(WEST_1, 's_canary'),
    ]);
    const source = { state, tallies: {}, presence: {}, supports: {} };
    const control = controlView(source);
    expect(control.statuses).toMatchObject({
      s_good: { name: 'ổn định', tone: 'good', rank: 1, sites: 2 },
      s_canary: { sites: 1, rank: 2 },
    });
    expect(control.sites[WEST_1]?.status).toBe('s_canary');
    for (const view of [hallView(source), phoneView(source)]) expect(JSON.stringify(view)).not.toMatch(/canary/i);
  });
});
