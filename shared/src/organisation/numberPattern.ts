/** What a number is made of. */
interface NumberParts {
  /** Such as `05`. */
  readonly serial: string;
  /** The type of the paper, such as `BB`. */
  readonly type: string;
  /** The abbreviation of the issuing body; may be empty. */
  readonly abbreviation: string;
}

/** The words in square brackets that are filled in, in Vietnamese and in English. */
const PARTS: Readonly<Record<string, keyof NumberParts>> = {
  số: 'serial',
  number: 'serial',
  loại: 'type',
  type: 'type',
  'đơn vị': 'abbreviation',
  body: 'abbreviation',
};

const BRACKETED = /([-/.]?)\[([^[\]]*)\]/g;

function partNamed(word: string): keyof NumberParts | undefined {
  const name = word.trim().toLowerCase();
  return Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
}

/** Whether a pattern holds the serial number once, and in its brackets nothing that is unknown. */
export function isNumberPattern(pattern: string): boolean {
  const found = [...pattern.normalize('NFC').matchAll(BRACKETED)].map(([, , word = '']) => partNamed(word));
  const rest = pattern.replaceAll(BRACKETED, '');
  return !/[[\]]/.test(rest) && found.every(Boolean) && found.filter((part) => part === 'serial').length === 1;
}

/**
 * The number of a paper by a pattern, such as `Số: [số]/[loại]-[đơn vị]`. Where the body has no abbreviation, the sign before it
 * is left out with it.
 */
export function fillNumber(pattern: string, parts: NumberParts): string {
  return pattern.normalize('NFC').replaceAll(BRACKETED, (whole, sign: string, word: string) => {
    const part = partNamed(word);
    if (part === undefined) return whole;
    return parts[part] === '' ? '' : `${sign}${parts[part]}`;
  });
}
