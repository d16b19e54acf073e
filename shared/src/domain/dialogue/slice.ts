import type { Slice } from '../slice.ts';
import { decideDialogue } from './decide.ts';
import { evolveDialogue } from './evolve.ts';
import { DIALOGUE_LIMITS } from './limits.ts';
import { DIALOGUE_PERMISSIONS } from './permissions.ts';
import { reopenProposal, settleProposal } from './proposals.ts';
import { DIALOGUE_CHANGES, DIALOGUE_SUBJECTS } from './revisions.ts';

/** The slice of questions, answers, the units that answer, and proposals. */
export const dialogueSlice: Slice<'dialogue'> = {
  permissions: DIALOGUE_PERMISSIONS,
  subjects: DIALOGUE_SUBJECTS,
  changes: DIALOGUE_CHANGES,
  limits: DIALOGUE_LIMITS,
  decide: decideDialogue,
  evolve: evolveDialogue,
  reactsTo: {
    CommitmentCompleted: (own, { commitmentId, at }) => settleProposal(own, commitmentId, at),
    CommitmentReopened: (own, { commitmentId }) => reopenProposal(own, commitmentId),
  },
};
