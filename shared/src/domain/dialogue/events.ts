import type { ProposalId, QuestionId, RespondentId, Timestamp } from '../../kernel/ids.ts';
import type { Contact } from '../contact.ts';
import type { Proposal, Question, Respondent, WrittenAnswer } from './state.ts';

interface OfQuestion {
  readonly questionId: QuestionId;
  readonly at: Timestamp;
}

interface OfProposal {
  readonly proposalId: ProposalId;
  readonly at: Timestamp;
}

/** What happens in the dialogue. */
export type DialogueEvent =
  | {
      readonly type: 'QuestionAsked';
      readonly question: Omit<Question, 'state'>;
    }
  | ({ readonly type: 'QuestionAccepted' } & OfQuestion)
  | ({ readonly type: 'QuestionDeclined'; readonly reason: string } & OfQuestion)
  | ({ readonly type: 'QuestionWithdrawn' } & OfQuestion)
  | ({ readonly type: 'QuestionCalled' } & OfQuestion)
  | ({ readonly type: 'QuestionAnswered'; readonly respondent?: string } & OfQuestion)
  | ({ readonly type: 'TopicSet'; readonly topic: string } & OfQuestion)
  | ({ readonly type: 'QuestionNoted'; readonly note: string } & OfQuestion)
  | ({ readonly type: 'QuestionsMerged'; readonly intoQuestionId: QuestionId } & OfQuestion)
  /** The question stands again as it stood before it was merged. */
  | ({ readonly type: 'QuestionUnmerged'; readonly fromQuestionId: QuestionId } & OfQuestion)
  | ({ readonly type: 'QuestionReopened' } & OfQuestion)
  | ({ readonly type: 'AnswerStarted'; readonly respondent: string } & OfQuestion)
  | ({ readonly type: 'AnswerEnded' } & OfQuestion)
  | ({ readonly type: 'WrittenAnswerGiven'; readonly answer: WrittenAnswer } & OfQuestion)
  | { readonly type: 'RespondentAdded'; readonly respondent: Respondent; readonly at: Timestamp }
  | {
      readonly type: 'RespondentRenamed';
      readonly respondentId: RespondentId;
      readonly name: string;
      readonly at: Timestamp;
    }
  /** Whom to reach at the unit, in place of what was known before. */
  | {
      readonly type: 'RespondentContactSet';
      readonly respondentId: RespondentId;
      readonly contact: Contact;
      readonly at: Timestamp;
    }
  /** What was routed to the unit is routed to nobody again. */
  | { readonly type: 'RespondentRemoved'; readonly respondentId: RespondentId; readonly at: Timestamp }
  | ({ readonly type: 'QuestionRouted'; readonly respondentId: RespondentId } & OfQuestion)
  | ({ readonly type: 'AnswerDrafted'; readonly text: string } & OfQuestion)
  | { readonly type: 'ProposalMade'; readonly proposal: Omit<Proposal, 'state'> }
  | ({ readonly type: 'QuestionDeferred' } & OfQuestion)
  | ({ readonly type: 'ProposalCompleted' } & OfProposal)
  | ({ readonly type: 'ProposalReopened' } & OfProposal)
  | ({ readonly type: 'QuestionSuggested' } & OfQuestion)
  | ({ readonly type: 'SuggestionWithdrawn' } & OfQuestion)
  /** The conference closed while the question was called and not yet answered. */
  | ({ readonly type: 'QuestionLeftOpen' } & OfQuestion);
