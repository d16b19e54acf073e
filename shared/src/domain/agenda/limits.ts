/** Bounds of the agenda. Texts in UTF-16 code units. */
export const AGENDA_LIMITS = {
  items: 50,
  title: 200,
  presenters: 200,
  part: 120,
  /** Up to ten hours. */
  plannedMinutes: { min: 1, max: 600 },
} as const;
