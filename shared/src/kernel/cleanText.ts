/** An emoji with the invisible characters that it needs: colour selectors, joiners to the next picture, a keycap. */
const EMOJI = String.raw`\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*|[#*\d]\uFE0F\u20E3`;
/**
 * Invisible characters: Unicode's own list (soft hyphen, joiners, fillers, direction marks, tags), lone surrogates,
 * code points without a character, and the few characters outside that list with an empty glyph.
 */
const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cs}\uFFF9-\uFFFC\u{13441}\u{13442}\u{1D159}]`;
// An emoji is matched first and kept. A lookbehind would be shorter, but Safari before 16.4 does not know it.
const EMOJI_OR_INVISIBLE = new RegExp(`(${EMOJI})|${INVISIBLE}`, 'gu');
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/** Every space of Unicode, the control characters that count as one, and the empty Braille cell. */
const BLANK = String.raw`[\s\u001C-\u001F\u0085\u2800]`;
const BLANKS = new RegExp(`${BLANK}+`, 'gu');
const CONTROL = /\p{Cc}/gu;
/** A combining mark alone is not readable. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u;

/**
 * A name, title or other text of one line, as it is stored: composed letters (NFC), every run of blanks and line breaks
 * one space, no outer blanks, no character that is invisible or changes the direction of writing, except those that
 * join an emoji. Empty if nothing in it is visible.
 */
export function cleanLine(text: string): string {
  return composed(
    text
      .replace(EMOJI_OR_INVISIBLE, (_, emoji?: string) => emoji ?? '')
      .replace(BLANKS, ' ')
      .replace(CONTROL, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
}

/**
 * A text of several lines, as it is stored: each line as `cleanLine` leaves it, every kind of line break `\n`, and at
 * most one empty line between two others. Empty if nothing in it is visible.
 */
export function cleanText(text: string): string {
  const lines = text.replace(LINE_BREAK, '\n').split('\n');
  return lines
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text contains only spaces and invisible characters. */
export function isBlank(text: string): boolean {
  return cleanLine(text) === '';
}

/**
 * The key by which names are compared: names with equal keys look the same on a screen. It is the name as `cleanLine`
 * stores it, without regard to case, and with the two foreign letters that look like Đ read as Đ.
 */
export function nameKey(name: string): string {
  const folded = cleanLine(name).toUpperCase().replace(/[ÐƉ]/g, 'Đ').toLowerCase();
  return folded.replace(/\uFE0F/g, '').normalize('NFC');
}

/** The first name that equals an earlier one by `nameKey`, or undefined if all differ. */
export function findTwin(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const key = nameKey(name);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function composed(text: string): string {
  const normal = text.normalize('NFC');
  return VISIBLE.test(normal) ? normal : '';
}
