import type { ActorId, QuestionId, SiteId, Timestamp } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { siteActorId } from '../actor.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import { draftAnswer, endAnswer, giveWrittenAnswer, routeQuestion, startAnswer } from './answering.ts';
import type { DialogueCommand } from './commands.ts';
import { DIALOGUE_LIMITS } from './limits.ts';
import { decideMerge, decideUnmerge, decideWithdrawal } from './merging.ts';
import { enterOpinions } from './opinions.ts';
import { decideProposal, deferQuestion } from './proposals.ts';
import { decideRespondent } from './respondents.ts';
import type { Question, QuestionSource } from './state.ts';
import { suggestQuestion, withdrawSuggestion } from './suggesting.ts';
import { when } from './when.ts';

type AskQuestion = Extract<DialogueCommand, { type: 'AskQuestion' }>;
type EnterQuestion = Extract<DialogueCommand, { type: 'EnterQuestion' }>;

/** Decides questions, their answers and proposals. Rules DIAL-1 to DIAL-19 and DIAL-22 to DIAL-27 in SPEC.md. */
export function decideDialogue(command: DialogueCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  switch (command.type) {
    case 'AskQuestion':
      return askQuestion(command, state, context);
    case 'EnterQuestion':
      return enterQuestion(command, state, context);
    case 'EnterOpinions':
      return enterOpinions(command, state, context);
    case 'AddRespondent':
    case 'RenameRespondent':
    case 'SetRespondentContact':
    case 'RemoveRespondent':
      return decideRespondent(command, state, context);
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
    case 'EndAnswer':
      return endAnswer(question, command, context);
    case 'GiveWrittenAnswer':
      return giveWrittenAnswer(question, command, state, context);
    case 'RouteQuestion':
      return routeQuestion(question, command, state, context);
    case 'DraftAnswer':
      return draftAnswer(question, command, state, context);
    case 'DeferQuestion':
      return deferQuestion(question, command, state, context);
    case 'SuggestQuestion':
      return suggestQuestion(question, state, context);
    case 'WithdrawSuggestion':
      return withdrawSuggestion(question, state, context);
  }
}

function countWaiting(state: ConferenceState, askedBy: ActorId): number {
  const { questions } = state.dialogue;
  let waiting = 0;
  // Every question that is asked looks at all the others: a list of thousands would cost more than the looking.
  for (const id in questions) {
    const question = questions[id as QuestionId];
    if (question?.askedBy === askedBy && question.state === 'submitted' && isByAsker(question)) waiting++;
  }
  return waiting;
}

/** Somebody else put the others on record. */
function isByAsker({ source }: Question): boolean {
  return source !== 'survey' && source !== 'afterwards';
}

function askQuestion(command: AskQuestion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  if (state.dialogue.questions[command.questionId]) return reject('QUESTION_EXISTS');
  if (countWaiting(state, actor.id) >= DIALOGUE_LIMITS.waiting)
    return reject('TOO_MANY_QUESTIONS', { most: DIALOGUE_LIMITS.waiting });
  const source = state.conference.phase === 'live' ? 'live' : 'beforehand';
  return asked(command, { source, siteId: site.id, askedBy: actor.id, askedAt: at });
}

/**
 * Puts on record what a site wrote on a survey form, or wanted to ask and was not heard; the question is the site's as if it had
 * asked itself.
 */
function enterQuestion(command: EnterQuestion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const { siteId } = command;
  if (!state.roster.sites[siteId]) return reject('SITE_UNKNOWN', { site: siteId });
  if (state.dialogue.questions[command.questionId]) return reject('QUESTION_EXISTS');
  const askedBy = siteActorId(siteId);
  const source = state.conference.phase === 'closed' ? 'afterwards' : 'survey';
  return asked(command, { source, siteId, askedBy, enteredBy: actor.name, askedAt: at });
}

interface Origin {
  readonly source: QuestionSource;
  readonly siteId: SiteId;
  readonly askedBy: ActorId;
  readonly enteredBy?: string;
  readonly askedAt: Timestamp;
}

function asked({ questionId, kind, text, topic, askerName, anonymous }: AskQuestion | EnterQuestion, origin: Origin) {
  const question = {
    ...{ id: questionId, kind, text, anonymous, ...origin },
    ...(topic !== undefined && { topic }),
    ...(askerName !== undefined && { askerName }),
  };
  return ok([{ type: 'QuestionAsked', question } as const]);
}
