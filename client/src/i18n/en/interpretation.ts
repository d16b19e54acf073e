import type { interpretation as vietnamese } from '../vi/interpretation.ts';
import type { Words } from '../words.ts';

/** What a screen hears and shows of the languages. */
export const interpretation: Words<typeof vietnamese> = {
  interpretation: {
    title: 'Languages and interpretation',
    hear: 'Listen to',
    relay: 'Interpret from',
    original: 'Original',
    waiting: '{{name}} (nobody interprets now)',
    below: 'Original below',
    level: { soft: 'Soft', usual: 'As usual', off: 'Off' },
    signer: 'Signer',
    noSigner: 'Not shown',
  },
};
