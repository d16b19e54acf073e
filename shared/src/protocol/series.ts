import type { CommitmentState } from '../domain/commitments/state.ts';
import type { Phase } from '../domain/conference/state.ts';
import type { StatusTone } from '../domain/roster/statuses.ts';
import type { CommitmentId, ConferenceId, Timestamp } from '../kernel/ids.ts';

/** One conference of a series in figures. */
export interface SeriesConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  /** When it went live, or is to. */
  readonly at?: Timestamp;
  readonly sites: number;
  /** Sites at which somebody was counted. */
  readonly present: number;
  readonly people: number;
  readonly expected: number;
  readonly questions: number;
  /** Of the questions, those that have an answer. */
  readonly answered: number;
  /** How many sites had each status, in the order of the statuses; those of no site are left out. */
  readonly statuses: readonly { readonly name: string; readonly tone: StatusTone; readonly sites: number }[];
  readonly turns: number;
}

/** A commitment of a series, as the latest conference that has it tells it. */
export interface SeriesCommitment {
  readonly id: CommitmentId;
  readonly text: string;
  readonly owner: string;
  readonly dueDate?: string;
  readonly state: CommitmentState;
  readonly late: boolean;
  /** The title of the conference in which it was made. */
  readonly madeAt: string;
  /** Into how many later conferences it was carried. */
  readonly carried: number;
}

/** A series of conferences over time. */
export interface Series {
  readonly conferences: readonly SeriesConference[];
  /** The open ones first, the late ones before all. */
  readonly commitments: readonly SeriesCommitment[];
  /** The names of the sites of the latest conference that never had the floor in any. */
  readonly silent: readonly string[];
}
