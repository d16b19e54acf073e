/** Bounds of the participants of a site. Texts in UTF-16 code units. */
export const PARTICIPANT_LIMITS = {
  /** As many as a room may have heads. */
  perSite: 5_000,
  /** How many people one command lists; longer lists come in several. */
  perCommand: 80,
  /** A list as it is pasted into a form. */
  pasted: 100_000,
  number: { min: 1, max: 100_000 },
  name: 80,
  position: 120,
  code: 24,
} as const;
