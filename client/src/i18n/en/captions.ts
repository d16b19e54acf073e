import type { captions as vietnamese } from '../vi/captions.ts';
import type { Words } from '../words.ts';

/** What is said, written while it is said. */
export const captions: Words<typeof vietnamese> = {
  captions: {
    title: 'Captions',
    show: 'Show captions',
    machine: '(by machine)',
    hide: 'Hide captions',
    size: { usual: 'Text: usual', large: 'Text: large', largest: 'Text: largest' },
  },
};
