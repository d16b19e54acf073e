import { describe, expect, it } from 'vitest';
import {
  closedConference,
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
  SITES,
  START,
  siteActor,
  stateAfter,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, HandId, HelpId, PollId, QuestionId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { PLAIN_RULES } from '../poll/rules.ts';
import type { SiteUse } from './siteUse.ts';
import type { SiteRecord } from './state.ts';

const NEW: SiteRecord = { id: 'DD-03' as SiteId, name: 'Xã Đông Ba', level: 3, parentId: EAST, expected: 18 };
const at = START;

function recordOfSite(id: SiteId): SiteRecord {
  const record = SITES.find((site) => site.id === id);
  if (!record) throw new Error(`${id} is not in the list.`);
  return record;
}

/** The links of a site's operator and of its phones end with it. */
function endedLinks(siteId: SiteId): DomainEvent {
  const invitees = [`site:${siteId}`, `delegate:${siteId}`] as ActorId[];
  return { type: 'InvitationsReplaced', invitees, by: organiser.name, at: NOW };
}

describe('sites by hand', () => {
  it('ROST-15: the organiser adds a site', () => {
    const added = given(liveConference).when({ type: 'AddSite', site: NEW }, organiser);
    added.thenHappens({ type: 'SiteAdded', site: NEW, at: NOW });
    expect(added.state().roster.places[NEW.id]).toMatchObject({ name: 'Xã Đông Ba', groupId: EAST });
    given(liveConference).when({ type: 'AddSite', site: NEW }, moderator).thenRejected('FORBIDDEN');
    given(closedConference).when({ type: 'AddSite', site: NEW }, organiser).thenRejected('WRONG_PHASE');
  });

  it.each([
    ['a code that is taken', { id: EAST_1 }, 'SITE_EXISTS'],
    ['an unknown site above', { parentId: 'XX' as SiteId }, 'SITE_MISPLACED'],
    ['a site above of its own level', { parentId: EAST_1 }, 'SITE_MISPLACED'],
    ['a name that another site has at the same place', { name: 'xã  đông một' }, 'SITE_NAME_TAKEN'],
    ['a status that the conference does not have', { status: 's_hard' }, 'STATUS_UNKNOWN'],
  ] as const)('ROST-15: a site with %s is refused', (_, change, code) => {
    given(plannedConference)
      .when({ type: 'AddSite', site: { ...NEW, ...change } }, organiser)
      .thenRejected(code);
  });

  it('ROST-15: a site on a level that the conference does not have is refused', () => {
    const { clusters, cluster } = {
      clusters: { type: 'LevelsSet', levels: stateAfter(plannedConference).roster.levels.slice(0, 3), at } as const,
      cluster: { ...NEW, level: 4, parentId: EAST_1 } as const,
    };
    given(plannedConference, clusters)
      .when({ type: 'AddSite', site: cluster }, organiser)
      .thenRejected('LEVEL_UNKNOWN', { level: 4 });
  });

  it('ROST-15: the organiser or a moderator changes a site, and what the room has said stays', () => {
    const change: SiteRecord = { ...recordOfSite(EAST_1), name: 'Phường Đông Một', contactPhone: '0912 345 678' };
    const counted: DomainEvent = { type: 'HeadcountDeclared', siteId: EAST_1, count: 19, by: siteActor(EAST_1).id, at };
    const changed = given(liveConference, counted).when({ type: 'ChangeSite', site: change }, moderator);
    changed.thenHappens({ type: 'SiteChanged', site: change, at: NOW });
    expect(changed.state().roster.sites[EAST_1]).toMatchObject({ ...change, declared: { count: 19 } });
    const bare = given(liveConference, { type: 'SiteChanged', site: change, at });
    bare.when({ type: 'ChangeSite', site: change }, organiser).thenNothingHappens();
    const without = bare.when({ type: 'ChangeSite', site: recordOfSite(EAST_1) }, organiser).state();
    expect(without.roster.sites[EAST_1]).not.toHaveProperty('contactPhone');
    given(liveConference).when({ type: 'ChangeSite', site: NEW }, organiser).thenRejected('SITE_UNKNOWN');
    given(liveConference).when({ type: 'ChangeSite', site: change }, siteActor(EAST_1)).thenRejected('FORBIDDEN');
  });

  it('ROST-15: a site does not sink to the level of those below it', () => {
    given(plannedConference)
      .when({ type: 'ChangeSite', site: { ...recordOfSite(EAST), level: 3 } }, organiser)
      .thenRejected('SITE_MISPLACED', { site: EAST });
  });

  it('ROST-15: of two who change a site at once, the second sees that it has changed', () => {
    const change = { ...recordOfSite(EAST_1), expected: 25 };
    const other = { ...change, name: 'Xã Khác' };
    given(plannedConference, { type: 'SiteChanged', site: other, at })
      .when({ type: 'ChangeSite', site: change }, organiser, NOW, 0)
      .thenRejected('STALE');
    given(plannedConference, { type: 'SitesListed', sites: [other], at })
      .when({ type: 'ChangeSite', site: change }, organiser, NOW, 0)
      .thenRejected('STALE');
  });

  it('ROST-16: a site that nobody has entered and nothing names is deleted', () => {
    const deleted = given(liveConference).when({ type: 'DeleteSite', siteId: EAST_2 }, organiser);
    deleted.thenHappens({ type: 'SiteDeleted', siteId: EAST_2, at: NOW }, endedLinks(EAST_2));
    const { roster } = deleted.state();
    expect(roster.sites[EAST_2]).toBeUndefined();
    expect(roster.places[EAST_2]).toBeUndefined();
    given(liveConference).when({ type: 'DeleteSite', siteId: NEW.id }, organiser).thenRejected('SITE_UNKNOWN');
    given(liveConference).when({ type: 'DeleteSite', siteId: EAST_2 }, moderator).thenRejected('FORBIDDEN');
  });

  it('ROST-16: deleting the chair’s hall leaves none', () => {
    const alone: readonly DomainEvent[] = [
      { type: 'SiteAdded', site: NEW, at },
      { type: 'ChairsHallSet', siteId: NEW.id, at },
    ];
    given(plannedConference, alone)
      .when({ type: 'DeleteSite', siteId: NEW.id }, organiser)
      .thenHappens(
        { type: 'ChairsHallSet', at: NOW },
        { type: 'SiteDeleted', siteId: NEW.id, at: NOW },
        endedLinks(NEW.id),
      );
  });

  const by = siteActor(EAST_2).id;
  const handId = 'hand_000001' as HandId;
  const pollId = 'poll_000001' as PollId;
  const uses: readonly (readonly [string, SiteUse, readonly DomainEvent[]])[] = [
    ['a headcount', 'SITE_ENTERED', [{ type: 'HeadcountDeclared', siteId: EAST_2, count: 3, by, at }]],
    ['a claim', 'SITE_ENTERED', [{ type: 'HeadcountClaimed', siteId: EAST_2, count: 900, by, at }]],
    ['a seated phone', 'SITE_ENTERED', [{ type: 'SeatTaken', siteId: EAST_2, seat: 1, actorId: by, at }]],
    [
      'a check of its devices',
      'SITE_ENTERED',
      [
        {
          type: 'DeviceCheckRecorded',
          siteId: EAST_2,
          check: { camera: true, microphone: true, loopback: 'heard' },
          by,
          at,
        },
      ],
    ],
    [
      'a request for help',
      'SITE_ENTERED',
      [
        {
          type: 'HelpRequested',
          helpId: 'help_000001' as HelpId,
          siteId: EAST_2,
          kind: 'sound',
          name: 'A',
          text: 'Mất tiếng',
          at,
        },
      ],
    ],
    ['a raised hand', 'SITE_ON_RECORD', [{ type: 'HandRaised', handId, siteId: EAST_2, kind: 'comment', at }]],
    [
      'a question',
      'SITE_ON_RECORD',
      [
        {
          type: 'QuestionAsked',
          question: {
            ...{ id: 'q_000001' as QuestionId, kind: 'question', text: 'Kinh phí?', askedBy: by, siteId: EAST_2 },
            ...{ source: 'beforehand', anonymous: false, askedAt: at },
          },
        },
      ],
    ],
    [
      'a weight in a vote that is planned',
      'SITE_ON_RECORD',
      [
        {
          type: 'PollCreated',
          ...{ pollId, title: 'Thông qua', rules: { ...PLAIN_RULES, weights: { [EAST_2]: 2 } }, at },
        },
      ],
    ],
  ];
  it.each(uses)('ROST-16: a site with %s is not deleted', (_, code, events) => {
    given(liveConference, events)
      .when({ type: 'DeleteSite', siteId: EAST_2 }, organiser)
      .thenRejected(code, { site: EAST_2 });
  });

  it('ROST-16: a site is not deleted that somebody has entered without leaving anything in the log', () => {
    const command = { type: 'DeleteSite', siteId: EAST_2 } as const;
    given(plannedConference)
      .when(command, organiser, NOW, undefined, new Set([EAST_2]))
      .thenRejected('SITE_ENTERED', { site: EAST_2 });
    given(plannedConference)
      .when(command, organiser, NOW, undefined, new Set([WEST_1]))
      .thenHappens({ type: 'SiteDeleted', siteId: EAST_2, at: NOW }, endedLinks(EAST_2));
  });

  it('ROST-16: a site with others below it is not deleted', () => {
    for (const siteId of [PROVINCE, EAST]) {
      given(plannedConference)
        .when({ type: 'DeleteSite', siteId }, organiser)
        .thenRejected('SITE_HAS_SITES_BELOW', { site: siteId });
    }
    given(plannedConference)
      .when({ type: 'DeleteSite', siteId: WEST_1 }, organiser)
      .thenHappens({ type: 'SiteDeleted', siteId: WEST_1, at: NOW }, endedLinks(WEST_1));
  });
});
