import type { AgendaItemKind } from '@diem-cau/shared/domain/agenda/state.ts';
import type { CardContent } from '@diem-cau/shared/domain/cards/state.ts';
import type { QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import type { Speaker } from '@diem-cau/shared/domain/floor/speech.ts';
import type { PaperDetails, PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { Letterhead } from '@diem-cau/shared/kernel/letterhead.ts';

// A conference that really took place, told as data: who was there, what was presented, asked, concluded and assigned. People
// go by their office. Where a report names no number, the replay has one of its own and says so beside it.

/** A connection point as the office's list names it. */
export interface ListedSite {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  /** The code of the site above. */
  readonly parent?: string;
  readonly expected: number;
  /** The name of its condition. */
  readonly status?: string;
}

/** An item of the printed agenda, with the name by which the rest of the event refers to it. */
export interface EventItem {
  readonly key: string;
  readonly title: string;
  readonly kind: AgendaItemKind;
  readonly minutes: number;
  readonly presenters?: string;
  readonly part?: string;
}

/** A table or chart of an item. */
interface EventCard extends CardContent {
  readonly item: string;
}

/** What a site asked, with the name by which its answer refers to it. */
export interface EventQuestion {
  readonly key: string;
  /** The code of the site. */
  readonly site: string;
  readonly text: string;
  readonly topic: string;
  readonly kind?: QuestionKind;
  /** It came on paper, and the desk enters it. */
  readonly onPaper?: true;
}

/** An opinion of a survey that becomes a question, with the name by which the course refers to it. */
export interface EventOpinion {
  readonly key: string;
  readonly topic: string;
  readonly text: string;
}

/** A survey that every site answers before the session; sites are counted from 0. */
export interface EventSurvey {
  readonly form: SurveyForm;
  readonly answerOf: (index: number) => SurveyAnswers;
  /** What becomes of the answers to an open question, by its number from 1. */
  readonly opinions: { readonly question: number; readonly asked: readonly EventOpinion[] };
}

/** Who is to do what until when. */
export interface EventAssignment {
  readonly text: string;
  /** A site by its code, a unit by its number in the event's list, or somebody else by name. */
  readonly owner: { readonly site: string } | { readonly unit: number } | { readonly name: string };
  readonly dueDate?: string;
  readonly target?: { readonly number: number; readonly unit: string };
}

/** What somebody says from a site. */
export interface EventSpeech {
  /** The code of the site. */
  readonly site: string;
  readonly speaker: Speaker;
  readonly topic: string;
  /** What the secretary writes of it in the minutes. */
  readonly summary: string;
}

/** What happens in the session, in order. */
export type Act =
  | { readonly do: 'start'; readonly item: string }
  /** A speaker in the chair's hall, with the card of the item where it has one. */
  | {
      readonly do: 'present';
      readonly speaker: Speaker;
      readonly topic: string;
      readonly summary: string;
      readonly card?: string;
    }
  /** A site asks for the floor; without a hand it is called. */
  | ({ readonly do: 'speak' | 'call' } & EventSpeech)
  /** Sites report in turn. */
  | { readonly do: 'reportInTurn'; readonly item: string; readonly reports: readonly EventSpeech[] }
  | { readonly do: 'ask'; readonly question: EventQuestion }
  | { readonly do: 'answer'; readonly question: string; readonly by: string }
  | { readonly do: 'note'; readonly question: string; readonly words: string }
  /** Every site votes; `against` of them do not agree. */
  | { readonly do: 'vote'; readonly item: string; readonly title: string; readonly against: number }
  | {
      readonly do: 'conclude';
      /** An item, or the whole conference. */
      readonly about?: string;
      readonly text: string;
      readonly assignments: readonly EventAssignment[];
    };

/** What is done once the conference has closed. */
interface Afterwards {
  /** What units answer in writing: the question, the unit by its number in the list, and the words. */
  readonly written: readonly { readonly question: string; readonly unit: number; readonly text: string }[];
  /** What a site asks to correct in the minutes, and the secretary's reply. */
  readonly correction: { readonly site: string; readonly text: string; readonly reply: string };
  /** What the first owner reports, of the assignment that begins like this. */
  readonly progress: { readonly assignment: string; readonly text: string };
}

/** What a paper must say, and under which of its headings; without a heading, before the first one. */
export interface Expectation {
  readonly paper: PaperKind;
  readonly under?: string;
  readonly says: string;
}

/** What the numbers of a replay are, by which it says what its papers must contain. */
export interface EventFacts {
  readonly sites: number;
  readonly people: number;
  readonly expected: number;
}

/** A conference to be held again. */
export interface RealEvent {
  readonly name: string;
  readonly title: string;
  readonly organisation: { readonly name: string; readonly superior: string; readonly levels: readonly string[] };
  /** What its papers say of who issues them. */
  readonly letterhead: Letterhead;
  /** The lines above the table of the office's list. */
  readonly listTitle: readonly string[];
  readonly sites: readonly ListedSite[];
  /** The code of the site where the chair sits. */
  readonly chairsHall: string;
  readonly statuses?: readonly Status[];
  /** Units that answer in writing. */
  readonly units: readonly string[];
  readonly agenda: readonly EventItem[];
  readonly cards: readonly EventCard[];
  /** The conference of the same series that was held before; this one is a copy of it, and opens with what became of its commitments. */
  readonly earlier?: RealEvent;
  /** Answered before the session, and before anything is asked. */
  readonly survey?: EventSurvey;
  /** Asked before the session. */
  readonly beforehand: readonly EventQuestion[];
  readonly course: readonly Act[];
  readonly afterwards: Afterwards;
  readonly details: PaperDetails;
  readonly expectations: (facts: EventFacts) => readonly Expectation[];
  /** The next conference of its series, which opens with what became of the promises of this one. */
  readonly next?: { readonly title: string };
  /** What the event had and a replay cannot hold yet. */
  readonly missing: readonly string[];
}

/** The codes of the sites that take part by name in the course of an event, and of those above them. */
export function namedSites({ sites, chairsHall, beforehand, course, afterwards }: RealEvent): ReadonlySet<string> {
  const named = new Set([chairsHall, afterwards.correction.site, ...beforehand.map(({ site }) => site)]);
  for (const act of course) {
    if (act.do === 'speak' || act.do === 'call') named.add(act.site);
    if (act.do === 'ask') named.add(act.question.site);
    if (act.do === 'reportInTurn') for (const { site } of act.reports) named.add(site);
    if (act.do === 'conclude') {
      for (const { owner } of act.assignments) if ('site' in owner) named.add(owner.site);
    }
  }
  const parents = new Map(sites.map(({ code, parent }) => [code, parent]));
  for (const code of named) {
    const parent = parents.get(code);
    if (parent !== undefined) named.add(parent);
  }
  return named;
}
