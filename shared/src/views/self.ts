import type { Actor } from '../domain/actor.ts';
import { type DialogueState, standsFor } from '../domain/dialogue/state.ts';
import type { BallotChoice } from '../domain/poll/state.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import type { PollId, QuestionId } from '../kernel/ids.ts';
import { placeOf } from './parts.ts';
import { ownQuestions, routedQuestions } from './questions.ts';
import type { OwnSiteView, SelfView } from './shapes.ts';
import type { ViewSource } from './source.ts';

/** What an actor supports, as it was given. */
export type OwnSupports = Readonly<Record<QuestionId, true>>;

/** One actor's private part: its room, its questions in whatever state, its ballots. */
export function selfView(
  source: ViewSource,
  actor: Actor,
  ballots: Readonly<Record<PollId, BallotChoice>>,
  supports: OwnSupports = {},
): SelfView {
  const { state } = source;
  const site = actor.siteId && state.roster.sites[actor.siteId];
  return {
    ...(site && { site: ownSiteView(site, state.roster) }),
    questions: ownQuestions(source, actor),
    ...(actor.role === 'respondent' && { routed: routedQuestions(source, actor) }),
    ballots,
    supports: standingSupports(state.dialogue, supports),
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

/** A support of a merged question is one of the question that now stands for it. */
function standingSupports({ questions }: DialogueState, supports: OwnSupports): OwnSupports {
  const standing: Record<QuestionId, true> = {};
  for (const id of Object.keys(supports) as QuestionId[]) {
    const question = questions[id];
    if (question) standing[standsFor(questions, question).id] = true;
  }
  return standing;
}
