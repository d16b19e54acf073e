import type { Actor } from '../domain/actor.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import type { PollId } from '../kernel/ids.ts';
import { mapViews } from './memoise.ts';
import { placeOf, questionView } from './parts.ts';
import type { OwnSiteView, SelfView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/** One actor's private part: its room, its questions in whatever state, its ballots. */
export function selfView({ state }: ViewSource, actor: Actor, ballots: Readonly<Record<PollId, string>>): SelfView {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  const open = Object.values(state.polls).find(({ phase }) => phase === 'open');
  const limit = actor.siteId && open?.limits?.[actor.siteId];
  return {
    ...(site && { site: ownSiteView(site, state.roster) }),
    questions: mapViews(state.dialogue.questions, (question) =>
      question.askedBy === actor.id ? questionView(question, state.roster) : undefined,
    ),
    ballots,
    ...(open && limit !== undefined && { limits: { [open.id]: limit } }),
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
