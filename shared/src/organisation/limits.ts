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
  /** Templates that are kept at a time. */
  templates: 100,
  /** The name of a template, in UTF-16 code units. */
  templateName: 120,
  /** What a template is for, in UTF-16 code units. */
  templateAbout: 300,
} as const;

/** Bounds of an office's own template for its papers. */
export const TEMPLATE_LIMITS = {
  /** The file as it is uploaded, in bytes. */
  bytes: 4 * 1024 * 1024,
  /** Everything in it together, unpacked, in bytes. */
  unpackedBytes: 24 * 1024 * 1024,
  /** Parts of the file. */
  entries: 500,
  /** The name of the file, in UTF-16 code units. */
  name: 120,
} as const;
