import { wordsOf } from '../domain/conference/presetWords.ts';
import { type ConferenceInfo, timeZoneOf, vocabularyOf } from '../domain/conference/state.ts';
import { floorOrder } from '../domain/floor/floorOrder.ts';
import { speechOf } from '../domain/floor/speech.ts';
import { type FloorPolicy, findInvited, type Hand, lapsesAt } from '../domain/floor/state.ts';
import { groupAround } from '../domain/roster/groups.ts';
import { pageWords } from '../domain/roster/pageWords.ts';
import type { Place, RosterState, Site } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import { isStreamed } from '../domain/streaming/state.ts';
import type { QuestionId, SiteId } from '../kernel/ids.ts';
import { memoise, memoiseWith } from './memoise.ts';
import { type RecordingMarks, recordingMarks } from './recording.ts';
import type { AgendaView, AttendanceView, ConferenceView, FloorView, InvitedView, PlaceView } from './shapes.ts';
import { countHalls, type ViewSource } from './source.ts';

type Places = Readonly<Record<SiteId, Place>>;

/** Names a site the way a screen does. */
export function placeOf({ places }: Pick<RosterState, 'places'>, siteId: SiteId): PlaceView {
  const groupName = groupAround({ places }, siteId);
  return {
    siteId,
    siteName: places[siteId]?.name ?? siteId,
    ...(groupName !== undefined && { groupName }),
  };
}

/**
 * The conference, with the default time zone where none is set, and the words of its vocabulary and levels, so that no page has
 * those of all.
 */
export function conferenceView({ conference, roster, recording, streaming }: ConferenceState): ConferenceView {
  const { levels, groupLevel } = roster;
  const stream: ConferenceView['stream'] = streaming.run && (isStreamed(streaming) ? 'on' : 'paused');
  const marks = { ...recordingMarks(conference, recording), ...(stream && { stream }) };
  return describeConference(conference, { levels, groupLevel, ...marks });
}

type StageMarks = Pick<RosterState, 'levels' | 'groupLevel'> & RecordingMarks & Pick<ConferenceView, 'stream'>;

const describeConference = memoiseWith(
  (conference: ConferenceInfo, { levels, groupLevel, recording, playback, stream }: StageMarks): ConferenceView => ({
    ...conference,
    ...(recording && { recording }),
    ...(playback && { playback }),
    ...(stream && { stream }),
    timeZone: timeZoneOf(conference),
    words: pageWords(wordsOf(vocabularyOf(conference)), { levels, groupLevel }),
    levels: Object.fromEntries(levels.map((level, index) => [index + 1, level])),
    ...(groupLevel !== 0 && { groupLevel }),
  }),
);

/** The floor as every screen shows it: the same list in the same order. */
export function floorView({ floor, roster, dialogue }: ConferenceState): FloorView {
  // Only replies are ordered by the called question; without replies, a call does not rebuild the floor.
  const replies = Object.values(floor.hands).some(({ kind }) => kind === 'reply');
  const calledQuestionId = replies ? dialogue.calledQuestionId : undefined;
  return describeFloor(floor, { places: roster.places, calledQuestionId });
}

interface FloorFacts {
  readonly places: Places;
  readonly calledQuestionId: QuestionId | undefined;
}

const describeFloor = memoiseWith((floor: ConferenceState['floor'], facts: FloorFacts): FloorView => {
  const { places, calledQuestionId } = facts;
  const roster = { places };
  const dialogue = calledQuestionId === undefined ? {} : { calledQuestionId };
  const order = floorOrder({ floor, roster, dialogue });
  const invited = findInvited(floor);
  const { speaking, turnSeconds, groupSeconds, listClosed, pace, invitationSeconds } = floor;
  return {
    turnSeconds,
    ...(groupSeconds !== undefined && { groupSeconds }),
    criteria: rankCriteria(floor.policy),
    listClosed,
    pace,
    ...(invitationSeconds !== undefined && { invitationSeconds }),
    queue: order.map(({ hand, reasons }) => ({
      ...placeOf(roster, hand.siteId),
      handId: hand.id,
      kind: hand.kind,
      raisedAt: hand.raisedAt,
      reasons,
      ...speechOf(hand),
      ...(hand.lapses !== undefined && { lapses: hand.lapses }),
    })),
    ...(invited && { invited: invitedView(invited, roster, lapsesAt(floor)) }),
    ...(speaking && { speaking: { ...placeOf(roster, speaking.siteId), ...speaking } }),
  };
});

function invitedView(
  { id, siteId, kind, invitedAt, ...said }: Hand,
  roster: Pick<RosterState, 'places'>,
  due: number | undefined,
): InvitedView {
  return {
    ...placeOf(roster, siteId),
    handId: id,
    kind,
    ...speechOf(said),
    ...(invitedAt !== undefined && { invitedAt }),
    ...(due !== undefined && { lapsesAt: due }),
  };
}

function rankCriteria(policy: FloorPolicy): FloorView['criteria'] {
  return policy === 'manual' ? {} : Object.fromEntries(policy.map((criterion, index) => [criterion, index + 1]));
}

/** The agenda as every screen sees it. */
export const agendaView = memoise(
  (agenda: ConferenceState['agenda']): AgendaView => ({
    items: agenda.items,
    ...(agenda.currentItemId !== undefined && { currentItemId: agenda.currentItemId }),
    ...(agenda.plannedStart !== undefined && { plannedStart: agenda.plannedStart }),
  }),
);

/** Sites and people in the room now. A site without its hall's screen is not there. */
export function attendanceView({ state, presence }: ViewSource): AttendanceView {
  const counted = countPeople(state.roster.sites);
  return { ...counted, connected: Object.values(presence).filter((site) => countHalls(site) > 0).length };
}

const countPeople = memoise((sites: Readonly<Record<SiteId, Site>>) => {
  let expected = 0;
  let present = 0;
  const all = Object.values(sites);
  for (const site of all) {
    expected += site.expected;
    present += (site.verified ?? site.declared)?.count ?? 0;
  }
  return { sites: all.length, expected, present };
});
