import type { ProposalId, QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { DialogueState, EarlierOutcome, Proposal, Question } from './state.ts';

const ENDINGS = [
  'declineReason',
  'calledAt',
  'answeredAt',
  'note',
  'liveAnswers',
  'writtenAnswer',
  'proposalId',
] as const satisfies (keyof Question)[];

/**
 * A reopened question waits as if for the first time. What it had come to stays in its history, with an open promise, which
 * falls; a promise that was kept stays. Rule DIAL-13.
 */
export function reopenQuestion(dialogue: DialogueState, id: QuestionId, at: Timestamp): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  const { proposalId } = question;
  const proposal = proposalId && dialogue.proposals[proposalId];
  const rest: { -readonly [Key in keyof Question]: Question[Key] } = {
    ...keepOutcome(question, at, proposal?.state === 'open' ? proposal : undefined),
    state: 'accepted',
    acceptedAt: at,
  };
  for (const key of ENDINGS) delete rest[key];
  const keepsProposal = proposal?.state === 'done';
  const reopened: Question = keepsProposal ? { ...rest, proposalId: proposal.id } : rest;
  const { [proposalId ?? ('' as ProposalId)]: _, ...proposals } = dialogue.proposals;
  return {
    ...dialogue,
    questions: { ...dialogue.questions, [id]: reopened },
    ...(!keepsProposal && { proposals }),
  };
}

/** The question with its present outcome in its history, until this time, and the promise that falls with it. Rules DIAL-13 and DIAL-15. */
export function keepOutcome(question: Question, until: Timestamp, fallen?: Proposal): Question {
  const { state, acceptedAt, declineReason, calledAt, answeredAt, note, liveAnswers, writtenAnswer, earlier } =
    question;
  const outcome: EarlierOutcome = {
    state,
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(declineReason !== undefined && { declineReason }),
    ...(calledAt !== undefined && { calledAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(note !== undefined && { note }),
    ...(liveAnswers && { liveAnswers }),
    ...(writtenAnswer && { writtenAnswer }),
    ...(fallen && {
      promise: { text: fallen.text, unit: fallen.unit, dueDate: fallen.dueDate, madeAt: fallen.madeAt },
    }),
    until,
  };
  const number = String(Object.keys(earlier ?? {}).length + 1);
  return { ...question, earlier: { ...earlier, [number]: outcome } };
}
