import type { SupportCounts } from '../domain/dialogue/support.ts';
import type { BallotCount } from '../domain/poll/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId, SiteId } from '../kernel/ids.ts';

/** The inputs of all views: the state, and what changes outside the log. */
export interface ViewSource {
  readonly state: ConferenceState;
  /** The contents of the ballot boxes of open polls. */
  readonly tallies: Readonly<Record<PollId, BallotCount>>;
  /** The supports of each question, including those merged into it; a question without supports is absent. */
  readonly supports: Readonly<Record<QuestionId, SupportCounts>>;
  /** Open connections by site; a site without one is absent from the map. */
  readonly presence: Readonly<Record<SiteId, number>>;
}
