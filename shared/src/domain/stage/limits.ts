/** Bounds of the stage. */
export const STAGE_LIMITS = {
  /** Pinned sites: with the one that has the floor, at most four sites share the stage with the chair. */
  pinned: 3,
  /** Private listenings that the screens show; the log keeps them all. */
  listenings: 500,
  /** A page of a card or document. */
  page: { min: 1, max: 2_000 },
  /** The time of a presentation. */
  presentationSeconds: { min: 60, max: 14_400 },
  /** Why a site was removed, in UTF-16 code units. */
  removalReason: 300,
  /** Sites on one page of the wall, on the largest screen. */
  wallPage: 49,
} as const;
