import { type AgendaState, initialAgenda } from './agenda/state.ts';
import { type Announcements, initialAnnouncements } from './announcements/state.ts';
import { type CaptionsState, initialCaptions } from './captions/state.ts';
import { type Cards, initialCards } from './cards/state.ts';
import { type Commitments, initialCommitments } from './commitments/state.ts';
import { type Conclusions, initialConclusions } from './conclusions/state.ts';
import { type ConferenceInfo, initialConference } from './conference/state.ts';
import { type DialogueState, initialDialogue } from './dialogue/state.ts';
import { type Documents, initialDocuments } from './documents/state.ts';
import { type FloorState, initialFloor } from './floor/state.ts';
import { type HelpRequests, initialHelp } from './help/state.ts';
import { type InterpretationState, initialInterpretation } from './interpretation/state.ts';
import { type Invitations, initialInvitations } from './invitations/state.ts';
import { initialMessages, type MessageLines } from './messages/state.ts';
import { initialMinutes, type MinutesState } from './minutes/state.ts';
import { initialParticipants, type ParticipantsState } from './participants/state.ts';
import { initialPolls, type PollsState } from './poll/state.ts';
import { initialReadiness, type ReadinessState } from './readiness/state.ts';
import { initialRecording, type RecordingState } from './recording/state.ts';
import { initialRoster, type RosterState } from './roster/state.ts';
import { initialRunningOrder, type RunningOrderState } from './runningOrder/state.ts';
import { initialSeats, type SeatsState } from './seats/state.ts';
import { initialStage, type StageState } from './stage/state.ts';
import { initialStreaming, type StreamingState } from './streaming/state.ts';
import { initialRevisions, type Revisions } from './subjects.ts';
import { initialSurveys, type SurveysState } from './surveys/state.ts';

/** Everything decided in one conference: the fold of its log. Plain JSON, so that a snapshot is a copy of it. */
export interface ConferenceState {
  readonly conference: ConferenceInfo;
  readonly roster: RosterState;
  readonly agenda: AgendaState;
  readonly dialogue: DialogueState;
  readonly floor: FloorState;
  readonly runningOrder: RunningOrderState;
  readonly polls: PollsState;
  readonly surveys: SurveysState;
  readonly seats: SeatsState;
  readonly participants: ParticipantsState;
  readonly readiness: ReadinessState;
  readonly help: HelpRequests;
  readonly announcements: Announcements;
  readonly minutes: MinutesState;
  readonly messages: MessageLines;
  readonly recording: RecordingState;
  readonly streaming: StreamingState;
  readonly captions: CaptionsState;
  readonly interpretation: InterpretationState;
  readonly cards: Cards;
  readonly documents: Documents;
  readonly conclusions: Conclusions;
  readonly commitments: Commitments;
  readonly invitations: Invitations;
  readonly stage: StageState;
  readonly revisions: Revisions;
}

/** The state of a conference before its first event. */
export const initialState: ConferenceState = {
  conference: initialConference,
  roster: initialRoster,
  agenda: initialAgenda,
  dialogue: initialDialogue,
  floor: initialFloor,
  runningOrder: initialRunningOrder,
  polls: initialPolls,
  surveys: initialSurveys,
  seats: initialSeats,
  participants: initialParticipants,
  readiness: initialReadiness,
  help: initialHelp,
  announcements: initialAnnouncements,
  minutes: initialMinutes,
  messages: initialMessages,
  recording: initialRecording,
  streaming: initialStreaming,
  captions: initialCaptions,
  interpretation: initialInterpretation,
  cards: initialCards,
  documents: initialDocuments,
  conclusions: initialConclusions,
  commitments: initialCommitments,
  invitations: initialInvitations,
  stage: initialStage,
  revisions: initialRevisions,
};
