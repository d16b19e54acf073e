import type { RespondentId, SiteId } from '../../kernel/ids.ts';

/** Who is to do something, as it is chosen: a site, a unit of the conference, or somebody else by name. */
export type OwnerChoice =
  | { readonly kind: 'site'; readonly siteId: SiteId }
  | { readonly kind: 'unit'; readonly respondentId: RespondentId }
  | { readonly kind: 'named'; readonly name: string; readonly position?: string | undefined };

/** Who is to do something, with the name at the time; a site or unit may be renamed or removed later. */
export type Owner =
  | { readonly kind: 'site'; readonly siteId: SiteId; readonly name: string }
  | { readonly kind: 'unit'; readonly respondentId: RespondentId; readonly name: string }
  | { readonly kind: 'named'; readonly name: string; readonly position?: string };

/** A number to reach, such as 50 of `% chi đoàn`. */
export interface Target {
  readonly number: number;
  /** What is counted; empty where nothing more has to be said. */
  readonly unit: string;
}
