import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { GroupLevel, Levels } from './levels.ts';
import type { ListColumns } from './listFields.ts';
import type { SiteRecord } from './state.ts';
import type { Status } from './statuses.ts';
import type { StoredSiteRecord } from './storedImport.ts';

/** What happens to the roster. */
export type RosterEvent =
  /** Written while the levels were those of the administration; read from stored logs only. */
  | { readonly type: 'SitesImported'; readonly sites: readonly StoredSiteRecord[]; readonly at: Timestamp }
  | {
      readonly type: 'SitesListed';
      readonly sites: readonly SiteRecord[];
      /** Set where the server listed them, for a copy or the example: nobody imported that, so nobody takes it back. */
      readonly byServer?: true;
      readonly at: Timestamp;
    }
  /** What an importer said that columns hold. */
  | { readonly type: 'ListColumnsRemembered'; readonly columns: ListColumns; readonly at: Timestamp }
  /** The last import was taken back: what it added is gone, what it changed is as it was. */
  | {
      readonly type: 'ImportUndone';
      readonly removed: readonly SiteId[];
      readonly restored: readonly SiteRecord[];
      readonly at: Timestamp;
    }
  | { readonly type: 'SiteAdded'; readonly site: SiteRecord; readonly at: Timestamp }
  | { readonly type: 'SiteChanged'; readonly site: SiteRecord; readonly at: Timestamp }
  | { readonly type: 'SiteDeleted'; readonly siteId: SiteId; readonly at: Timestamp }
  | { readonly type: 'LevelsSet'; readonly levels: Levels; readonly at: Timestamp }
  /** Without a level it follows from the sites again. */
  | { readonly type: 'GroupLevelSet'; readonly level?: GroupLevel; readonly at: Timestamp }
  | { readonly type: 'ChairsHallSet'; readonly siteId?: SiteId; readonly at: Timestamp }
  | { readonly type: 'StatusesSet'; readonly statuses: readonly Status[]; readonly at: Timestamp }
  | {
      readonly type: 'SiteStatusSet';
      readonly siteId: SiteId;
      readonly status?: string;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
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
