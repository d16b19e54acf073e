import { EMAIL_PATTERN, MAX_EMAIL } from '../kernel/email.ts';
import { asOnKeyboard } from '../kernel/readNumber.ts';

/** The first address in a cell, as in `mailto:a@b.vn` or `A <a@b.vn>; c@d.vn`; undefined where there is none. */
export function readEmail(written: string): string | undefined {
  return asOnKeyboard(written)
    .replace(/\bmailto:/gi, ' ')
    .split(/[\s<>()[\],;/|"]+/u)
    .map((part) => part.replace(/^[.:]+|[.:]+$/g, ''))
    .find((part) => part.length <= MAX_EMAIL && EMAIL_PATTERN.test(part));
}
