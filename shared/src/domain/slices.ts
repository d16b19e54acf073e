import { agendaSlice } from './agenda/slice.ts';
import { announcementsSlice } from './announcements/slice.ts';
import { captionsSlice } from './captions/slice.ts';
import { cardsSlice } from './cards/slice.ts';
import { commitmentsSlice } from './commitments/slice.ts';
import { conclusionsSlice } from './conclusions/slice.ts';
import { conferenceSlice } from './conference/slice.ts';
import { dialogueSlice } from './dialogue/slice.ts';
import { documentsSlice } from './documents/slice.ts';
import { floorSlice } from './floor/slice.ts';
import { helpSlice } from './help/slice.ts';
import { interpretationSlice } from './interpretation/slice.ts';
import { invitationsSlice } from './invitations/slice.ts';
import { messagesSlice } from './messages/slice.ts';
import { minutesSlice } from './minutes/slice.ts';
import { participantsSlice } from './participants/slice.ts';
import { pollSlice } from './poll/slice.ts';
import { readinessSlice } from './readiness/slice.ts';
import { recordingSlice } from './recording/slice.ts';
import { rosterSlice } from './roster/slice.ts';
import { runningOrderSlice } from './runningOrder/slice.ts';
import { seatsSlice } from './seats/slice.ts';
import type { Slice, SliceName } from './slice.ts';
import { stageSlice } from './stage/slice.ts';
import { streamingSlice } from './streaming/slice.ts';
import { surveysSlice } from './surveys/slice.ts';

/** Every slice, by the name of its part of the state. The type demands one for each part. */
export const SLICES: { readonly [Name in SliceName]: Slice<Name> } = {
  conference: conferenceSlice,
  roster: rosterSlice,
  agenda: agendaSlice,
  cards: cardsSlice,
  documents: documentsSlice,
  dialogue: dialogueSlice,
  seats: seatsSlice,
  participants: participantsSlice,
  readiness: readinessSlice,
  help: helpSlice,
  announcements: announcementsSlice,
  minutes: minutesSlice,
  messages: messagesSlice,
  recording: recordingSlice,
  streaming: streamingSlice,
  captions: captionsSlice,
  interpretation: interpretationSlice,
  floor: floorSlice,
  runningOrder: runningOrderSlice,
  conclusions: conclusionsSlice,
  commitments: commitmentsSlice,
  invitations: invitationsSlice,
  stage: stageSlice,
  polls: pollSlice,
  surveys: surveysSlice,
};
