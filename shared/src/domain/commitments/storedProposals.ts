import type { CommitmentId, ProposalId, QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { Proposal } from '../dialogue/state.ts';
import { change, giveUp, putMade, reopen } from './evolve.ts';
import type { Commitment, Commitments } from './state.ts';

// Questions were put off as proposals before there were commitments: with a unit by its name and a due date. Their events
// fold into commitments of source `question`, under the id of the proposal.

/** A proposal as a commitment. */
export function upcastProposal(commitments: Commitments, proposal: Omit<Proposal, 'state'>): Commitments {
  const { questionId, text, unit, dueDate, madeAt } = proposal;
  const owner = { kind: 'named', name: unit } as const;
  return putMade(commitments, {
    ...{ id: idOf(proposal.id), text, owner, dueDate, madeAt },
    source: { kind: 'question', questionId },
  });
}

/** A proposal that was settled. */
export function upcastCompletion(commitments: Commitments, id: ProposalId, at: Timestamp): Commitments {
  return change(commitments, idOf(id), (commitment) => ({ ...commitment, state: 'done', doneAt: at }));
}

/** A settled proposal that was opened again. */
export function upcastReopening(commitments: Commitments, id: ProposalId): Commitments {
  return reopen(commitments, idOf(id));
}

/** A question that is opened again takes back what was promised about it; a promise that was kept stays. Rule COM-7 in SPEC.md. */
export function fallWithQuestion(commitments: Commitments, questionId: QuestionId, at: Timestamp): Commitments {
  const promised = Object.values<Commitment>(commitments).filter(
    ({ source }) => source.kind === 'question' && source.questionId === questionId,
  );
  // The event of the question does not say who opened it.
  const givenUp = { cause: 'question', at } as const;
  return promised.reduce((left, { id }) => giveUp(left, id, givenUp), commitments);
}

function idOf(id: ProposalId): CommitmentId {
  return id as string as CommitmentId;
}
