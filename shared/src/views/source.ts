import type { SupportCounts } from '../domain/dialogue/support.ts';
import type { BallotCount } from '../domain/poll/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId, SiteId } from '../kernel/ids.ts';

/** Everything views are made of: what the log decided, and what changes beside it. */
export interface ViewSource {
  readonly state: ConferenceState;
  /** What the boxes of open polls hold. */
  readonly tallies: Readonly<Record<PollId, BallotCount>>;
  /** Who supports each question, together with those merged into it; nobody, where one is absent. */
  readonly supports: Readonly<Record<QuestionId, SupportCounts>>;
  /** Open connections by site; a site without one is absent from the map. */
  readonly presence: Readonly<Record<SiteId, number>>;
}
