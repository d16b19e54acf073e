import type { CommitmentId, ProposalId, Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DialogueCommand } from './commands.ts';
import type { DialogueState, Proposal, Question } from './state.ts';
import { when } from './when.ts';

type DeferQuestion = Extract<DialogueCommand, { type: 'DeferQuestion' }>;
type ProposalCommand = Extract<DialogueCommand, { type: 'CompleteProposal' | 'ReopenProposal' }>;

/** Makes a question a proposal. An answered question stays answered: its answer is what became the commitment. */
export function deferQuestion(
  question: Question,
  { proposalId, text, unit, dueDate }: DeferQuestion,
  { dialogue }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  if (dialogue.proposals[proposalId] || question.proposalId) return reject('PROPOSAL_EXISTS');
  const questionId = question.id;
  const made = {
    type: 'ProposalMade',
    proposal: { id: proposalId, questionId, text, unit, dueDate, madeAt: at },
  } as const;
  if (question.state === 'answered') return ok([made]);
  return when(question, ['submitted', 'accepted', 'called'], made, { type: 'QuestionDeferred', questionId, at });
}

/** Decides whether a proposal is done. Errors: `PROPOSAL_UNKNOWN`, `PROPOSAL_STATE`. */
export function decideProposal(
  { type, proposalId }: ProposalCommand,
  { dialogue }: ConferenceState,
  { at }: DecisionContext,
): Decision {
  const proposal = dialogue.proposals[proposalId];
  if (!proposal) return reject('PROPOSAL_UNKNOWN');
  const completes = type === 'CompleteProposal';
  if (proposal.state !== (completes ? 'open' : 'done')) return reject('PROPOSAL_STATE', { state: proposal.state });
  return ok([{ type: completes ? 'ProposalCompleted' : 'ProposalReopened', proposalId, at }]);
}

/** A proposal whose commitment is done is done. */
export function settleProposal(dialogue: DialogueState, id: CommitmentId, at: Timestamp): DialogueState {
  return changeProposal(dialogue, id, (proposal) => ({ ...proposal, state: 'done', doneAt: at }));
}

/** A proposal whose commitment is to be kept again is open. */
export function reopenProposal(dialogue: DialogueState, id: CommitmentId): DialogueState {
  return changeProposal(dialogue, id, ({ doneAt: _, ...rest }) => ({ ...rest, state: 'open' }));
}

/** The commitment of a proposal has its id; one of something else changes no proposal. */
function changeProposal(
  dialogue: DialogueState,
  commitmentId: CommitmentId,
  change: (proposal: Proposal) => Proposal,
): DialogueState {
  const id = commitmentId as string as ProposalId;
  const proposal = dialogue.proposals[id];
  return proposal ? { ...dialogue, proposals: { ...dialogue.proposals, [id]: change(proposal) } } : dialogue;
}
