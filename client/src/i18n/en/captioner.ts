import type { captioner as vietnamese } from '../vi/captioner.ts';
import type { Words } from '../words.ts';

/** Where the captioner writes. */
export const captioner: Words<typeof vietnamese> = {
  captioner: {
    chair: '{{Chair}}',
    saidBy: 'Captions, said by: {{name}}',
    correcting: 'Correct this line',
    count: '{{n}}/{{most}}',
    keys: 'Enter: show the line at the sites and on phones. Up arrow: correct the last line.',
    keysOfCorrection: 'Enter: save the line. Up and down arrows: another line. Esc: leave it as it is.',
    secret: 'The recording is paused for secret business: no captions are written.',
  },
};
