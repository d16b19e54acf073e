/** A name alone would be found in the middle of others. */
const MIN_LENGTH = 5;

/** Why words cannot name one person, as a sentence; undefined where they can. */
export function checkWords(words: readonly string[]): string | undefined {
  if (words.length === 0) return 'Say whom to erase.';
  const short = words.find((word) => word.trim().length < MIN_LENGTH || !/[\s@\d]/.test(word.trim()));
  return short === undefined
    ? undefined
    : `“${short}” would be found in other people's names too: give the whole name.`;
}
