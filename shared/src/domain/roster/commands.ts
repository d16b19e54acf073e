import type { SiteId } from '../../kernel/ids.ts';
import type { GroupLevel, Levels } from './levels.ts';
import type { ListColumns } from './listFields.ts';
import type { SiteRecord } from './state.ts';
import type { Status } from './statuses.ts';

/** What may be asked of the roster. */
export type RosterCommand =
  /** `seen`: the revision of the roster that the import was checked against; without it the roster of now. */
  | {
      readonly type: 'ImportSites';
      readonly sites: readonly SiteRecord[];
      readonly seen?: number | undefined;
      /** What its importer said that columns hold, for the next list. */
      readonly columns?: ListColumns | undefined;
      /** Statuses that its importer adds to those there are. */
      readonly statuses?: readonly Status[] | undefined;
    }
  /** Takes back the last import. */
  | { readonly type: 'UndoImport' }
  | { readonly type: 'AddSite'; readonly site: SiteRecord }
  /** What a site is to be from now on: what the record leaves out, it no longer has. */
  | { readonly type: 'ChangeSite'; readonly site: SiteRecord }
  /** Takes a mistaken site off the list. `RemoveSite` only shuts one out. */
  | { readonly type: 'DeleteSite'; readonly siteId: SiteId }
  | { readonly type: 'SetLevels'; readonly levels: Levels }
  /** At which level sites are groups; 0 for every site alone. */
  /** Without a level it follows from the sites again. */
  | { readonly type: 'SetGroupLevel'; readonly level?: GroupLevel | undefined }
  /** Left out: the chair sits in none of the sites. */
  | { readonly type: 'SetChairsHall'; readonly siteId?: SiteId | undefined }
  /** The conditions that a site may have. */
  | { readonly type: 'SetStatuses'; readonly statuses: readonly Status[] }
  /** Left out: the site has none. */
  | { readonly type: 'SetSiteStatus'; readonly siteId: SiteId; readonly status?: string | undefined }
  /** A site says how many people sit in its room. */
  | { readonly type: 'DeclareHeadcount'; readonly count: number }
  /** The desk confirms a site's count, having looked at the room. */
  | { readonly type: 'VerifyHeadcount'; readonly siteId: SiteId; readonly count: number };
