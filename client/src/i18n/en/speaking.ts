import type { speaking as vietnamese } from '../vi/speaking.ts';
import type { Words } from '../words.ts';

/** Who speaks, and how long. */
export const speaking: Words<typeof vietnamese> = {
  stage: {
    speaking: 'Speaking',
    chair: '{{Chair}}',
    chairPlace: 'The {{chair}}’s hall',
    guest: 'Joining in',
  },
  turn: {
    remaining: 'Speaking time left',
    presenting: 'Time left to present',
    late: 'Over time',
    paused: 'Paused',
    nobody: 'No site is speaking',
    nobodyHint: 'The clock appears here during a turn.',
    invited: 'Invited, waiting for the site to confirm',
  },
};
