import type { Phase } from '../domain/conference/state.ts';
import type { Tally } from '../domain/poll/state.ts';
import type { ConferenceId, PollId, Timestamp } from '../kernel/ids.ts';

/** What a token of an organisation may read, each scope by itself. */
export const API_SCOPES = ['conferences', 'lists', 'results', 'papers'] as const;

/** One of them. */
export type ApiScope = (typeof API_SCOPES)[number];

/** Bounds of tokens. */
export const API_TOKEN_LIMITS = {
  /** What it is called, in UTF-16 code units. */
  name: 80,
  /** Tokens of one organisation. */
  tokens: 20,
  /** A token ends after a year, in milliseconds. */
  lifetimeMs: 365 * 86_400_000,
} as const;

/** A token as administrators see it. */
export interface ApiTokenInfo {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  /** Who made it. */
  readonly by: string;
  readonly madeAt: Timestamp;
  readonly endsAt: Timestamp;
  readonly lastUsedAt?: Timestamp | undefined;
}

/** A token that was just made: `token` is shown this once. */
export interface MadeApiToken extends ApiTokenInfo {
  readonly token: string;
}

/** A conference as other programs read it. */
export interface ApiConference {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  readonly timeZone: string;
  readonly plannedStart?: Timestamp;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly archivedAt?: Timestamp;
  /** When each paper was approved. */
  readonly approved: { readonly minutes?: Timestamp; readonly notice?: Timestamp };
}

/** A list of a conference, such as attendance: every row is as long as the columns. */
export interface ApiList {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A vote whose result was published. */
export interface ApiResult {
  readonly id: PollId;
  readonly title: string;
  readonly secret: boolean;
  readonly publishedAt?: Timestamp;
  /** Votes by choice. */
  readonly tally: Tally;
  /** How many votes could have been cast. */
  readonly entitled: number;
}
