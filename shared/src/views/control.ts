import type { DialogueState, Question } from '../domain/dialogue/state.ts';
import { speakingTime } from '../domain/floor/speakingTime.ts';
import type { PastTurn, SpokenRecord, UnheardHand } from '../domain/floor/state.ts';
import { countPresent, type SiteParticipants } from '../domain/participants/state.ts';
import type { RecordedCheck } from '../domain/readiness/state.ts';
import { rollCall } from '../domain/roster/rollCall.ts';
import type { LastImport, Place, RosterState, Site } from '../domain/roster/state.ts';
import { countStatuses } from '../domain/roster/statuses.ts';
import { type PhonesClosing, takenSeats } from '../domain/seats/state.ts';
import type { Listening, Moderation, StageState } from '../domain/stage/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { conclusionsView } from './commitments.ts';
import { documentsToRead } from './documents.ts';
import { helpView } from './help.ts';
import { mapViews, memoise, memoisePair, memoiseWith } from './memoise.ts';
import { deskLines } from './messages.ts';
import { missingSites } from './missing.ts';
import { placeOf } from './parts.ts';
import { deskPollView } from './polls.ts';
import { deskQuestionView } from './questions.ts';
import { checkView, hallTestView, readinessView } from './readiness.ts';
import { recordingView } from './recording.ts';
import { respondentView } from './respondent.ts';
import { registrationsView, runningOrdersView } from './runningOrder.ts';
import { phonesClosedView, roomSlips } from './seats.ts';
import type {
  ControlView,
  ImportView,
  ListeningView,
  NamesView,
  PastTurnView,
  RoomSlipsView,
  SiteView,
  UnheardHandView,
} from './shapes.ts';
import { countHalls, type ViewSource } from './source.ts';
import { moderationView, stoppedView } from './stage.ts';
import { surveyView } from './surveys.ts';

/** What the desk and the chair see: every question but withdrawn ones, every poll, every site and its headcounts. */
export function controlView(source: ViewSource): ControlView {
  const { state, tallies, presence } = source;
  const { floor, readiness, roster, stage } = state;
  const hallTest = hallTestView(state);
  return {
    ...respondentView(source),
    respondents: state.dialogue.respondents,
    recording: recordingView(state.recording),
    streaming: state.streaming,
    ...(state.interpretation.phoneSound && { phoneSound: true as const }),
    seating: state.seats.seating,
    questions: mapViews(state.dialogue.questions, (question) =>
      isForTheDesk(question) ? deskQuestionView(question, source) : undefined,
    ),
    polls: mapViews(state.polls, (poll) => deskPollView(poll, tallies, roster)),
    suggestions: rankSuggestions(state.dialogue.suggested),
    sites: mapViews(roster.sites, (site) =>
      siteView(site, {
        connections: presence[site.id]?.pages,
        halls: countHalls(presence[site.id]),
        raised: floor.raised[site.id],
        spoken: floor.spoken[site.id],
        place: roster.places[site.id],
        phones: takenSeats(state.seats, site.id),
        phonesClosed: state.seats.closed[site.id],
        slips: state.seats.seating === 'slips' ? roomSlips(state.seats, site.id) : undefined,
        names: countNames(state.participants[site.id]),
        check: readiness.checks[site.id],
        stopped: stage.stopped[site.id],
        removed: stage.removed[site.id],
      }),
    ),
    ...(roster.chosenGroupLevel !== undefined && { chosenGroupLevel: roster.chosenGroupLevel }),
    ...(roster.chairsHall !== undefined && { chairsHall: roster.chairsHall }),
    statuses: describeStatuses(roster.statuses, roster.sites),
    ...(roster.lastImport && { lastImport: countImport(roster.lastImport) }),
    rollCall: countHeads(roster.sites, { groupLevel: roster.groupLevel }),
    missing: listMissing(roster.sites, presence),
    speakingTime: addSpeakingTime(floor.spoken, roster.places),
    readiness: readinessView(readiness.checks, roster.places),
    ...(hallTest && { hallTest }),
    announcements: state.announcements,
    minutes: state.minutes,
    cards: state.cards,
    documents: state.documents,
    documentsToRead: documentsToRead('staff', state),
    surveys: mapViews(state.surveys, surveyView),
    revisions: state.revisions,
    messages: deskLines(state),
    help: mapViews(state.help, (request) => helpView(request, roster.places)),
    listenings: mapViews(stage.listenings, (listening) => listeningView(listening, roster.places)),
    runningOrders: runningOrdersView(state),
    registrations: registrationsView(state),
    conclusions: conclusionsView(state),
    unheard: mapViews(floor.unheard, (hand) => unheardView(hand, roster.places)),
    pastTurns: mapViews(floor.pastTurns, (turn) => pastTurnView(turn, roster.places)),
  };
}

