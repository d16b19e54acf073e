import type { AgendaEvent } from './agenda/events.ts';
import type { AnnouncementEvent } from './announcements/events.ts';
import type { CaptionEvent } from './captions/events.ts';
import type { CardEvent } from './cards/events.ts';
import type { CommitmentEvent } from './commitments/events.ts';
import type { ConclusionEvent } from './conclusions/events.ts';
import type { ConferenceEvent } from './conference/events.ts';
import type { DialogueEvent } from './dialogue/events.ts';
import type { DocumentEvent } from './documents/events.ts';
import type { FloorEvent } from './floor/events.ts';
import type { HelpEvent } from './help/events.ts';
import type { InterpretationEvent } from './interpretation/events.ts';
import type { InvitationEvent } from './invitations/events.ts';
import type { MessageEvent } from './messages/events.ts';
import type { MinutesEvent } from './minutes/events.ts';
import type { ParticipantEvent } from './participants/events.ts';
import type { PollEvent } from './poll/events.ts';
import type { ReadinessEvent } from './readiness/events.ts';
import type { RecordingEvent } from './recording/events.ts';
import type { RosterEvent } from './roster/events.ts';
import type { RunningOrderEvent } from './runningOrder/events.ts';
import type { SeatEvent } from './seats/events.ts';
import type { StageEvent } from './stage/events.ts';
import type { StreamingEvent } from './streaming/events.ts';
import type { SurveyEvent } from './surveys/events.ts';

/** The events of each slice, by the name of its part of the state. */
export interface EventsBySlice {
  readonly conference: ConferenceEvent;
  readonly roster: RosterEvent;
  readonly agenda: AgendaEvent;
  readonly cards: CardEvent;
  readonly documents: DocumentEvent;
  readonly dialogue: DialogueEvent;
  readonly seats: SeatEvent;
  readonly participants: ParticipantEvent;
  readonly readiness: ReadinessEvent;
  readonly help: HelpEvent;
  readonly announcements: AnnouncementEvent;
  readonly minutes: MinutesEvent;
  readonly messages: MessageEvent;
  readonly recording: RecordingEvent;
  readonly streaming: StreamingEvent;
  readonly captions: CaptionEvent;
  readonly interpretation: InterpretationEvent;
  readonly floor: FloorEvent;
  readonly runningOrder: RunningOrderEvent;
  readonly conclusions: ConclusionEvent;
  readonly commitments: CommitmentEvent;
  readonly invitations: InvitationEvent;
  readonly stage: StageEvent;
  readonly polls: PollEvent;
  readonly surveys: SurveyEvent;
}

/** Everything that can happen in a conference. */
export type DomainEvent = EventsBySlice[keyof EventsBySlice];
