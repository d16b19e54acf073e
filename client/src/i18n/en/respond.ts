import type { respond as vietnamese } from '../vi/respond.ts';
import type { Words } from '../words.ts';

/** The screen of a unit that answers. */
export const respond: Words<typeof vietnamese> = {
  respond: {
    routed: 'Questions sent to your unit',
    routedEmpty: 'No question waits for your unit',
    routedEmptyHint: 'Questions that a moderator sends to you appear here.',
    done: 'Dealt with',
    answer: 'Answer',
    private: 'Private answer',
    privateHint: 'Only the asker, your unit and the desk read it. Otherwise it stands on the page for everybody.',
    saveDraft: 'Save the draft',
    give: 'Give the answer',
    draftAt: 'draft saved at {{time}}',
    notAccepted: 'A moderator has not accepted this question yet. A draft can be saved.',
  },
};
