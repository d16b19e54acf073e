import type { search as vietnamese } from '../vi/search.ts';
import type { Words } from '../words.ts';

/** The search over everything of a conference. */
export const search: Words<typeof vietnamese> = {
  search: {
    all: 'Search the whole {{meeting}}',
    hint: 'Questions, answers, speeches, conclusions, commitments; with accents or without',
    clear: 'Clear',
    found_one: '{{count}} result',
    found_other: '{{count}} results',
    none: 'Nothing found. Try fewer words, or type without accents.',
    more: 'Only the first {{most}} are shown. Type more to narrow them.',
    kinds: {
      question: 'Question',
      answer: 'Written answer',
      speech: 'Speech',
      summary: 'Summary in the minutes',
      conclusion: 'Conclusion',
      assignment: 'Assignment',
      commitment: 'Commitment',
      poll: 'Vote',
      item: 'Agenda item',
    },
  },
};
