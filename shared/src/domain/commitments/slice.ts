import type { Slice } from '../slice.ts';
import { decideCommitments } from './decide.ts';
import { evolveCommitments } from './evolve.ts';
import { COMMITMENT_LIMITS } from './limits.ts';
import { COMMITMENTS_PERMISSIONS } from './permissions.ts';
import { COMMITMENTS_CHANGES, COMMITMENTS_SUBJECTS } from './revisions.ts';
import { fallWithQuestion, upcastCompletion, upcastProposal, upcastReopening } from './storedProposals.ts';

/** The slice of promises with their owners, dates and progress. */
export const commitmentsSlice: Slice<'commitments'> = {
  permissions: COMMITMENTS_PERMISSIONS,
  subjects: COMMITMENTS_SUBJECTS,
  changes: COMMITMENTS_CHANGES,
  limits: COMMITMENT_LIMITS,
  decide: decideCommitments,
  evolve: evolveCommitments,
  reactsTo: {
    ProposalMade: (own, { proposal }) => upcastProposal(own, proposal),
    ProposalCompleted: (own, { proposalId, at }) => upcastCompletion(own, proposalId, at),
    ProposalReopened: (own, { proposalId }) => upcastReopening(own, proposalId),
    QuestionReopened: (own, { questionId, at }) => fallWithQuestion(own, questionId, at),
  },
};
