import type { SupportCounts } from '../domain/dialogue/support.ts';
import type { BallotCount } from '../domain/poll/state.ts';
import type { HallReport } from '../domain/stage/sitePages.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { PollId, QuestionId, SiteId } from '../kernel/ids.ts';

/** The open pages of a site, on all servers. */
export interface SitePresence {
  /** All of them: screens of its hall, operators' boards, checks of devices. */
  readonly pages: number;
  /** Those that show the hall's screen, by an id of the page, with what each says of its machine. */
  readonly halls: Readonly<Record<string, HallReport>>;
}

/** The inputs of all views: the state, and what changes outside the log. */
export interface ViewSource {
  readonly state: ConferenceState;
  /** The contents of the ballot boxes of open polls. */
  readonly tallies: Readonly<Record<PollId, BallotCount>>;
  /** The supports of each question, including those merged into it; a question without supports is absent. */
  readonly supports: Readonly<Record<QuestionId, SupportCounts>>;
  /** The open pages by site; a site without one is absent from the map. */
  readonly presence: Readonly<Record<SiteId, SitePresence>>;
}

/** How many screens of its hall a site has open: without one it is neither seen nor heard. */
export function countHalls(presence: SitePresence | undefined): number {
  return presence === undefined ? 0 : Object.keys(presence.halls).length;
}
