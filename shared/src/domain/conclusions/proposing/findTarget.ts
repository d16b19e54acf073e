import { readNumber } from '../../../kernel/readNumber.ts';
import type { Target } from '../../commitments/owner.ts';
import { foldLetters } from './foldedText.ts';

/** What stands before a number that is a name, not a number to reach. */
const NAMED_BEFORE =
  /(?:\b(?:so|nghi quyet|chi thi|ke hoach|quyet dinh|khoa|muc|cau|thang|ngay|nam|quy|lan|dieu|khoan|diem|phien|no\.?|item)\s*)$/;

/** Words that end what is counted. */
const ENDS = /^(?:va|truoc|trong|cho|tai|den|de|cua|o|theo|nham|duoc|voi|by|before|in|for|at|to|of|and|the|within)$/;

/** Times are no numbers to reach. */
const TIMES = /^(?:ngay|thang|nam|gio|phut|tuan|quy|lan|days?|months?|years?|hours?|minutes?|weeks?)$/;

const MAX_WORDS = 4;

const NUMBER = /(\d[\d.,]*\d|\d)\s*(%|phần trăm)?(?![\d/-])/gu;

/** The number that a sentence wants to be reached, with what is counted; days and numbers of papers are none. Rule CONC-8. */
export function findTarget(sentence: string): Target | undefined {
  for (const match of sentence.matchAll(NUMBER)) {
    const [whole, digits = '', share] = match;
    const before = foldLetters(sentence.slice(0, match.index));
    // Part of a longer word, such as a number of a paper.
    if (/[\p{L}\p{N}/.,-]$/u.test(before)) continue;
    const number = readNumber(digits, 'either')?.value;
    if (number === undefined || NAMED_BEFORE.test(before)) continue;
    const words = countedWords(sentence.slice(match.index + whole.length));
    if (words === undefined || (words === '' && share === undefined)) continue;
    return { number, unit: [share === undefined ? '' : '%', words].filter((part) => part !== '').join(' ') };
  }
  return undefined;
}

/** Undefined where a time is counted. */
function countedWords(after: string): string | undefined {
  const [part = ''] = after.trimStart().split(/[,.;:()\n]/);
  const words = part.split(/\s+/).filter((word) => word !== '');
  if (TIMES.test(foldLetters(words[0] ?? ''))) return undefined;
  const end = words.findIndex((word) => ENDS.test(foldLetters(word)) || /\d/.test(word));
  return words.slice(0, Math.min(end < 0 ? words.length : end, MAX_WORDS)).join(' ');
}
