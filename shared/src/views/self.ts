import type { Actor } from '../domain/actor.ts';
import { type DialogueState, standsFor } from '../domain/dialogue/state.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import { satAtOpening } from '../domain/seats/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId } from '../kernel/ids.ts';
import { helpView } from './help.ts';
import { mapViews, memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import { ownQuestions, routedQuestions } from './questions.ts';
import { operatorSeats, phoneSeat } from './seats.ts';
import type { OwnSiteView, SelfView } from './shapes.ts';
import type { ViewSource } from './source.ts';
import { stoppedView } from './stage.ts';

/** What an actor supports, as it was given. */
export type OwnSupports = Readonly<Record<QuestionId, true>>;

/** One actor's private part: its room, its questions in whatever state, its ballots. */
export function selfView(
  source: ViewSource,
  actor: Actor,
  ballots: Readonly<Record<PollId, string>>,
  supports: OwnSupports = {},
): SelfView {
  const { state } = source;
  const site = actor.siteId && state.roster.sites[actor.siteId];
  const room = site && ownSiteView(site, state.roster.places);
  const open = Object.values(state.polls).find(({ phase }) => phase === 'open');
  const limit = actor.siteId && open?.limits?.[actor.siteId];
  return {
    ...(room && {
      site:
        actor.role === 'site' && site
          ? { ...room, ...operatorSeats(site, state.seats), ...stoppedOf(site, state) }
          : room,
    }),
    ...phoneSeat(actor, state.seats),
    ...(actor.role === 'site' && { help: ownHelp(state, actor) }),
    questions: ownQuestions(source, actor),
    ...(actor.role === 'respondent' && { routed: routedQuestions(source, actor) }),
    ballots: knownBallots(state.polls, ballots),
    supports: standingSupports(state.dialogue, supports),
    ...(open && limit !== undefined && { limits: { [open.id]: limit } }),
    ...(open &&
      actor.role === 'delegate' &&
      !satAtOpening(state.seats, open, actor) && { satLate: { [open.id]: true } }),
  };
}

/** The view of the same moment with other ballots. */
export function withBallots(
  view: SelfView,
  { polls }: Pick<ConferenceState, 'polls'>,
  ballots: Readonly<Record<PollId, string>>,
): SelfView {
  return { ...view, ballots: knownBallots(polls, ballots) };
}

/** Who voted in a secret poll is forgotten when it closes; a server that still remembers must not tell more than others. */
function knownBallots(polls: ConferenceState['polls'], ballots: SelfView['ballots']): SelfView['ballots'] {
  const forgotten = (id: PollId) => polls[id]?.rules.secret && polls[id].phase !== 'open';
  if (!(Object.keys(ballots) as PollId[]).some(forgotten)) return ballots;
  return Object.fromEntries(Object.entries(ballots).filter(([id]) => !forgotten(id as PollId)));
}

/** The same object for all phones of a room. */
const ownSiteView = memoisePair((site: Site, places: RosterState['places']): OwnSiteView => {
  const { siteName, districtName } = placeOf({ places }, site.id);
  return {
    id: site.id,
    name: siteName,
    ...(districtName !== undefined && { districtName }),
    expected: site.expected,
    ...(site.declared && { declared: site.declared.count }),
    ...(site.claimed && { claimed: site.claimed.count }),
    ...(site.verified && { verified: site.verified.count }),
  };
});

/** A support of a merged question is one of the question that now stands for it. */
function standingSupports({ questions }: DialogueState, supports: OwnSupports): OwnSupports {
  const given = Object.keys(supports) as QuestionId[];
  if (given.length === 0) return supports;
  const standing: Record<QuestionId, true> = {};
  for (const id of given) {
    const question = questions[id];
    if (question) standing[standsFor(questions, question).id] = true;
  }
  return standing;
}

function ownHelp({ help, roster }: ViewSource['state'], { siteId }: Actor) {
  return mapViews(help, (request) => (request.siteId === siteId ? helpView(request, roster.places) : undefined));
}

function stoppedOf(site: Site, { stage }: ViewSource['state']): Pick<OwnSiteView, 'stopped'> {
  const stopped = stage.stopped[site.id];
  return stopped ? { stopped: stoppedView(stopped) } : {};
}
