import { describe, expect, it } from 'vitest';
import {
  draftConference,
  EAST,
  EAST_1,
  given,
  moderator,
  NOW,
  openConference,
  organiser,
  plannedConference,
  SITES,
  START,
  siteActor,
  stateAfter,
  system,
  WEST_1,
} from '../../../../tests/testkit/given.ts';
import type { ActorId, SiteId } from '../../kernel/ids.ts';
import type { DomainEvent } from '../events.ts';
import { rememberColumns } from './lastImport.ts';
import type { SiteRecord } from './state.ts';

const ADDED: SiteRecord = { id: 'DD-03' as SiteId, name: 'Xã Đông Ba', level: 3, parentId: EAST, expected: 18 };
const BEFORE = SITES.find(({ id }) => id === EAST_1) as SiteRecord;
const IMPORT: DomainEvent = { type: 'SitesListed', sites: [ADDED, { ...BEFORE, name: 'Tên khác' }], at: START };
const UNDONE = {
  type: 'ImportUndone',
  removed: [ADDED.id],
  restored: [BEFORE],
  at: NOW,
} as const satisfies DomainEvent;

describe('the last import', () => {
  it('LIST-23: is taken back: what it added is removed, what it changed is as it was', () => {
    given([...plannedConference, IMPORT])
      .when({ type: 'UndoImport' }, organiser)
      .thenHappens(UNDONE, {
        type: 'InvitationsReplaced',
        invitees: ['site:DD-03', 'delegate:DD-03'] as ActorId[],
        by: organiser.name,
        at: NOW,
      });
    const { sites, places } = stateAfter([...plannedConference, IMPORT, UNDONE]).roster;
    expect({ sites, places }).toStrictEqual({
      sites: stateAfter(plannedConference).roster.sites,
      places: stateAfter(plannedConference).roster.places,
    });
  });

  it('LIST-23: is taken back once, and the first one leaves an empty roster', () => {
    given([...plannedConference, IMPORT, UNDONE])
      .when({ type: 'UndoImport' }, organiser)
      .thenRejected('NO_IMPORT');
    given(draftConference).when({ type: 'UndoImport' }, organiser).thenRejected('NO_IMPORT');
    const all = { type: 'ImportUndone', removed: SITES.map(({ id }) => id), restored: [], at: NOW } as const;
    const unmarked = { type: 'ChairsHallSet', at: NOW } as const;
    const invitees = SITES.flatMap(({ id }) => [`site:${id}`, `delegate:${id}`] as ActorId[]);
    given(plannedConference)
      .when({ type: 'UndoImport' }, organiser)
      .thenHappens(unmarked, all, { type: 'InvitationsReplaced', invitees, by: organiser.name, at: NOW });
    expect(stateAfter([...plannedConference, all]).roster.sites).toStrictEqual({});
  });

  it('LIST-23: is none where the server listed the sites, as of a copy, also where there was one before', () => {
    const listed = given([...plannedConference, IMPORT]).when({ type: 'ImportSites', sites: [ADDED] }, system);
    listed.thenHappens({ type: 'SitesListed', sites: [ADDED], byServer: true, at: NOW });
    expect(listed.state().roster).not.toHaveProperty('lastImport');
    const imported = given([...plannedConference, IMPORT]).when({ type: 'ImportSites', sites: [ADDED] }, organiser);
    expect(imported.state().roster.lastImport).toStrictEqual({ added: [], replaced: [ADDED], at: NOW });
  });

  it('LIST-23: keeps the statuses that the desk has given since, also where one from before is gone', () => {
    const [good, hard] = [
      { key: 's_good', name: 'ổn định', tone: 'good' },
      { key: 's_hard', name: 'khó khăn', tone: 'bad' },
    ] as const;
    const by = moderator.id;
    const events: readonly DomainEvent[] = [
      ...plannedConference,
      { type: 'StatusesSet', statuses: [good, hard], at: START },
      { type: 'SiteStatusSet', siteId: EAST_1, status: good.key, by, at: START },
      IMPORT,
      { type: 'SiteStatusSet', siteId: EAST_1, status: hard.key, by, at: START },
      { type: 'StatusesSet', statuses: [hard], at: START },
    ];
    const undone = given(events).when({ type: 'UndoImport' }, organiser).state().roster.sites[EAST_1];
    expect(undone).toStrictEqual({ ...BEFORE, status: hard.key });
    const cleared: DomainEvent = { type: 'SiteStatusSet', siteId: EAST_1, by, at: START };
    const without = given(events, cleared).when({ type: 'UndoImport' }, organiser).state().roster.sites[EAST_1];
    expect(without).toStrictEqual(BEFORE);
  });

  it('LIST-23: takes back the status that it gave, unless the desk has given another since', () => {
    const [good, hard] = [
      { key: 's_good', name: 'ổn định', tone: 'good' },
      { key: 's_hard', name: 'khó khăn', tone: 'bad' },
    ] as const;
    const by = moderator.id;
    const records = [EAST_1, WEST_1].map((id): SiteRecord => {
      return { ...(SITES.find((site) => site.id === id) as SiteRecord), status: hard.key };
    });
    const imported = given(plannedConference, { type: 'StatusesSet', statuses: [good], at: START }).when(
      { type: 'ImportSites', sites: records, statuses: [hard] },
      organiser,
    );
    imported.thenHappens(
      { type: 'StatusesSet', statuses: [good, hard], at: NOW },
      { type: 'SitesListed', sites: records, at: NOW },
    );
    const since: DomainEvent = { type: 'SiteStatusSet', siteId: WEST_1, status: good.key, by, at: START };
    const events: readonly DomainEvent[] = [
      ...plannedConference,
      { type: 'StatusesSet', statuses: [good, hard], at: START },
      { type: 'SitesListed', sites: records, at: START },
      since,
    ];
    const { sites } = given(events).when({ type: 'UndoImport' }, organiser).state().roster;
    expect([sites[EAST_1]?.status, sites[WEST_1]?.status]).toStrictEqual([undefined, good.key]);
  });

  it('ROST-13: an import adds no status whose name there is already', () => {
    const statuses = [{ key: 's_1', name: 'ổn định', tone: 'good' }] as const;
    given(plannedConference, { type: 'StatusesSet', statuses, at: START })
      .when({ type: 'ImportSites', sites: [], statuses: [{ key: 's_2', name: 'Ổn định', tone: 'bad' }] }, organiser)
      .thenRejected('STATUS_TWICE');
  });

  it('LIST-23: stays once the list was changed by hand', () => {
    const changed: DomainEvent = { type: 'SiteChanged', site: { ...ADDED, expected: 20 }, at: START };
    given([...plannedConference, IMPORT, changed])
      .when({ type: 'UndoImport' }, organiser)
      .thenRejected('NO_IMPORT');
  });

  it('LIST-23: stays once somebody has entered a site that it added; one that stays may have been entered before', () => {
    const undo = (entered: SiteId) => {
      return given([...plannedConference, IMPORT]).when(
        { type: 'UndoImport' },
        organiser,
        NOW,
        undefined,
        new Set([entered]),
      );
    };
    undo(ADDED.id).thenRejected('IMPORT_IN_USE', { site: ADDED.id });
    expect(undo(EAST_1).state().roster.sites).not.toHaveProperty(ADDED.id);
  });

  it('LIST-23: stays once somebody has done something in one of its sites', () => {
    const declared: DomainEvent = {
      type: 'HeadcountDeclared',
      siteId: EAST_1,
      count: 20,
      by: siteActor(EAST_1).id,
      at: START,
    };
    given([...openConference, IMPORT, declared])
      .when({ type: 'UndoImport' }, organiser)
      .thenRejected('IMPORT_IN_USE', { site: EAST_1 });
  });

  it('LIST-22: keeps what was said of columns, the newest of each heading and a hundred in all', () => {
    const columns = { 'noi hop': 'name' } as const;
    given(plannedConference)
      .when({ type: 'ImportSites', sites: [ADDED], columns }, organiser)
      .thenHappens(
        { type: 'SitesListed', sites: [ADDED], at: NOW },
        { type: 'ListColumnsRemembered', columns, at: NOW },
      );
    expect(rememberColumns({ a: 'name', b: 'code' }, { a: null })).toStrictEqual({ b: 'code', a: null });
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`c${index}`, 'name' as const]));
    const kept = rememberColumns(many, { last: 'code' });
    expect([Object.keys(kept).length, kept.last, 'c0' in kept]).toStrictEqual([100, 'code', false]);
  });
});
