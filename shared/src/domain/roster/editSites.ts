import { nameKey } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { isSameContact } from '../contact.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { endInvitationsOf } from '../invitations/endInvitations.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { addStatuses, isKnownStatus } from './arrangement.ts';
import type { RosterCommand } from './commands.ts';
import { undoImport } from './lastImport.ts';
import { isAbove } from './levels.ts';
import { rosterRevision } from './revisions.ts';
import { findUse } from './siteUse.ts';
import { type RosterState, recordOf, type SiteRecord } from './state.ts';

type SitesCommand = Extract<
  RosterCommand,
  {
    type: 'ImportSites' | 'UndoImport' | 'AddSite' | 'ChangeSite' | 'DeleteSite';
  }
>;

/** Decides the list of sites. Rules ROST-1, ROST-2, ROST-10, ROST-15 and ROST-16 in SPEC.md. */
export function decideSites(command: SitesCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { roster } = state;
  const { at } = context;
  switch (command.type) {
    case 'ImportSites': {
      const { sites, seen, columns = {}, statuses = [] } = command;
      if (seen !== undefined && seen !== rosterRevision(state)) return rejectStale('roster');
      const withStatuses = addStatuses(statuses, roster, at);
      if (!withStatuses.ok) return withStatuses;
      const broken = findBrokenRecord(sites, { ...roster, statuses: [...roster.statuses, ...statuses] });
      if (broken) return reject('IMPORT_HAS_ERRORS', { site: broken.id });
      const chairsHall = onlyTopSite(sites, roster);
      const marked = chairsHall === undefined ? [] : [{ type: 'ChairsHallSet' as const, siteId: chairsHall, at }];
      const remembered =
        Object.keys(columns).length > 0 ? [{ type: 'ListColumnsRemembered' as const, columns, at }] : [];
      const byServer = context.actor.role === 'system' ? { byServer: true as const } : {};
      return ok([...withStatuses.value, { type: 'SitesListed', sites, ...byServer, at }, ...marked, ...remembered]);
    }
    case 'UndoImport':
      return undoImport(state, context);
    case 'AddSite': {
      const { site } = command;
      if (roster.sites[site.id]) return reject('SITE_EXISTS', { site: site.id });
      return refuseRecord(site, roster) ?? ok([{ type: 'SiteAdded', site, at }]);
    }
    case 'ChangeSite': {
      const { site } = command;
      const known = roster.sites[site.id];
      if (!known) return reject('SITE_UNKNOWN', { site: site.id });
      if (sameRecord(recordOf(known), site)) return ok([]);
      return refuseRecord(site, roster) ?? ok([{ type: 'SiteChanged', site, at }]);
    }
    case 'DeleteSite': {
      const { siteId } = command;
      if (!roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
      const use = findUse(state, siteId, context);
      if (use) return reject(use, { site: siteId });
      const unmarked = roster.chairsHall === siteId ? [{ type: 'ChairsHallSet' as const, at }] : [];
      return ok([...unmarked, { type: 'SiteDeleted', siteId, at }, ...endInvitationsOf([siteId], context)]);
    }
  }
}

/** Why a site cannot be as a record says. */
function refuseRecord(site: SiteRecord, roster: RosterState): Decision | undefined {
  if (!isKnownStatus(site.status, roster)) return reject('STATUS_UNKNOWN');
  if (site.level > roster.levels.length) return reject('LEVEL_UNKNOWN', { level: site.level });
  if (findBrokenRecord([site], roster)) return reject('SITE_MISPLACED', { site: site.id });
  const twin = Object.values(roster.sites).find((other) => {
    return other.id !== site.id && other.parentId === site.parentId && nameKey(other.name) === nameKey(site.name);
  });
  return twin && reject('SITE_NAME_TAKEN', { name: site.name, site: twin.id });
}

/**
 * The first record whose id stands twice, whose level or status the conference does not have, whose parent exists neither in the
 * list nor in the roster, or whose level is not below its parent's or not above that of its children, in the list or in the
 * roster. Levels rule out circles.
 */
function findBrokenRecord(records: readonly SiteRecord[], roster: RosterState): SiteRecord | undefined {
  const known = new Map<SiteId, SiteRecord>(Object.values(roster.sites).map((site) => [site.id, site]));
  for (const site of records) known.set(site.id, site);
  const listed = new Set(records.map((site) => site.id));
  const children = highestChildren(Object.values(roster.sites).filter((site) => !listed.has(site.id)));
  const seen = new Set<SiteId>();
  return records.find((site) => {
    if (seen.has(site.id) || site.level > roster.levels.length || !isKnownStatus(site.status, roster)) return true;
    seen.add(site.id);
    const child = children.get(site.id);
    if (child && !isAbove(site.level, child.level)) return true;
    if (site.parentId === undefined) return false;
    const parent = known.get(site.parentId);
    return !parent || !isAbove(parent.level, site.level);
  });
}

/** Of each parent the child that stands highest. */
function highestChildren(sites: Iterable<SiteRecord>): ReadonlyMap<SiteId, SiteRecord> {
  const highest = new Map<SiteId, SiteRecord>();
  for (const site of sites) {
    if (site.parentId === undefined) continue;
    const known = highest.get(site.parentId);
    if (!known || isAbove(site.level, known.level)) highest.set(site.parentId, site);
  }
  return highest;
}

/** In a first list with one site on top of others, the chair sits there until somebody says otherwise. */
function onlyTopSite(records: readonly SiteRecord[], { sites }: RosterState): SiteId | undefined {
  if (Object.keys(sites).length > 0) return undefined;
  const [top, ...others] = records.filter(({ level }) => level === 1);
  return others.length === 0 && records.length > 1 ? top?.id : undefined;
}

function sameRecord(a: SiteRecord, b: SiteRecord): boolean {
  return (
    a.name === b.name &&
    a.level === b.level &&
    a.parentId === b.parentId &&
    a.expected === b.expected &&
    a.status === b.status &&
    isSameContact(a, b)
  );
}
