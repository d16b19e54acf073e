import type { join as vietnamese } from '../vi/join.ts';
import type { Words } from '../words.ts';

/** The way in by an invitation code. */
export const join: Words<typeof vietnamese> = {
  join: {
    title: 'Enter the {{meeting}}',
    code: 'Invitation code',
    enter: 'Enter the {{meeting}}',
    checking: 'Checking the invitation code…',
    slowed:
      'This code is not right, and many wrong codes came from this network. A right code is accepted at once: please check each character or ask the organiser for a new code.',
    tooShort:
      'An invitation code has 16 characters and a slip’s 12; there are {{n}} so far. If letters get accents, turn the Vietnamese input method off and type it again.',
  },
  home: {
    enterHint:
      'The code in your invitation has 16 letters and digits, such as 7K2M-9QXT-4HBC-W8NR, and that on a slip has 12. Upper and lower case are the same.',
    back: 'Back to: {{name}} · {{title}}',
  },
};
