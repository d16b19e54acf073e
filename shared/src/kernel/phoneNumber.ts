/** A telephone number as people write it: 7 to 25 characters, digits with spaces, dots, hyphens and brackets between them. */
export const PHONE_PATTERN = /^\+?\d[\d .()-]{5,23}\d$/;
