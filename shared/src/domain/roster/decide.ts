import type { SiteId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { RosterCommand } from './commands.ts';
import type { SiteRecord } from './state.ts';

/** Decides sites and roll-call. Rules ROST-1 to ROST-4 in SPEC.md. */
export function decideRoster(command: RosterCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  switch (command.type) {
    case 'ImportSites': {
      const broken = findBrokenRecord(command.sites, state);
      if (broken) return reject('IMPORT_HAS_ERRORS', { site: broken.id });
      return ok([{ type: 'SitesImported', sites: command.sites, at }]);
    }
    case 'DeclareHeadcount': {
      const site = actor.siteId && state.roster.sites[actor.siteId];
      if (!site) return reject('SITE_UNKNOWN');
      if (site.declared?.count === command.count) return ok([]);
      return ok([{ type: 'HeadcountDeclared', siteId: site.id, count: command.count, by: actor.id, at }]);
    }
    case 'VerifyHeadcount': {
      const site = state.roster.sites[command.siteId];
      if (!site) return reject('SITE_UNKNOWN', { site: command.siteId });
      return ok([{ type: 'HeadcountVerified', siteId: site.id, count: command.count, by: actor.id, at }]);
    }
  }
}

/** The first record whose parent exists neither in the import nor in the roster, or whose id stands twice. */
function findBrokenRecord(sites: readonly SiteRecord[], state: ConferenceState): SiteRecord | undefined {
  const imported = new Set<SiteId>(sites.map((site) => site.id));
  const seen = new Set<SiteId>();
  return sites.find((site) => {
    if (seen.has(site.id)) return true;
    seen.add(site.id);
    if (site.parentId === undefined) return false;
    return site.parentId === site.id || !(imported.has(site.parentId) || state.roster.sites[site.parentId]);
  });
}
