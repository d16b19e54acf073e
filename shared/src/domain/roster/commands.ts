import type { SiteId } from '../../kernel/ids.ts';
import type { SiteRecord } from './state.ts';

/** What may be asked of the roster. */
export type RosterCommand =
  /** `seen`: the revision of the roster that the import was checked against; without it the roster of now. */
  | { readonly type: 'ImportSites'; readonly sites: readonly SiteRecord[]; readonly seen?: number | undefined }
  /** A site says how many people sit in its room. */
  | { readonly type: 'DeclareHeadcount'; readonly count: number }
  /** The desk confirms a site's count, having looked at the room. */
  | { readonly type: 'VerifyHeadcount'; readonly siteId: SiteId; readonly count: number };
