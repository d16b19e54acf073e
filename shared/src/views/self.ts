import type { Actor } from '../domain/actor.ts';
import type { BallotChoice } from '../domain/poll/state.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import type { PollId } from '../kernel/ids.ts';
import { placeOf } from './parts.ts';
import { ownQuestions, routedQuestions } from './questions.ts';
import type { OwnSiteView, SelfView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/** One actor's private part: its room, its questions in whatever state, its ballots. */
export function selfView(
  { state }: ViewSource,
  actor: Actor,
  ballots: Readonly<Record<PollId, BallotChoice>>,
): SelfView {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  return {
    ...(site && { site: ownSiteView(site, state.roster) }),
    questions: ownQuestions(state.dialogue, state.roster, actor),
    ...(actor.role === 'respondent' && { routed: routedQuestions(state.dialogue, state.roster, actor) }),
    ballots,
  };
}

function ownSiteView(site: Site, roster: RosterState): OwnSiteView {
  const { districtName } = placeOf(roster, site.id);
  return {
    id: site.id,
    name: site.name,
    ...(districtName !== undefined && { districtName }),
    expected: site.expected,
    ...(site.declared && { declared: site.declared.count }),
    ...(site.verified && { verified: site.verified.count }),
  };
}
