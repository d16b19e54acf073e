import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { DialogueCommand } from './commands.ts';
import type { DialogueEvent } from './events.ts';
import type { Question, QuestionState } from './state.ts';

type AskQuestion = Extract<DialogueCommand, { type: 'AskQuestion' }>;

/** Decides questions. Rules DIAL-1 to DIAL-7 in SPEC.md. */
export function decideDialogue(command: DialogueCommand, state: ConferenceState, context: DecisionContext): Decision {
  const { actor, at } = context;
  if (command.type === 'AskQuestion') return askQuestion(command, state, context);
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
      return when(question, ['submitted', 'accepted'], { type: 'QuestionWithdrawn', questionId, at });
    case 'CallQuestion': {
      const called = state.dialogue.calledQuestionId;
      if (called && called !== questionId) return reject('ANOTHER_QUESTION_CALLED');
      return when(question, ['accepted'], { type: 'QuestionCalled', questionId, at });
    }
    case 'MarkQuestionAnswered':
      return when(question, ['called'], { type: 'QuestionAnswered', questionId, at });
  }
}

function askQuestion(command: AskQuestion, state: ConferenceState, { actor, at }: DecisionContext): Decision {
  const site = actor.siteId && state.roster.sites[actor.siteId];
  if (!site) return reject('SITE_UNKNOWN');
  if (state.dialogue.questions[command.questionId]) return reject('QUESTION_EXISTS');
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

function when(question: Question, allowed: readonly QuestionState[], event: DialogueTransition): Decision {
  if (!allowed.includes(question.state)) return reject('QUESTION_STATE', { state: question.state });
  return ok([event]);
}

type DialogueTransition = Exclude<DialogueEvent, { type: 'QuestionAsked' }>;
