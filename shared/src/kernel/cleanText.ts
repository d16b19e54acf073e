/**
 * Text somebody typed or imported, as it is kept: composed letters, no outer spaces, no control characters but line breaks,
 * and none of those that turn the direction of writing, with which a name could be made to read as another.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, (character) => (character === '\n' ? character : ''))
    .trim();
}
