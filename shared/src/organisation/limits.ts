/** Bounds of an organisation. */
export const ORGANISATION_LIMITS = {
  /** The name of an organisation or of its superior body, in UTF-16 code units. */
  name: 200,
  /** The name of a member of staff, in UTF-16 code units. */
  staffName: 80,
  /** Members of staff at a time. */
  staff: 500,
  /** The name of one level of sites, in UTF-16 code units. */
  level: 40,
  /** Levels of sites. */
  levels: { min: 1, max: 4 },
  /** Conferences that are registered at a time. */
  conferences: 5_000,
} as const;
