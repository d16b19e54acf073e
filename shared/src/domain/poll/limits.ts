/** Bounds of polls. Texts in UTF-16 code units. */
export const POLL_LIMITS = {
  title: 300,
  option: 120,
  options: { min: 2, max: 20 },
  /** How many options one ballot may choose. */
  chosen: { min: 1, max: 20 },
  /** The highest mark of a rating. */
  scale: { min: 2, max: 10 },
  /** The share of the base that must vote, in percent. */
  quorum: { min: 0, max: 100 },
  /** Votes of one site's ballot. */
  weight: { min: 1, max: 1_000 },
  /** Sites with a weight: as many as a list of sites may have. */
  weights: 2_000,
  /** Sites that a poll may be held among by their names; larger parts have a level or a status. */
  sites: 900,
  /** After how long a poll closes by itself, in seconds: up to a day. */
  seconds: { min: 10, max: 86_400 },
  /** How often one voter may have cast a ballot before. */
  replaces: { min: 0, max: 1_000_000 },
  /** A secret poll with fewer entitled than this gives votes away by its result alone. */
  secretElectorate: 5,
} as const;
