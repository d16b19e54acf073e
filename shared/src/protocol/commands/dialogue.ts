import { z } from 'zod';
import type { DialogueCommand, SupportCommand } from '../../domain/dialogue/commands.ts';
import { DIALOGUE_LIMITS } from '../../domain/dialogue/limits.ts';
import { QUESTION_KINDS } from '../../domain/dialogue/state.ts';
import { contactFields } from './contact.ts';
import { line, proposalId, questionId, ranged, respondentId, type SchemasOf, siteId, text } from './forms.ts';

/** What the commands of this slice look like on the wire. */
export const DIALOGUE_SCHEMAS = {
  AskQuestion: z.strictObject({
    type: z.literal('AskQuestion'),
    questionId,
    kind: z.enum(QUESTION_KINDS),
    text: text(DIALOGUE_LIMITS.question),
    topic: line(DIALOGUE_LIMITS.topic).optional(),
    askerName: line(DIALOGUE_LIMITS.askerName).optional(),
    anonymous: z.boolean(),
  }),
  EnterQuestion: z.strictObject({
    type: z.literal('EnterQuestion'),
    questionId,
    siteId,
    kind: z.enum(QUESTION_KINDS),
    text: text(DIALOGUE_LIMITS.question),
    topic: line(DIALOGUE_LIMITS.topic).optional(),
    askerName: line(DIALOGUE_LIMITS.askerName).optional(),
    anonymous: z.boolean(),
  }),
  AcceptQuestion: z.strictObject({ type: z.literal('AcceptQuestion'), questionId }),
  DeclineQuestion: z.strictObject({
    type: z.literal('DeclineQuestion'),
    questionId,
    reason: text(DIALOGUE_LIMITS.declineReason),
  }),
  WithdrawQuestion: z.strictObject({ type: z.literal('WithdrawQuestion'), questionId }),
  CallQuestion: z.strictObject({ type: z.literal('CallQuestion'), questionId }),
  MarkQuestionAnswered: z.strictObject({
    type: z.literal('MarkQuestionAnswered'),
    questionId,
    respondent: line(DIALOGUE_LIMITS.respondent).optional(),
  }),
  SetTopic: z.strictObject({ type: z.literal('SetTopic'), questionId, topic: line(DIALOGUE_LIMITS.topic) }),
  NoteQuestion: z.strictObject({ type: z.literal('NoteQuestion'), questionId, note: text(DIALOGUE_LIMITS.note) }),
  MergeQuestions: z.strictObject({ type: z.literal('MergeQuestions'), questionId, intoQuestionId: questionId }),
  UnmergeQuestion: z.strictObject({ type: z.literal('UnmergeQuestion'), questionId }),
  ReopenQuestion: z.strictObject({ type: z.literal('ReopenQuestion'), questionId }),
  StartAnswer: z.strictObject({
    type: z.literal('StartAnswer'),
    questionId,
    respondent: line(DIALOGUE_LIMITS.respondent),
  }),
  EndAnswer: z.strictObject({ type: z.literal('EndAnswer'), questionId, answer: ranged(DIALOGUE_LIMITS.liveAnswer) }),
  GiveWrittenAnswer: z.strictObject({
    type: z.literal('GiveWrittenAnswer'),
    questionId,
    text: text(DIALOGUE_LIMITS.writtenAnswer),
    respondent: line(DIALOGUE_LIMITS.respondent).optional(),
    private: z.boolean(),
  }),
  AddRespondent: z.strictObject({
    type: z.literal('AddRespondent'),
    respondentId,
    name: line(DIALOGUE_LIMITS.respondent),
    contact: z.strictObject(contactFields).optional(),
  }),
  RenameRespondent: z.strictObject({
    type: z.literal('RenameRespondent'),
    respondentId,
    name: line(DIALOGUE_LIMITS.respondent),
  }),
  SetRespondentContact: z.strictObject({
    type: z.literal('SetRespondentContact'),
    respondentId,
    contact: z.strictObject(contactFields),
  }),
  RemoveRespondent: z.strictObject({ type: z.literal('RemoveRespondent'), respondentId }),
  RouteQuestion: z.strictObject({ type: z.literal('RouteQuestion'), questionId, respondentId }),
  DraftAnswer: z.strictObject({
    type: z.literal('DraftAnswer'),
    questionId,
    text: text(DIALOGUE_LIMITS.writtenAnswer),
  }),
  DeferQuestion: z.strictObject({
    type: z.literal('DeferQuestion'),
    questionId,
    proposalId,
    text: text(DIALOGUE_LIMITS.proposal),
    unit: line(DIALOGUE_LIMITS.unit),
    dueDate: z.iso.date(),
  }),
  SuggestQuestion: z.strictObject({ type: z.literal('SuggestQuestion'), questionId }),
  WithdrawSuggestion: z.strictObject({ type: z.literal('WithdrawSuggestion'), questionId }),
  CompleteProposal: z.strictObject({ type: z.literal('CompleteProposal'), proposalId }),
  ReopenProposal: z.strictObject({ type: z.literal('ReopenProposal'), proposalId }),
  SupportQuestion: z.strictObject({ type: z.literal('SupportQuestion'), questionId }),
  WithdrawSupport: z.strictObject({ type: z.literal('WithdrawSupport'), questionId }),
} satisfies SchemasOf<DialogueCommand | SupportCommand>;
