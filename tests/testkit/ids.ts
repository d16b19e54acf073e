import type {
  AgendaItemId,
  AnnouncementId,
  CaptionId,
  EntryId,
  HandId,
  HelpId,
  MessageId,
  PollId,
  QuestionId,
  RegistrationId,
  SurveyId,
} from '@diem-cau/shared/kernel/ids.ts';

let counter = 100_000;

/** Ids as a client makes them, counted instead of random. */
export const newId = {
  hand: () => `hand_${++counter}` as HandId,
  question: () => `q_${++counter}` as QuestionId,
  help: () => `help_${++counter}` as HelpId,
  message: () => `msg_${++counter}` as MessageId,
  caption: () => `cap_${++counter}` as CaptionId,
  announcement: () => `ann_${++counter}` as AnnouncementId,
  entry: () => `entry_${++counter}` as EntryId,
  registration: () => `reg_${++counter}` as RegistrationId,
  item: () => `item_${++counter}` as AgendaItemId,
  poll: () => `poll_${++counter}` as PollId,
  survey: () => `survey_${++counter}` as SurveyId,
};
