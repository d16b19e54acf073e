/** What a column of a list of sites can hold. */
export const LIST_FIELDS = [
  'code',
  'name',
  'level',
  'parent',
  'expected',
  'contact',
  'phone',
  'email',
  'status',
] as const;

/** A field of a site that a list can give. */
export type ListField = (typeof LIST_FIELDS)[number];

/** What people said that columns hold, by the folded heading; null for a column that is not read. */
export type ListColumns = Readonly<Record<string, ListField | null>>;
