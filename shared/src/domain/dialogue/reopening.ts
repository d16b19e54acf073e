import type { ProposalId, QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { DialogueState, EarlierOutcome, Question } from './state.ts';

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
  const rest: { -readonly [Key in keyof Question]: Question[Key] } = {
    ...keepOutcome(question, dialogue, at),
    state: 'accepted',
    acceptedAt: at,
  };
  for (const key of ENDINGS) delete rest[key];
  const { proposalId } = question;
  const proposal = proposalId && dialogue.proposals[proposalId];
  const keepsProposal = proposal?.state === 'done';
  const reopened: Question = keepsProposal ? { ...rest, proposalId: proposal.id } : rest;
  const { [proposalId ?? ('' as ProposalId)]: _, ...proposals } = dialogue.proposals;
  return {
    ...dialogue,
    questions: { ...dialogue.questions, [id]: reopened },
    ...(!keepsProposal && { proposals }),
  };
}

/** The question with its present outcome in its history, until this time. Rules DIAL-13 and DIAL-15. */
export function keepOutcome(question: Question, { proposals }: DialogueState, until: Timestamp): Question {
  const { state, declineReason, calledAt, answeredAt, note, liveAnswers, writtenAnswer, proposalId, earlier } =
    question;
  const proposal = proposalId && proposals[proposalId];
  const outcome: EarlierOutcome = {
    state,
    ...(declineReason !== undefined && { declineReason }),
    ...(calledAt !== undefined && { calledAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(note !== undefined && { note }),
    ...(liveAnswers && { liveAnswers }),
    ...(writtenAnswer && { writtenAnswer }),
    ...(proposal?.state === 'open' && {
      promise: { text: proposal.text, unit: proposal.unit, dueDate: proposal.dueDate, madeAt: proposal.madeAt },
    }),
    until,
  };
  const number = String(Object.keys(earlier ?? {}).length + 1);
  return { ...question, earlier: { ...earlier, [number]: outcome } };
}
