import type { Actor } from '../../shared/src/domain/actor.ts';
import { type Question, respondentActorId } from '../../shared/src/domain/dialogue/state.ts';
import type { DomainEvent } from '../../shared/src/domain/events.ts';
import type { ProposalId, QuestionId, RespondentId } from '../../shared/src/kernel/ids.ts';
import { delegateOf, EAST_1, START } from '../testkit/given.ts';

// What happened to questions: histories for the rules of the dialogue.

export const ONE = 'q_000001' as QuestionId;
export const TWO = 'q_000002' as QuestionId;
export const THREE = 'q_000003' as QuestionId;
export const UNIT = 'unit_000001' as RespondentId;
export const OTHER_UNIT = 'unit_000002' as RespondentId;
export const PROPOSAL = 'prop_000001' as ProposalId;
export const asker = delegateOf(EAST_1);
export const unit: Actor = { id: respondentActorId(UNIT), role: 'respondent', name: 'Sở Nội vụ' };
export const otherUnit: Actor = { id: respondentActorId(OTHER_UNIT), role: 'respondent', name: 'Sở Tài chính' };

export function asked(id: QuestionId, changes: Partial<Question> = {}): DomainEvent {
  return {
    type: 'QuestionAsked',
    question: {
      id,
      kind: 'question',
      text: 'Kinh phí?',
      source: 'live',
      siteId: EAST_1,
      askedBy: asker.id,
      anonymous: false,
      askedAt: START,
      ...changes,
    },
  };
}

export function accepted(questionId: QuestionId): DomainEvent {
  return { type: 'QuestionAccepted', questionId, at: START };
}

export function called(questionId: QuestionId): DomainEvent {
  return { type: 'QuestionCalled', questionId, at: START };
}

export function merged(questionId: QuestionId, intoQuestionId: QuestionId): DomainEvent {
  return { type: 'QuestionsMerged', questionId, intoQuestionId, at: START };
}

export const units: readonly DomainEvent[] = [
  { type: 'RespondentAdded', respondent: { id: UNIT, name: 'Sở Nội vụ' }, at: START },
  { type: 'RespondentAdded', respondent: { id: OTHER_UNIT, name: 'Sở Tài chính' }, at: START },
];
export const routed = {
  type: 'QuestionRouted',
  questionId: ONE,
  respondentId: UNIT,
  at: START,
} as const satisfies DomainEvent;
