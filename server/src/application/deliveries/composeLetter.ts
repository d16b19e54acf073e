import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { timeZoneOf, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import type { Letter } from '@diem-cau/shared/letters/letter.ts';
import { letterFacts } from '@diem-cau/shared/letters/letterFacts.ts';
import { ownerLetter } from '@diem-cau/shared/letters/ownerLetter.ts';
import { urgentOf } from '@diem-cau/shared/letters/ownerReminders.ts';
import { fillLetter, type LetterFacts } from '@diem-cau/shared/letters/placeholders.ts';
import { DEFAULT_MINUTES_BEFORE } from '@diem-cau/shared/letters/reminders.ts';
import { type OwedSurvey, surveyLetter } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { LetterPlan, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Message } from './channels.ts';
import type { Delivery } from './delivery.ts';
import { todayIn } from './reachSites.ts';

const MINUTE_MS = 60_000;
/** Of a conference without an agenda. */
const USUAL_MINUTES = 120;

/** The plan of a conference whose organiser has made none: letters in its own words, and nobody is reminded by itself. */
export function defaultPlan({ conference }: Pick<ConferenceState, 'conference'>): SeenPlan {
  return {
    revision: 0,
    language: 'vi',
    letters: defaultLetters('vi', wordsOf(vocabularyOf(conference))),
    reminders: { minutesBefore: DEFAULT_MINUTES_BEFORE, channels: [] },
  };
}

interface LetterParts {
  readonly conferenceId: ConferenceId;
  readonly state: ConferenceState;
  readonly site: Site;
  readonly plan: LetterPlan;
  /** What the site has not answered; of a reminder of surveys. */
  readonly owed?: readonly OwedSurvey[] | undefined;
  readonly delivery: Delivery;
  readonly link: string;
  readonly to: string;
  readonly organisation: string;
  readonly sentAt: number;
}

/** Writes one letter: the text of its kind with the facts of its site. */
export function composeLetter(parts: LetterParts): Message {
  const { conferenceId, state, site, plan, delivery, link, to, organisation, sentAt } = parts;
  const { conference, agenda, roster } = state;
  const siteName = roster.places[site.id]?.name ?? site.name;
  const { plannedStart } = agenda;
  const facts = letterFacts(
    {
      siteName,
      contactName: site.contactName,
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
    recipientName: site.contactName,
    about: {
      conferenceId,
      title: conference.title,
      siteId: site.id,
      siteName,
      link,
      timeZone: timeZoneOf(conference),
      startsAt: beginsAt,
      endsAt: beginsAt === undefined ? undefined : beginsAt + (minutes || USUAL_MINUTES) * MINUTE_MS,
    },
  };
}

/** The organiser's text with its facts, or what the site has to do or to answer. */
function writtenTo({ state, site, plan, owed = [], delivery, sentAt }: LetterParts, facts: LetterFacts): Letter {
  const words = wordsOf(vocabularyOf(state.conference));
  if (delivery.kind === 'surveys')
    return surveyLetter(plan.language, { owed, timeZone: timeZoneOf(state.conference), facts, words });
  if (delivery.kind !== 'commitments') return fillLetter(plan.letters[delivery.kind], facts);
  const today = todayIn(state, sentAt);
  return ownerLetter(plan.language, {
    commitments: urgentOf(state.commitments, site.id, today),
    ...{ today, facts, words },
  });
}
