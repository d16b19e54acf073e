import type { Phase } from '../domain/conference/state.ts';
import type { QuestionKind, QuestionState } from '../domain/dialogue/state.ts';
import type { HaltReason } from '../domain/recording/state.ts';
import type { ConferenceId, QuestionId, Timestamp } from '../kernel/ids.ts';
import type { WireError } from './errors.ts';

/** Bounds of the board. */
export const BOARD_LIMITS = {
  /** The newest conferences that it shows: nobody leads more at a time. */
  conferences: 40,
  /** Lines of the joint list that a screen gets; the spreadsheet has all of them. */
  lines: 200,
  /** How far back a filter by time goes, in minutes: 90 days. */
  minutes: 90 * 24 * 60,
  /** The most supporters that a filter asks for. */
  supporters: 1_000_000,
} as const;

/** How much room the server's store has left. */
export const STORAGE_LEVELS = ['plenty', 'low', 'critical'] as const;

/** One conference on the board of those that are held side by side. */
export interface BoardConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  /** When it is to begin, where it has not begun. */
  readonly plannedStart?: Timestamp;
  /** The title of the item that runs. */
  readonly item?: string;
  /** When it will end, and by how many minutes that is late, as its own desk forecasts it; while it is live. */
  readonly forecast?: { readonly end: Timestamp; readonly minutesLate: number };
  /** Sites at which somebody was counted, of all. */
  readonly present: number;
  readonly sites: number;
  readonly people: number;
  readonly expected: number;
  /** Hands that wait for the floor. */
  readonly hands: number;
  /** The titles of the votes that are open. */
  readonly votes: readonly string[];
  /** Requests for help that are open. */
  readonly help: number;
  /** The names of sites that were counted and whose hall's screen is gone, while it is live. */
  readonly lost: readonly string[];
  /** Why the server ended its recording, where nobody has begun another one. */
  readonly recorder?: HaltReason;
  /** Whether the reader may publish announcements there now, and add documents. */
  readonly mayAnnounce: boolean;
  readonly mayAddDocument: boolean;
}

/** Conferences side by side. */
export interface Board {
  readonly conferences: readonly BoardConference[];
  readonly storage: (typeof STORAGE_LEVELS)[number];
}

/** A question, opinion or proposal from a conference on the board. */
export interface BoardQuestion {
  readonly id: QuestionId;
  readonly conferenceId: ConferenceId;
  /** The title of its conference. */
  readonly conference: string;
  /** The title of the item that ran when it was asked; absent where none did. */
  readonly item?: string;
  /** Empty where it was asked anonymously. */
  readonly site: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly state: QuestionState;
  readonly supporters: number;
  readonly at: Timestamp;
}

/** What the joint list can be sorted by. */
export const BOARD_ORDERS = ['conference', 'item', 'site', 'kind', 'state', 'supporters', 'at'] as const;

/** What the joint list is sorted by. */
export type BoardOrder = (typeof BOARD_ORDERS)[number];

/** Which lines of the joint list are wanted, and in which order. */
export interface BoardQuery {
  readonly conference?: ConferenceId | undefined;
  /** A title: conferences of one series have items of one name. */
  readonly item?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly state?: QuestionState | undefined;
  /** The fewest supporters. */
  readonly supporters?: number | undefined;
  /** Asked in the last so many minutes. */
  readonly minutes?: number | undefined;
  readonly order: BoardOrder;
  readonly descending: boolean;
}

/** The joint list. */
export interface BoardQuestions {
  /** How many lines were found. */
  readonly total: number;
  /** The first of them. */
  readonly lines: readonly BoardQuestion[];
  /** The titles of items by which the list can be filtered. */
  readonly items: readonly string[];
}

/** What became of a press for one conference. */
export interface BoardOutcome {
  readonly conferenceId: ConferenceId;
  readonly title: string;
  /** Why it did not get there; absent where it did. */
  readonly error?: WireError;
}
