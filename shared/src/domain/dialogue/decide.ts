import type { ActorId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { addRespondent, draftAnswer, giveWrittenAnswer, routeQuestion, startAnswer } from './answering.ts';
import type { DialogueCommand } from './commands.ts';
import { decideMerge, decideUnmerge, decideWithdrawal } from './merging.ts';
import { decideProposal, deferQuestion } from './proposals.ts';
import { when } from './when.ts';

type AskQuestion = Extract<DialogueCommand, { type: 'AskQuestion' }>;

/** Decides questions, their answers and proposals. Rules DIAL-1 to DIAL-19 and DIAL-22 in SPEC.md. */
export function decideDialogue(command: DialogueCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  switch (command.type) {
    case 'AskQuestion':
      return askQuestion(command, state, context);
    case 'AddRespondent':
      return addRespondent(command, state, context);
    case 'CompleteProposal':
    case 'ReopenProposal':
      return decideProposal(command, state, context);
  }
  const question = state.dialogue.questions[command.questionId];
  if (!question) return reject('QUESTION_UNKNOWN');
  const questionId = question.id;
  switch (command.type) {
    case 'AcceptQuestion':
      return when(question, ['submitted', 'declined'], { type: 'QuestionAccepted', questionId, at });
    case 'DeclineQuestion':
      return when(question, ['submitted', 'accepted'], {
        type: 'QuestionDeclined',
        questionId,
        reason: command.reason,
        at,
      });
    case 'WithdrawQuestion':
      if (question.askedBy !== actor.id) return reject('QUESTION_NOT_YOURS');
      return decideWithdrawal(question, state, context);
    case 'CallQuestion': {
      const called = state.dialogue.calledQuestionId;
      if (called && called !== questionId) return reject('ANOTHER_QUESTION_CALLED');
      return when(question, ['accepted'], { type: 'QuestionCalled', questionId, at });
    }
    case 'MarkQuestionAnswered': {
      const { respondent } = command;
      return when(question, ['called'], {
        type: 'QuestionAnswered',
        questionId,
        ...(respondent !== undefined && { respondent }),
        at,
      });
    }
    case 'SetTopic':
      if (question.topic === command.topic) return ok([]);
      return ok([{ type: 'TopicSet', questionId, topic: command.topic, at }]);
    case 'NoteQuestion':
      if (question.kind === 'question') return reject('QUESTION_KIND');
      return when(question, ['submitted', 'accepted', 'called'], {
        type: 'QuestionNoted',
        questionId,
        note: command.note,
        at,
      });
    case 'MergeQuestions':
      return decideMerge(question, command.intoQuestionId, state, context);
    case 'UnmergeQuestion':
      return decideUnmerge(question, state, context);
    case 'ReopenQuestion':
      return when(question, ['answered', 'noted', 'declined', 'deferred'], {
        type: 'QuestionReopened',
        questionId,
        at,
      });
    case 'StartAnswer':
      return startAnswer(question, command, context);
    case 'GiveWrittenAnswer':
      return giveWrittenAnswer(question, command, state, context);
    case 'RouteQuestion':
      return routeQuestion(question, command, state, context);
    case 'DraftAnswer':
      return draftAnswer(question, command, state, context);
    case 'DeferQuestion':
      return deferQuestion(question, command, state, context);
  }
}

/** How many questions of one asker may wait for a moderator: more than a room has, fewer than fill a desk. */
const MAX_WAITING = 30;

function countWaiting(state: ConferenceState, askedBy: ActorId): number {
  return Object.values(state.dialogue.questions).filter(
    (question) => question.askedBy === askedBy && question.state === 'submitted',
  ).length;
}

function askQuestion(command: AskQuestion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  if (state.dialogue.questions[command.questionId]) return reject('QUESTION_EXISTS');
  if (countWaiting(state, actor.id) >= MAX_WAITING) return reject('TOO_MANY_QUESTIONS', { most: MAX_WAITING });
  return ok([
    {
      type: 'QuestionAsked',
      question: {
        id: command.questionId,
        kind: command.kind,
        text: command.text,
        ...(command.topic !== undefined && { topic: command.topic }),
        source: state.conference.phase === 'live' ? 'live' : 'beforehand',
        siteId: site.id,
        askedBy: actor.id,
        ...(command.askerName !== undefined && { askerName: command.askerName }),
        anonymous: command.anonymous,
        askedAt: at,
      },
    },
  ]);
}
