import type { SiteId } from '../../kernel/ids.ts';
import { siteActorId } from '../actor.ts';
import type { Owner } from '../commitments/owner.ts';
import type { Assignment } from '../conclusions/state.ts';
import type { DecisionContext } from '../decision.ts';
import type { ConferenceState } from '../state.ts';

/** Why a site cannot be deleted: sites stand below it, somebody has entered its room, or something on record names it. */
export type SiteUse = 'SITE_HAS_SITES_BELOW' | 'SITE_ENTERED' | 'SITE_ON_RECORD';

type Entered = Pick<DecisionContext, 'entered'>;

/** What refers to a site; undefined where nothing does, so that taking it off the list loses nothing. */
export function findUse(state: ConferenceState, siteId: SiteId, { entered }: Entered): SiteUse | undefined {
  if (Object.values(state.roster.sites).some(({ parentId }) => parentId === siteId)) return 'SITE_HAS_SITES_BELOW';
  return entered?.has(siteId) ? 'SITE_ENTERED' : findTrace(state, siteId);
}

/** Who or what has used a site by the log, whatever stands below it; undefined where nobody and nothing has. */
export function findTrace(state: ConferenceState, siteId: SiteId): 'SITE_ENTERED' | 'SITE_ON_RECORD' | undefined {
  if (hasEntered(state, siteId)) return 'SITE_ENTERED';
  return isOnRecord(state, siteId) ? 'SITE_ON_RECORD' : undefined;
}

function hasEntered({ roster, seats, readiness, help }: ConferenceState, siteId: SiteId): boolean {
  const site = roster.sites[siteId];
  return (
    site?.declared !== undefined ||
    site?.claimed !== undefined ||
    site?.verified !== undefined ||
    readiness.checks[siteId] !== undefined ||
    readiness.test?.order.includes(siteId) === true ||
    readiness.test?.halls[siteId] !== undefined ||
    Object.keys(seats.taken[siteId] ?? {}).length > 0 ||
    Object.values(help).some((request) => request.siteId === siteId)
  );
}

function isOnRecord(
  { floor, runningOrder, dialogue, polls, stage, conclusions, commitments, messages }: ConferenceState,
  siteId: SiteId,
): boolean {
  const names = (one: { readonly siteId?: SiteId }) => one.siteId === siteId;
  return (
    floor.spoken[siteId] !== undefined ||
    floor.raised[siteId] !== undefined ||
    Object.values(runningOrder.orders).some((order) => Object.values(order).some(names)) ||
    Object.values(runningOrder.registrations).some(names) ||
    (floor.speaking !== undefined && names(floor.speaking)) ||
    Object.values(floor.hands).some(names) ||
    Object.values(dialogue.questions).some((one) => names(one) || Object.values(one.origins ?? {}).some(names)) ||
    Object.values(polls).some(({ electorate, rules }) => {
      const { weights, group } = rules;
      const chosen = group?.kind === 'sites' && group.sites.includes(siteId);
      return electorate.includes(siteId) || weights?.[siteId] !== undefined || chosen;
    }) ||
    Object.values(commitments).some(({ owner }) => isOwnedBy(owner, siteId)) ||
    Object.values(conclusions).some(({ assignments }) =>
      Object.values<Assignment>(assignments).some(({ owner }) => isOwnedBy(owner, siteId)),
    ) ||
    messages[siteActorId(siteId)] !== undefined ||
    stage.pinned[siteId] !== undefined ||
    stage.stopped[siteId] !== undefined ||
    stage.removed[siteId] !== undefined ||
    Object.values(stage.listenings).some(names)
  );
}

function isOwnedBy(owner: Owner | undefined, siteId: SiteId): boolean {
  return owner?.kind === 'site' && owner.siteId === siteId;
}
