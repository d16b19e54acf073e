import type { PollRules } from '../../domain/poll/rules.ts';
import type { Poll, Tally } from '../../domain/poll/state.ts';
import type { Verdict } from '../../domain/poll/verdict.ts';
import type { AgendaItemId, PollId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** A poll as far as its audience may see it. */
export interface PollView {
  readonly id: PollId;
  readonly title: string;
  /** The item of the agenda that it is for. */
  readonly itemId?: AgendaItemId;
  readonly phase: Poll['phase'];
  readonly createdAt: Timestamp;
  readonly openedAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly publishedAt?: Timestamp;
  readonly deadline?: Timestamp;
  readonly rules: Omit<PollRules, 'weights' | 'group'>;
  /** The chair lets moderators open and close it. */
  readonly moderatorsOpen?: true;
  readonly weighted: boolean;
  /** Running while open, final once closed; empty while this audience may not see it. */
  readonly tally: Tally;
  /** Votes cast: the turnout, which everybody sees. */
  readonly votes: number;
  readonly entitled: number;
  /** Once this audience may see the result. */
  readonly verdict?: Verdict;
  /** At the desk, for open polls: the tally by group. */
  readonly groups?: Readonly<Record<SiteId, Tally>>;
  /** At the desk, of a draft: what its form needs to be edited. */
  readonly draft?: Pick<PollRules, 'group'> & { readonly votesBySite?: PollRules['weights'] };
  /** At the desk, of an open poll that is not secret: the sites without a ballot. */
  readonly notVoted?: Readonly<Record<SiteId, true>>;
}
