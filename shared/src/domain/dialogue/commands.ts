import type { ProposalId, QuestionId, RespondentId, SiteId } from '../../kernel/ids.ts';
import type { Contact } from '../contact.ts';
import type { QuestionKind } from './state.ts';

/** A contact as a form sends it: what is not filled in may be there as undefined. */
type ContactFields = { readonly [Field in keyof Contact]?: Contact[Field] | undefined };

/** What may be asked of the dialogue and decided by the log. */
export type DialogueCommand =
  | {
      readonly type: 'AskQuestion';
      readonly questionId: QuestionId;
      readonly kind: QuestionKind;
      readonly text: string;
      readonly topic?: string | undefined;
      /** The asker's own name, if the question is not the whole room's. */
      readonly askerName?: string | undefined;
      readonly anonymous: boolean;
    }
  /** Puts on record what a site wrote on a survey form before the session, or could not ask before the close. */
  | {
      readonly type: 'EnterQuestion';
      readonly questionId: QuestionId;
      readonly siteId: SiteId;
      readonly kind: QuestionKind;
      readonly text: string;
      readonly topic?: string | undefined;
      readonly askerName?: string | undefined;
      readonly anonymous: boolean;
    }
  /** Sent by the server for who reads the answers of a survey: those alike become one question of all their sites. */
  | {
      readonly type: 'EnterOpinions';
      readonly opinions: readonly Opinion[];
      readonly topic?: string | undefined;
      /** The unit that is to answer. */
      readonly respondentId?: RespondentId | undefined;
    }
  | { readonly type: 'AcceptQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'DeclineQuestion'; readonly questionId: QuestionId; readonly reason: string }
  | { readonly type: 'WithdrawQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'CallQuestion'; readonly questionId: QuestionId }
  | {
      readonly type: 'MarkQuestionAnswered';
      readonly questionId: QuestionId;
      /** Who answered aloud, if nobody said so when the answer began. */
      readonly respondent?: string | undefined;
    }
  | { readonly type: 'SetTopic'; readonly questionId: QuestionId; readonly topic: string }
  /** Ends an opinion or idea with the chair's words. */
  | { readonly type: 'NoteQuestion'; readonly questionId: QuestionId; readonly note: string }
  | { readonly type: 'MergeQuestions'; readonly questionId: QuestionId; readonly intoQuestionId: QuestionId }
  | { readonly type: 'UnmergeQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'ReopenQuestion'; readonly questionId: QuestionId }
  /** A speaker begins to answer the called question aloud; this ends the previous answer. */
  | { readonly type: 'StartAnswer'; readonly questionId: QuestionId; readonly respondent: string }
  /** The answer aloud with this number has ended; the question stays called. */
  | { readonly type: 'EndAnswer'; readonly questionId: QuestionId; readonly answer: number }
  | {
      readonly type: 'GiveWrittenAnswer';
      readonly questionId: QuestionId;
      readonly text: string;
      /** Said by the desk; a respondent's answer carries its own name. */
      readonly respondent?: string | undefined;
      readonly private: boolean;
    }
  | {
      readonly type: 'AddRespondent';
      readonly respondentId: RespondentId;
      readonly name: string;
      readonly contact?: ContactFields | undefined;
    }
  /** Says whom to reach at a unit. What is left out is cleared. */
  | { readonly type: 'SetRespondentContact'; readonly respondentId: RespondentId; readonly contact: ContactFields }
  | { readonly type: 'RenameRespondent'; readonly respondentId: RespondentId; readonly name: string }
  | { readonly type: 'RemoveRespondent'; readonly respondentId: RespondentId }
  | { readonly type: 'RouteQuestion'; readonly questionId: QuestionId; readonly respondentId: RespondentId }
  | { readonly type: 'DraftAnswer'; readonly questionId: QuestionId; readonly text: string }
  /** Makes a question, or the answer to one, a commitment. */
  | {
      readonly type: 'DeferQuestion';
      readonly questionId: QuestionId;
      readonly proposalId: ProposalId;
      readonly text: string;
      readonly unit: string;
      readonly dueDate: string;
    }
  /** Puts an accepted question forward to the chair. */
  | { readonly type: 'SuggestQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'WithdrawSuggestion'; readonly questionId: QuestionId }
  | { readonly type: 'CompleteProposal'; readonly proposalId: ProposalId }
  | { readonly type: 'ReopenProposal'; readonly proposalId: ProposalId };

/** An open answer of a site to a survey, and the question that it becomes. */
export interface Opinion {
  readonly questionId: QuestionId;
  readonly siteId: SiteId;
  readonly text: string;
}

/** Supporting a question, and taking that back. Supports lie beside the log, since they are many. */
export type SupportCommand =
  | { readonly type: 'SupportQuestion'; readonly questionId: QuestionId }
  | { readonly type: 'WithdrawSupport'; readonly questionId: QuestionId };
