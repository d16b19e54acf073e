import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { timeZoneOf, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import type { Letter, LetterText } from '@diem-cau/shared/letters/letter.ts';
import { letterFacts } from '@diem-cau/shared/letters/letterFacts.ts';
import { ownerLetter } from '@diem-cau/shared/letters/ownerLetter.ts';
import { urgentOf } from '@diem-cau/shared/letters/ownerReminders.ts';
import { fillLetter, type LetterFacts } from '@diem-cau/shared/letters/placeholders.ts';
import { questionsLetter, waitingQuestions } from '@diem-cau/shared/letters/questionsLetter.ts';
import type { KnownRecipient } from '@diem-cau/shared/letters/recipient.ts';
import { DEFAULT_MINUTES_BEFORE } from '@diem-cau/shared/letters/reminders.ts';
import { type OwedSurvey, surveyLetter } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { LetterPlan, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Message } from './channels.ts';
import type { Delivery } from './delivery.ts';
import type { StoredPlan } from './deliveryStore.ts';
import { todayIn } from './queueLetters.ts';

const MINUTE_MS = 60_000;
/** Of a conference without an agenda. */
const USUAL_MINUTES = 120;

/**
 * The plan of a conference, with the usual letters where none was written. Without a plan the letters are in the conference's own
 * words, and nobody is reminded by itself.
 */
export function planOf(stored: StoredPlan | undefined, { conference }: Pick<ConferenceState, 'conference'>): SeenPlan {
  const usual = (language: WordLanguage) => defaultLetters(language, wordsOf(vocabularyOf(conference)));
  if (stored) return { ...stored, letters: { ...usual(stored.language), ...stored.letters } };
  return {
    revision: 0,
    language: 'vi',
    letters: usual('vi'),
    reminders: { minutesBefore: DEFAULT_MINUTES_BEFORE, channels: [] },
  };
}

interface LetterParts {
  readonly conferenceId: ConferenceId;
  readonly state: ConferenceState;
  readonly known: KnownRecipient;
  readonly plan: LetterPlan;
  /** What the site has not answered; of a reminder of surveys. */
  readonly owed?: readonly OwedSurvey[] | undefined;
  readonly delivery: Delivery;
  readonly link: string;
  readonly to: string;
  readonly organisation: string;
  readonly sentAt: number;
}

/** Writes one letter: the text of its kind with the facts of its recipient. */
export function composeLetter(parts: LetterParts): Message {
  const { conferenceId, state, known, plan, delivery, link, to, organisation, sentAt } = parts;
  const { conference, agenda } = state;
  const { recipient } = delivery;
  const { plannedStart } = agenda;
  const facts = letterFacts(
    {
      to: recipient.kind,
      name: known.name,
      contactName: known.contactName,
      title: conference.title,
      timeZone: timeZoneOf(conference),
      plannedStart,
      rehearsalAt: plan.reminders.rehearsalAt,
      before: delivery.before,
      contact: conference.contact,
      link,
    },
    plan.language,
  );
  // What is to be done, and what is to be answered, is no entry of a calendar.
  const isAboutSession = delivery.kind === 'invitation' || delivery.kind === 'reminder';
  const beginsAt = isAboutSession ? plannedStart : undefined;
  const minutes = Object.values(agenda.items).reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
  return {
    ...writtenTo(parts, facts),
    id: delivery.id,
    kind: delivery.kind,
    language: plan.language,
    sentAt,
    organisation,
    to,
    recipientName: known.contactName,
    about: {
      conferenceId,
      title: conference.title,
      recipient,
      name: known.name,
      link,
      timeZone: timeZoneOf(conference),
      startsAt: beginsAt,
      endsAt: beginsAt === undefined ? undefined : beginsAt + (minutes || USUAL_MINUTES) * MINUTE_MS,
    },
  };
}

/** The organiser's text with its facts, or what the recipient has to do or to answer. */
function writtenTo({ state, plan, owed = [], delivery, sentAt }: LetterParts, facts: LetterFacts): Letter {
  const words = wordsOf(vocabularyOf(state.conference));
  if (delivery.kind === 'surveys')
    return surveyLetter(plan.language, { owed, timeZone: timeZoneOf(state.conference), facts, words });
  const { recipient, kind } = delivery;
  if (kind === 'questions') {
    const questions = recipient.kind === 'unit' ? waitingQuestions(state.dialogue, recipient.respondentId) : [];
    return questionsLetter(plan.language, { questions, facts, words });
  }
  if (kind !== 'commitments') return fillLetter(plan.letters[textOf(kind, recipient)], facts);
  const today = todayIn(state, sentAt);
  return ownerLetter(plan.language, {
    commitments: urgentOf(state, recipient, today),
    to: recipient.kind,
    ...{ today, facts, words },
  });
}

/** Which of the organiser's texts it is: units have an invitation of their own. */
function textOf(kind: 'invitation' | 'reminder', { kind: whom }: Delivery['recipient']): LetterText {
  return kind === 'invitation' && whom === 'unit' ? 'unitInvitation' : kind;
}
