import { namesPerson } from '@diem-cau/shared/protocol/erasure.ts';

/** Why words cannot name one person, as a sentence; undefined where they can. */
export function checkWords(words: readonly string[]): string | undefined {
  if (words.length === 0) return 'Say whom to erase.';
  const short = words.find((word) => !namesPerson(word));
  return short === undefined
    ? undefined
    : `“${short}” would be found in other people's names too: give the whole name.`;
}
