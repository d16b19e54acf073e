import type { survey as vietnamese } from '../vi/survey.ts';
import type { Words } from '../words.ts';

/** Entering questions collected on paper. */
export const survey: Words<typeof vietnamese> = {
  survey: {
    title: 'Enter questions',
    hint: 'Enter for a site what it wrote on a form before the {{meeting}}.',
    site: 'Site',
    enter: 'Enter',
    recorded: 'Recorded; a moderator looks at it.',
  },
};
