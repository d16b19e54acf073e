import type { DocumentId, SiteId, Timestamp } from '../kernel/ids.ts';

/** Who has opened one document to read it. */
export interface DocumentOpening {
  /** When each site first opened it. */
  readonly sites: Readonly<Record<SiteId, Timestamp>>;
  /** How many phones have; the store counts them without their names, so that the number may be off by about 1%. */
  readonly phones: number;
}

/** The openings of each document of a conference. */
export type DocumentOpenings = Readonly<Record<DocumentId, DocumentOpening>>;
