import type { captioner as vietnamese } from '../vi/captioner.ts';
import type { Words } from '../words.ts';

/** Where the captioner writes. */
export const captioner: Words<typeof vietnamese> = {
  captioner: {
    chair: '{{Chair}}',
    mine: 'Your turn: you are writing the captions.',
    writes: '{{name}} is writing the captions. You can take over at any moment; both of you see it.',
    nobody: 'Nobody is writing captions. The first line takes the keyboard.',
    take: 'Take over',
    leave: 'Give way',
    ownNames: 'Two who take turns: each needs a name.',
    kept: 'Lines that were not shown, since somebody else is writing',
    toField: 'Into the field',
    drop: 'Drop',
    toFieldOf: 'Into the field: {{text}}',
    dropOf: 'Drop: {{text}}',
    saidBy: 'Captions, said by: {{name}}',
    correcting: 'Correct this line',
    count: '{{n}}/{{most}}',
    keys: 'Enter: show the line at the sites and on phones. Up arrow: correct the last line.',
    keysOfCorrection: 'Enter: save the line. Up and down arrows: another line. Esc: leave it as it is.',
    secret: 'The recording is paused for secret business: no captions are written.',
  },
};
