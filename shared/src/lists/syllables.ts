/** The marks of the five tones, after canonical decomposition. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const NUCLEUS =
  '(?:uyêu|oai|oay|oao|oeo|uây|uyê|uya|uyu|iêu|yêu|uôi|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|iê|ia|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`);

/** Nuclei that end in a glide take no final consonant. */
const GLIDE_WITH_CODA = /(?:ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu)(?:ch|ng|nh|c|m|n|p|t)$/;
/** A word is in capitals, in small letters, or begins with a capital. */
const CASE = /^(?:\p{Lu}+|\p{Ll}+|\p{Lu}\p{Ll}+)$/u;

/** Whether a word could be Vietnamese: one syllable with at most one tone, in a usual case. */
export function isSyllable(word: string): boolean {
  const composed = word.normalize('NFC');
  if (!CASE.test(composed)) return false;
  const plain = composed.toLowerCase().normalize('NFD');
  if ((plain.match(TONES) ?? []).length > 1) return false;
  const toneless = plain.replace(TONES, '').normalize('NFC');
  return SYLLABLE.test(toneless) && !GLIDE_WITH_CODA.test(toneless);
}

/** How many of the words with letters beyond ASCII are Vietnamese syllables, and how many are not. */
export function countSyllables(text: string): { readonly valid: number; readonly invalid: number } {
  const words = text
    .normalize('NFC')
    .split(/[\s,.;:()/–\-"'?!0-9]+/u)
    .filter((word) => /[^\p{ASCII}]/u.test(word));
  const valid = words.filter(isSyllable).length;
  return { valid, invalid: words.length - valid };
}