function isForTheDesk(question: Question): boolean {
  return question.state !== 'withdrawn';
}

const rankSuggestions = memoise((suggested: DialogueState['suggested']): ControlView['suggestions'] =>
  Object.fromEntries(suggested.map((id, index) => [id, index + 1])),
);

const describeStatuses = memoisePair((statuses: RosterState['statuses'], sites: RosterState['sites']) => {
  const counts = countStatuses(sites);
  return Object.fromEntries(
    statuses.map(({ key, name, tone }, index) => [key, { name, tone, rank: index + 1, sites: counts[key] ?? 0 }]),
  );
});

const countImport = memoise(
  ({ added, replaced, at }: LastImport): ImportView => ({ added: added.length, changed: replaced.length, at }),
);

const countHeads = memoiseWith((sites: RosterState['sites'], { groupLevel }: Pick<RosterState, 'groupLevel'>) =>
  rollCall({ sites, groupLevel }),
);

const listMissing = memoisePair(missingSites);

const addSpeakingTime = memoisePair(speakingTime);

const pastTurnView = memoisePair((turn: PastTurn, places: RosterState['places']): PastTurnView => {
  const groupId = places[turn.siteId]?.groupId;
  return { ...turn, ...placeOf({ places }, turn.siteId), ...(groupId !== undefined && { groupId }) };
});

const unheardView = memoisePair(
  (hand: UnheardHand, places: RosterState['places']): UnheardHandView => ({
    ...hand,
    ...placeOf({ places }, hand.siteId),
  }),
);

const listeningView = memoisePair(({ siteId, byName, at }: Listening, places: RosterState['places']): ListeningView => {
  const groupId = places[siteId]?.groupId;
  return { ...placeOf({ places }, siteId), ...(groupId !== undefined && { groupId }), by: byName, at };
});

interface SiteFacts {
  readonly connections: number | undefined;
  readonly halls: number;
  readonly raised: number | undefined;
  readonly spoken: SpokenRecord | undefined;
  readonly place: Place | undefined;
  readonly phones: number;
  readonly phonesClosed: PhonesClosing | undefined;
  readonly slips: RoomSlipsView | undefined;
  readonly names: NamesView | undefined;
  readonly check: RecordedCheck | undefined;
  readonly stopped: StageState['stopped'][SiteId] | undefined;
  readonly removed: Moderation | undefined;
}

/** The same object while the list has not changed; undefined where nobody is listed. */
function countNames(list: SiteParticipants | undefined): NamesView | undefined {
  return list && Object.keys(list.people).length > 0 ? countListed(list) : undefined;
}

const countListed = memoise(
  (list: SiteParticipants): NamesView => ({ listed: Object.keys(list.people).length, present: countPresent(list) }),
);

const siteView = memoiseWith((site: Site, facts: SiteFacts): SiteView => {
  const { connections, halls, raised, spoken, place, phones, phonesClosed, slips, names, check, stopped, removed } =
    facts;
  const { declared, claimed, verified, ...record } = site;
  return {
    ...record,
    name: place?.name ?? record.name,
    ...(place && place.name !== record.name && { listedName: record.name }),
    ...(place?.groupId !== undefined && { groupId: place.groupId }),
    ...(declared && { declared: declared.count, declaredAt: declared.at }),
    ...(claimed && { claimed: claimed.count, claimedAt: claimed.at }),
    ...(verified && { verified: verified.count, verifiedBy: verified.by, verifiedAt: verified.at }),
    ...(raised !== undefined && { raised }),
    ...(spoken && { turns: spoken.turns, spokenMs: spoken.milliseconds }),
    ...(connections !== undefined && { connections }),
    ...(halls > 0 && { halls }),
    ...(phones > 0 && { phones }),
    ...(slips && { slips }),
    ...(phonesClosed && { phonesClosed: phonesClosedView(phonesClosed) }),
    ...(names && { names }),
    ...(check && { check: checkView(check) }),
    ...(stopped && { stopped: stoppedView(stopped) }),
    ...(removed && { removed: moderationView(removed) }),
  };
});
