import type { OwnerChoice, Target } from '../../commitments/owner.ts';
import { findDay } from './findDay.ts';
import { findOwner, type KnownOwner } from './findOwner.ts';
import { findTarget } from './findTarget.ts';
import { foldLetters } from './foldedText.ts';

/** An assignment as it is read from a text; a person accepts it, changes it or passes it over. */
export interface ProposedAssignment {
  readonly text: string;
  readonly owner?: OwnerChoice;
  readonly dueDate?: string;
  readonly target?: Target;
}

/** A word that assigns something, and what around it shows that it is used otherwise, as in `giao lưu` or `theo yêu cầu`. */
interface Assigning {
  readonly word: RegExp;
  readonly unlessAfter?: RegExp;
  readonly unlessBefore?: RegExp;
}

const ASSIGNING: readonly Assigning[] = [
  {
    word: /\bde nghi\b/g,
    unlessAfter: /\b(?:cac|nhung|theo|nhieu|don|van ban|moi) $/,
    unlessBefore: /^ (?:cua|nay|do)\b/,
  },
  {
    word: /\bgiao\b/g,
    unlessAfter: /\b(?:ban|ngoai|duoc|da|chuyen) $/,
    // `giao ban` is a meeting, unless a board such as `Ban Chỉ đạo` is given something to do.
    unlessBefore:
      /^ (?:luu|thong|dich|tiep|duc|huong|thoi|nhau|ban(?! (?:chi|to|thuong|chap|van|quan|bi|tuyen|noi|dan|giam|can)\b))\b/,
  },
  {
    word: /\byeu cau\b/g,
    unlessAfter: /\b(?:cac|nhung|theo|dap ung|dung|moi|nhieu|nhu cau|voi) $/,
    unlessBefore: /^ (?:cua|nay|do|dat ra)\b/,
  },
  { word: /\bphan cong\b/g, unlessAfter: /\b(?:duoc|su|theo|da) $/ },
  {
    word: /\bhoan thanh\b(?=.*\b(?:truoc|trong|cham nhat|vao|den|quy|thang)\b)/g,
    unlessAfter: /\b(?:da|duoc|vua|co ban|som) $/,
  },
  { word: /\b(?:truoc|cham nhat (?:la )?|han chot(?: la)?|xong truoc) ?ngay \d/g },
  { word: /\b(?:is|are) (?:asked|requested|assigned|instructed|to)\b/g },
  { word: /\b(?:asks?|requests?|assigns?|instructs?) (?!for\b)/g },
  { word: /\b(?:shall|must)\b/g },
  { word: /\b(?:no later than|to be completed by|complete[sd]? by|by the end of)\b/g },
];

/** Abbreviations whose full stop ends no sentence, and the numbers of a list. */
const NO_END = /(?:^|\s)(?:TP|Tp|TX|TT|TS|ThS|PGS|GS|Q|P|X|H|Mr|Mrs|Ms|Dr|No|\d{1,2})\.$/;

const BULLET = /^(?:[-–—•*+]|\d{1,2}[.)]|[a-zđ]\))\s+/i;

/**
 * The assignments that a text gives, sentence by sentence: those with words that assign, with the owner, the day and the
 * number found in them. `today` is a day of the conference's time zone, such as `2026-06-30`. Rule CONC-8.
 */
export function proposeAssignments(
  text: string,
  known: readonly KnownOwner[],
  today: string,
): readonly ProposedAssignment[] {
  return sentencesOf(text.normalize('NFC')).flatMap((sentence) => {
    if (!assigns(sentence)) return [];
    const owner = findOwner(sentence, known);
    const found = findDay(sentence, today);
    const rest = found ? `${sentence.slice(0, found.from)}\n${sentence.slice(found.to)}` : sentence;
    const target = findTarget(rest);
    return [
      {
        text: tidy(sentence),
        ...(owner && { owner }),
        ...(found && { dueDate: found.day }),
        ...(target && { target }),
      },
    ];
  });
}

/** Whether a sentence gives somebody something to do. */
function assigns(sentence: string): boolean {
  const folded = foldLetters(sentence);
  return ASSIGNING.some(({ word, unlessAfter, unlessBefore }) =>
    [...folded.matchAll(word)].some(({ index, 0: found }) => {
      const isUsedOtherwise =
        unlessAfter?.test(folded.slice(0, index)) || unlessBefore?.test(folded.slice(index + found.length));
      return !isUsedOtherwise;
    }),
  );
}

/** The sentences of a text, parted at line breaks, full stops and semicolons. */
function sentencesOf(text: string): readonly string[] {
  const parts = text.replace(/([.;!?])\s+/g, '$1\n').split('\n');
  const sentences: string[] = [];
  for (const part of parts) {
    const last = sentences.at(-1);
    if (last !== undefined && NO_END.test(last)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

function tidy(sentence: string): string {
  const plain = sentence
    .trim()
    .replace(BULLET, '')
    .replace(/[.;!\s]+$/, '');
  return `${plain.charAt(0).toLocaleUpperCase('vi')}${plain.slice(1)}`;
}
