import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { decideArrangement } from './arrangement.ts';
import type { RosterCommand } from './commands.ts';
import { declareHeadcount } from './declaration.ts';
import { decideSites } from './editSites.ts';

/** Decides sites and roll-call. Rules ROST-1 to ROST-4, ROST-7 and ROST-9 to ROST-17 in SPEC.md. */
export function decideRoster(command: RosterCommand, state: ConferenceState, context: DecisionContext): Decision {
  switch (command.type) {
    case 'ImportSites':
    case 'AddSite':
    case 'ChangeSite':
    case 'DeleteSite':
    case 'UndoImport':
      return decideSites(command, state, context);
    case 'SetLevels':
    case 'SetGroupLevel':
    case 'SetChairsHall':
    case 'SetStatuses':
    case 'SetSiteStatus':
      return decideArrangement(command, state, context);
    case 'DeclareHeadcount':
    case 'VerifyHeadcount':
      return decideHeadcount(command, state, context);
  }
}

type HeadcountCommand = Extract<RosterCommand, { type: 'DeclareHeadcount' | 'VerifyHeadcount' }>;

function decideHeadcount(
  command: HeadcountCommand,
  { roster }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { count } = command;
  const by = actor.id;
  if (command.type === 'VerifyHeadcount') {
    const { siteId } = command;
    if (!roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
    return ok([{ type: 'HeadcountVerified', siteId, count, by, at }]);
  }
  const site = actor.siteId && roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  const declaration = declareHeadcount(site, { count, by, at });
  const standing = declaration.type === 'HeadcountClaimed' ? site.claimed : site.claimed ? undefined : site.declared;
  return ok(standing?.count === count ? [] : [declaration]);
}
