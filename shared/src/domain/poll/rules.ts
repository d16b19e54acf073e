import type { SiteId } from '../../kernel/ids.ts';

/** Who may vote. */
export const POLL_VOTERS = ['site', 'head', 'delegate'] as const;
/** Who votes: each site with one ballot, each head in a room by its operator's count, or each delegate by phone. */
export type PollVoters = (typeof POLL_VOTERS)[number];

/** Who may see a running tally. */
export const TALLY_VISIBILITIES = ['all', 'desk', 'afterClose'] as const;
/** Who sees the running tally of an open poll; see POLL-13. */
export type TallyVisibility = (typeof TALLY_VISIBILITIES)[number];

/** What shares may be taken of: votes cast, heads present, or votes entitled. */
export const POLL_BASES = ['cast', 'present', 'entitled'] as const;
/** What the threshold and the quorum are shares of. */
export type PollBase = (typeof POLL_BASES)[number];

/** More votes than any other choice, more than half of the base, or two thirds of it. */
export const POLL_THRESHOLDS = ['simple', 'absolute', 'twoThirds'] as const;

/** What a proposal needs to be carried. */
export type PollThreshold = (typeof POLL_THRESHOLDS)[number];

/** Labels of a poll's options by key: `o1`, `o2`, … in the order they were given. */
export type PollOptions = Readonly<Record<string, string>>;

/** What a ballot may say. */
export type PollForm =
  | { readonly kind: 'yesNoAbstain' }
  | { readonly kind: 'single'; readonly options: PollOptions }
  | { readonly kind: 'several'; readonly options: PollOptions; readonly min: number; readonly max: number }
  /** From `r1` to `r<scale>`. */
  | { readonly kind: 'rating'; readonly scale: number };

/** What a ballot asks for. */
export type PollKind = PollForm['kind'];

/** Who is asked, where not every site is: chosen sites, those of some levels (from the top, 1 to 4), or with some statuses. */
export type PollGroup =
  | { readonly kind: 'sites'; readonly sites: readonly SiteId[] }
  | { readonly kind: 'levels'; readonly levels: readonly number[] }
  | { readonly kind: 'statuses'; readonly statuses: readonly string[] };

/** How a poll is held; fixed when it opens. */
export interface PollRules {
  readonly form: PollForm;
  readonly voters: PollVoters;
  readonly secret: boolean;
  readonly visibility: TallyVisibility;
  readonly base: PollBase;
  readonly threshold: PollThreshold;
  /** The percentage of the base that must vote; 0 for none. */
  readonly quorum: number;
  /** Votes of a site's one ballot, where not 1. */
  readonly weights?: Readonly<Record<SiteId, number>>;
  /** Whether the heads or delegates of a room whose headcount nobody verified vote within its declared one. */
  readonly allowDeclared?: boolean;
  /** Whose ballots are asked for; absent for every site's. */
  readonly group?: PollGroup;
  /** A show of opinion that decides nothing: it has no verdict. */
  readonly informal?: boolean;
}

/** What a poll without rules of its own means, as every poll was before there were rules. */
export const PLAIN_RULES: PollRules = {
  form: { kind: 'yesNoAbstain' },
  voters: 'site',
  secret: false,
  visibility: 'all',
  base: 'cast',
  threshold: 'simple',
  quorum: 0,
};

/** Keys of options in the order of the ballot. */
export function optionKeys(options: PollOptions): readonly string[] {
  return Object.keys(options).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}
