import type { BallotCount } from '../domain/poll/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, SiteId } from '../kernel/ids.ts';

/** Everything views are made of: what the log decided, and what changes beside it. */
export interface ViewSource {
  readonly state: ConferenceState;
  /** What the boxes of open polls hold. */
  readonly tallies: Readonly<Record<PollId, BallotCount>>;
  /** Open connections by site; a site without one is absent from the map. */
  readonly presence: Readonly<Record<SiteId, number>>;
}
