import type {
  AgendaItemId,
  AnnouncementId,
  AssignmentId,
  BoothId,
  CaptionId,
  CardId,
  CommitmentId,
  CorrectionId,
  DocumentId,
  EntryId,
  HandId,
  HelpId,
  LanguageId,
  MessageId,
  PollId,
  ProgressId,
  ProposalId,
  QuestionId,
  RecordedPartId,
  RegistrationId,
  RespondentId,
  SurveyId,
} from '../../shared/src/kernel/ids.ts';

// What the example commands are about, and what a test that sends several of them makes first.

/** One of its kind. */
export const AN_ITEM = 'item_000001' as AgendaItemId;
/** One of its kind. */
export const A_LANGUAGE = 'lang_khmer1' as LanguageId;
/** One of its kind. */
export const A_BOOTH = 'booth_000001' as BoothId;
/** One of its kind. */
export const A_CAPTION = 'cap_000001' as CaptionId;
/** One of its kind. */
export const A_QUESTION = 'q_000001' as QuestionId;
/** One of its kind. */
export const A_UNIT = 'unit_000001' as RespondentId;
/** One of its kind. */
export const A_PROPOSAL = 'prop_000001' as ProposalId;
/** One of its kind. */
export const A_HAND = 'hand_000001' as HandId;
/** One of its kind. */
export const AN_ENTRY = 'entry_000001' as EntryId;
/** One of its kind. */
export const A_REGISTRATION = 'reg_000001' as RegistrationId;
/** One of its kind. */
export const AN_ASSIGNMENT = 'asg_000001' as AssignmentId;
/** One of its kind. */
export const A_COMMITMENT = 'com_000001' as CommitmentId;
/** One of its kind. */
export const A_PROGRESS = 'prog_000001' as ProgressId;
/** One of its kind. */
export const AN_ANNOUNCEMENT = 'ann_000001' as AnnouncementId;
/** One of its kind. */
export const A_CARD = 'card_000001' as CardId;
/** One of its kind. */
export const A_CORRECTION = 'corr_000001' as CorrectionId;
/** One of its kind. */
export const A_DOCUMENT = 'doc_000001' as DocumentId;
/** One of its kind. */
export const A_HELP = 'help_000001' as HelpId;
/** One of its kind. */
export const A_RECORDED_PART = 'rec_000001' as RecordedPartId;
/** One of its kind. */
export const A_MESSAGE = 'msg_000001' as MessageId;
/** One of its kind. */
export const A_POLL = 'poll_000001' as PollId;
/** One of its kind. */
export const A_SURVEY = 'survey_000001' as SurveyId;
