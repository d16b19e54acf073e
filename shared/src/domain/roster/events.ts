import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SiteRecord } from './state.ts';

/** What happens to the roster. */
export type RosterEvent =
  | { readonly type: 'SitesImported'; readonly sites: readonly SiteRecord[]; readonly at: Timestamp }
  | {
      readonly type: 'HeadcountDeclared';
      readonly siteId: SiteId;
      readonly count: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  /** Declared, but too far above what is expected to count before the desk has verified the room. */
  | {
      readonly type: 'HeadcountClaimed';
      readonly siteId: SiteId;
      readonly count: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'HeadcountVerified';
      readonly siteId: SiteId;
      readonly count: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    };
