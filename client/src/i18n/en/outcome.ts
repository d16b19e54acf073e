import type { outcome as vietnamese } from '../vi/outcome.ts';
import type { Words } from '../words.ts';

/** What became of a question, step by step. */
export const outcome: Words<typeof vietnamese> = {
  outcome: {
    steps: 'Steps so far',
    received: 'Received',
    accepted: 'Let through by a moderator',
    reopened: 'Reopened',
    merged: 'Joined to a question on the same matter',
    mergedInto: 'Joined to the question “{{text}}”',
    routed: 'Sent to {{unit}} for an answer',
    called: 'Put to the {{meeting}}',
    aloud: 'Answer given aloud',
    aloudBy: 'Answer given aloud by {{names}}',
    answering: 'Answer begun by {{names}}',
    written: 'Written answer of {{respondent}}: {{text}}',
    privately: 'An answer was sent to its asker alone. Ask the organisers if you need the answer.',
    note: 'The {{chair}}: {{note}}',
    reason: 'Reason: {{reason}}',
    withdrawn: 'Taken back by its asker',
    proposal: '{{unit}}, due {{dueDate}}: {{text}}',
    done: 'done',
  },
  askersNamed: {
    all: 'Also asked by: {{names}}',
    andMore: 'Also asked by: {{names}} and {{n}} more',
  },
  earlier: {
    title: 'Earlier outcomes',
    until: 'until {{time}}',
    promise: 'Promised: {{unit}}, due {{dueDate}}: {{text}}',
  },
};
