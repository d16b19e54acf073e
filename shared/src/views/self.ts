import type { Actor } from '../domain/actor.ts';
import { type DialogueState, standsFor } from '../domain/dialogue/state.ts';
import { findHandOf } from '../domain/floor/state.ts';
import { hasList } from '../domain/participants/state.ts';
import type { RosterState, Site } from '../domain/roster/state.ts';
import type { Entry } from '../domain/runningOrder/state.ts';
import { satAtOpening } from '../domain/seats/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId } from '../kernel/ids.ts';
import { ownCommitments } from './commitments.ts';
import { helpView } from './help.ts';
import { mapViews, memoisePair } from './memoise.ts';
import { ownLine } from './messages.ts';
import { placeOf } from './parts.ts';
import { ownQuestions, routedQuestions, routedTo } from './questions.ts';
import { ownReports, registrationsView } from './runningOrder.ts';
import { operatorSeats, phoneSeat } from './seats.ts';
import type { OwnSiteView, SelfView } from './shapes.ts';
import { countHalls, type ViewSource } from './source.ts';
import { stoppedView } from './stage.ts';

/** The ballot that counts for an actor in each poll, and how often the actor has cast there. */
export type OwnBallots = Readonly<Record<PollId, { readonly ballot: string; readonly casts: number }>>;

/** What an actor supports, as it was given. */
export type OwnSupports = Readonly<Record<QuestionId, true>>;

/** One actor's private view: its room, its questions in any state, its ballots. */
export function selfView(source: ViewSource, actor: Actor, ballots: OwnBallots, supports: OwnSupports = {}): SelfView {
  const { state } = source;
  const site = actor.siteId && state.roster.sites[actor.siteId];
  const room = site && ownSiteView(site, state.roster.places);
  const open = Object.values(state.polls).find(({ phase }) => phase === 'open');
  const limit = actor.siteId && open?.limits?.[actor.siteId];
  return {
    ...(room && {
      site:
        actor.role === 'site' && site
          ? {
              ...room,
              ...operatorSeats(site, state),
              ...stoppedOf(site, state),
              ...participantsOf(site, state),
              ...hallsOf(site, source),
            }
          : room,
    }),
    ...phoneSeat(actor, state.seats),
    ...(actor.role === 'site' && {
      help: ownHelp(state, actor),
      corrections: ownCorrections(state, actor),
      ...ownSpeaking(state, actor),
    }),
    ...(actor.role === 'site' && { commitments: ownCommitments(state, actor) }),
    ...ownLine(state, actor),
    questions: ownQuestions(source, actor),
    ...(actor.role === 'respondent' && { routed: routedQuestions(source, actor) }),
    ...ballotsView(state.polls, ballots),
    supports: standingSupports(state.dialogue, supports),
    ...ownRevisions(state, actor),
    ...(open && limit !== undefined && { limits: { [open.id]: limit } }),
    ...(open && actor.siteId && !open.electorate.includes(actor.siteId) && { notAsked: { [open.id]: true } }),
    ...(open &&
      actor.role === 'delegate' &&
      !satAtOpening(state.seats, open, actor) && { satLate: { [open.id]: true } }),
  };
}

function ownCorrections({ minutes }: ConferenceState, { siteId }: Actor): NonNullable<SelfView['corrections']> {
  return mapViews(minutes.corrections, (correction) => (correction.siteId === siteId ? correction : undefined));
}

/** The view of the same moment with other ballots. */
export function withBallots(view: SelfView, { polls }: Pick<ConferenceState, 'polls'>, ballots: OwnBallots): SelfView {
  return { ...view, ...ballotsView(polls, ballots) };
}

/**
 * The store erases who voted in a secret poll when the poll closes. A server that still has it must not show more than
 * others.
 */
function ballotsView(polls: ConferenceState['polls'], own: OwnBallots): Pick<SelfView, 'ballots' | 'casts'> {
  const ballots: Record<PollId, string> = {};
  const casts: Record<PollId, number> = {};
  for (const [id, standing] of Object.entries(own) as [PollId, OwnBallots[PollId]][]) {
    if (polls[id]?.rules.secret && polls[id].phase !== 'open') continue;
    ballots[id] = standing.ballot;
    if (standing.casts > 1) casts[id] = standing.casts;
  }
  return { ballots, casts };
}

/** The same object for all phones of a room. */
const ownSiteView = memoisePair((site: Site, places: RosterState['places']): OwnSiteView => {
  const { siteName, groupName } = placeOf({ places }, site.id);
  return {
    id: site.id,
    name: siteName,
    ...(groupName !== undefined && { groupName }),
    expected: site.expected,
    ...(site.declared && { declared: site.declared.count }),
    ...(site.claimed && { claimed: site.claimed.count }),
    ...(site.verified && { verified: site.verified.count }),
  };
});

/** A support of a merged question counts for the question it was merged into. */
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

/** Of the subjects that this actor's commands can be based on. */
function ownRevisions(state: ConferenceState, actor: Actor): Pick<SelfView, 'revisions'> {
  const subjects = [
    ...(actor.role === 'site'
      ? [
          ...['headcount', 'blocks', 'phones', 'code'].map((kind) => `${kind} ${actor.siteId}`),
          ...ownSpeeches(state, actor),
        ]
      : []),
    ...(actor.role === 'respondent' ? routedTo(actor, state).flatMap((of) => [`question ${of}`, `draft ${of}`]) : []),
  ];
  if (subjects.length === 0) return {};
  return { revisions: Object.fromEntries(subjects.map((subject) => [subject, state.revisions[subject] ?? 0])) };
}

/** Who speaks with the site's hand or turn, and in its reports, is said by its forms. */
function ownSpeeches({ floor, runningOrder }: ConferenceState, { siteId }: Actor): readonly string[] {
  if (siteId === undefined) return [];
  const hand = findHandOf(floor, siteId)?.id;
  const turn = floor.speaking?.siteId === siteId ? floor.speaking.handId : undefined;
  const spoken = [hand, turn].flatMap((id) => (id === undefined ? [] : `speaker ${id}`));
  const entries = Object.values(runningOrder.orders).flatMap((order) => Object.values<Entry>(order));
  return [...spoken, ...entries.filter((entry) => entry.siteId === siteId).map(({ id }) => `speech ${id}`)];
}

function ownSpeaking(state: ConferenceState, { siteId }: Actor): Pick<SelfView, 'reports' | 'registrations'> {
  if (siteId === undefined) return {};
  const mine = Object.values(registrationsView(state)).filter((one) => one.siteId === siteId);
  return { reports: ownReports(state, siteId), registrations: Object.fromEntries(mine.map((one) => [one.id, one])) };
}

function ownHelp({ help, roster }: ViewSource['state'], { siteId }: Actor) {
  return mapViews(help, (request) => (request.siteId === siteId ? helpView(request, roster.places) : undefined));
}

function participantsOf({ id }: Site, { participants }: ViewSource['state']): Pick<OwnSiteView, 'participants'> {
  const list = participants[id];
  return hasList(list) ? { participants: list.people } : {};
}

function hallsOf(site: Site, { presence }: ViewSource): Pick<OwnSiteView, 'halls'> {
  const pages = presence[site.id];
  return pages && countHalls(pages) > 0 ? { halls: pages.halls } : {};
}

function stoppedOf(site: Site, { stage }: ViewSource['state']): Pick<OwnSiteView, 'stopped'> {
  const stopped = stage.stopped[site.id];
  return stopped ? { stopped: stoppedView(stopped) } : {};
}
