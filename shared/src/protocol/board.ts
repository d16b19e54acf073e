import type { Phase } from '../domain/conference/state.ts';
import type { QuestionState } from '../domain/dialogue/state.ts';
import type { ConferenceId, QuestionId, Timestamp } from '../kernel/ids.ts';

/** One conference on the board of those that are held side by side. */
export interface BoardConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly wentLiveAt?: Timestamp;
  /** The title of the item that runs. */
  readonly item?: string;
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
}

/** A proposal from a conference on the board. */
export interface BoardProposal {
  readonly id: QuestionId;
  /** The title of its conference. */
  readonly conference: string;
  readonly site: string;
  readonly text: string;
  readonly state: QuestionState;
}

/** Conferences side by side, with the proposals of all. */
export interface Board {
  readonly conferences: readonly BoardConference[];
  /** Those that the desks have taken up, in the order of the conferences. */
  readonly proposals: readonly BoardProposal[];
}
