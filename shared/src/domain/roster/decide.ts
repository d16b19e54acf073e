import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject, rejectStale } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { RosterCommand } from './commands.ts';
import { rosterRevision } from './revisions.ts';
import { isAbove, needsVerification, type SiteRecord } from './state.ts';

/** Decides sites and roll-call. Rules ROST-1 to ROST-4 and ROST-7 in SPEC.md. */
export function decideRoster(command: RosterCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  switch (command.type) {
    case 'ImportSites': {
      if (command.seen !== undefined && command.seen !== rosterRevision(state)) return rejectStale('roster');
      const broken = findBrokenRecord(command.sites, state);
      if (broken) return reject('IMPORT_HAS_ERRORS', { site: broken.id });
      return ok([{ type: 'SitesImported', sites: command.sites, at }]);
    }
    case 'DeclareHeadcount': {
      const site = actor.siteId && state.roster.sites[actor.siteId];
      if (!site) return reject('SITE_UNKNOWN');
      const { count } = command;
      const facts = { siteId: site.id, count, by: actor.id, at };
      const verified = site.verified && { verified: site.verified.count };
      if (needsVerification({ expected: site.expected, ...verified }, count)) {
        return ok(site.claimed?.count === count ? [] : [{ type: 'HeadcountClaimed', ...facts }]);
      }
      if (site.declared?.count === count && !site.claimed) return ok([]);
      return ok([{ type: 'HeadcountDeclared', ...facts }]);
    }
    case 'VerifyHeadcount': {
      const site = state.roster.sites[command.siteId];
      if (!site) return reject('SITE_UNKNOWN', { site: command.siteId });
      return ok([{ type: 'HeadcountVerified', siteId: site.id, count: command.count, by: actor.id, at }]);
    }
  }
}

/**
 * The first record whose id stands twice, whose parent exists neither in the import nor in the roster, or whose level is
 * not below its parent's or not above that of its children, in the import or in the roster. Levels rule out circles.
 */
function findBrokenRecord(sites: readonly SiteRecord[], state: ConferenceState): SiteRecord | undefined {
  const known = new Map<SiteId, SiteRecord>(Object.values(state.roster.sites).map((site) => [site.id, site]));
  for (const site of sites) known.set(site.id, site);
  const listed = new Set(sites.map((site) => site.id));
  const children = highestChildren(Object.values(state.roster.sites).filter((site) => !listed.has(site.id)));
  const seen = new Set<SiteId>();
  return sites.find((site) => {
    if (seen.has(site.id)) return true;
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
