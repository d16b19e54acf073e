/** Bounds of the agenda. Texts in UTF-16 code units. */
export const AGENDA_LIMITS = {
  items: 50,
  title: 200,
  presenters: 200,
  /** Up to ten hours. */
  plannedMinutes: { min: 1, max: 600 },
  position: { min: 1, max: 50 },
} as const;
