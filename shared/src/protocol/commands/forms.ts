import { z } from 'zod';
import { WHOLE_CONFERENCE } from '../../domain/conclusions/state.ts';
import { CONFERENCE_LIMITS } from '../../domain/conference/limits.ts';
import { cleanLine, cleanText } from '../../kernel/cleanText.ts';
import { EMAIL_PATTERN, MAX_EMAIL } from '../../kernel/email.ts';
import type {
  ActorId,
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
  SiteId,
  SurveyId,
} from '../../kernel/ids.ts';
import type { Range } from '../../kernel/range.ts';
import type { ClientCommand } from '../messages.ts';

// The forms of ids, texts and numbers that the schemas of several slices share.

/** Ids carry a prefix of their kind, so that no id can be `__proto__` or `constructor`. */
function idSchema<Id extends string>(prefix: string) {
  const form = new RegExp(`^${prefix}_[A-Za-z0-9_-]{6,32}$`);
  return z.custom<Id>((value) => typeof value === 'string' && form.test(value));
}

/** A site's code: capital letters, digits and hyphens, at most 24. */
export const siteId = z.custom<SiteId>((value) => typeof value === 'string' && /^[A-Z0-9][A-Z0-9-]{0,23}$/.test(value));

/** The id of an item of the agenda. */
export const agendaItemId = idSchema<AgendaItemId>('item');

/** The id of a question. */
export const questionId = idSchema<QuestionId>('q');

/** The id of a unit that answers. */
export const respondentId = idSchema<RespondentId>('unit');

/** The id of a proposal. */
export const proposalId = idSchema<ProposalId>('prop');

/** What a conclusion is about: an item of the agenda, or the conference as a whole. */
export const conclusionKey = z.union([agendaItemId, z.literal(WHOLE_CONFERENCE)]);

/** The id of an assignment. */
export const assignmentId = idSchema<AssignmentId>('asg');

const madeCommitmentId = idSchema<CommitmentId>('com');
const proposedCommitmentId = idSchema<CommitmentId>('prop');

/** The id of a commitment; one that was a proposal keeps its id. */
export const commitmentId = z.union([madeCommitmentId, proposedCommitmentId]);

/** The id of a report on a commitment. */
export const progressId = idSchema<ProgressId>('prog');

/** The id of a hand. */
export const handId = idSchema<HandId>('hand');

/** The id of an entry of a running order. */
export const entryId = idSchema<EntryId>('entry');

/** The id of a registration to speak. */
export const registrationId = idSchema<RegistrationId>('reg');

/** The id of a poll. */
export const pollId = idSchema<PollId>('poll');

/** The id of a survey. */
export const surveyId = idSchema<SurveyId>('survey');

/** The id of a request for help. */
export const helpId = idSchema<HelpId>('help');

/** The id of an announcement. */
export const announcementId = idSchema<AnnouncementId>('ann');

/** The id of a message. */
export const messageId = idSchema<MessageId>('msg');

/** The id of an actor with whom the desk exchanges messages: a site's operator, or a unit. */
export const correspondentId = z.custom<ActorId>(
  (value) =>
    typeof value === 'string' && /^(site:[A-Z0-9][A-Z0-9-]{0,23}|respondent:unit_[A-Za-z0-9_-]{6,32})$/.test(value),
);

/** The id of a part of the recording. */
export const recordedPartId = idSchema<RecordedPartId>('rec');

/** The id of a line of captions. */
export const captionId = idSchema<CaptionId>('cap');

/** The id of a language. */
export const languageId = idSchema<LanguageId>('lang');

/** The id of an interpreter's page. */
export const boothId = idSchema<BoothId>('booth');

/** The id of a card. */
export const cardId = idSchema<CardId>('card');

/** The id of a request to correct the minutes. */
export const correctionId = idSchema<CorrectionId>('corr');

/** The id of a document. */
export const documentId = idSchema<DocumentId>('doc');

/** A whole number within a range, both ends included. */
export function ranged({ min, max }: Range) {
  return z.int().min(min).max(max);
}

/** When something is planned, in ms since 1970. */
export const plannedTime = ranged(CONFERENCE_LIMITS.plannedTime);

/** A time as a view told it, by which a command names what its sender saw, in ms since 1970. */
export const momentSeen = z.int().min(0);

/** A decomposed Vietnamese letter is as many characters as this: the letter, its mark and its tone. */
const MAX_PARTS = 3;

/** Text a person typed, cleaned; `maxLength` is that of the cleaned text. */
export function cleaned(clean: (typed: string) => string, maxLength: number) {
  return z
    .string()
    .max(maxLength * MAX_PARTS)
    .transform(clean)
    .pipe(z.string().min(1).max(maxLength));
}

/** A text of several lines. */
export function text(maxLength: number) {
  return cleaned(cleanText, maxLength);
}

/** A name or title. */
export function line(maxLength: number) {
  return cleaned(cleanLine, maxLength);
}

/** An e-mail address. */
export const emailAddress = z
  .string()
  .max(MAX_EMAIL * MAX_PARTS)
  .transform(cleanLine)
  .pipe(z.string().max(MAX_EMAIL).regex(EMAIL_PATTERN));

/** One schema for each command of a slice that clients send; the type demands it. */
export type SchemasOf<Command extends { readonly type: string }> = {
  readonly [Type in (Command & ClientCommand)['type']]: z.ZodObject &
    z.ZodType<Extract<Command, { readonly type: Type }>>;
};
