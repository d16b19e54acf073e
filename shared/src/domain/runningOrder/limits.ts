/** Bounds of running orders. Durations in seconds. */
export const RUNNING_ORDER_LIMITS = {
  /** Entries of one item: a district's neighbourhoods have reported one by one, 212 of them. */
  entries: 220,
  entrySeconds: { min: 30, max: 3_600 },
  /** Registrations of one site at a time. */
  registrations: 10,
} as const;
