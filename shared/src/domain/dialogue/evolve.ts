import { unreachable } from '../../kernel/exhaustive.ts';
import type { ProposalId, QuestionId, Timestamp } from '../../kernel/ids.ts';
import type { DialogueEvent } from './events.ts';
import { leaveOpen } from './leaveOpen.ts';
import { mergeQuestion, unmergeQuestion } from './merging.ts';
import { keepOutcome, reopenQuestion } from './reopening.ts';
import { removeRespondent } from './respondents.ts';
import type { DialogueState, LiveAnswer, Proposal, Question } from './state.ts';
import { endSuggestions } from './suggesting.ts';

/** Folds an event into the dialogue. */
export function evolveDialogue(dialogue: DialogueState, event: DialogueEvent): DialogueState {
  return endSuggestions(fold(dialogue, event));
}

function fold(dialogue: DialogueState, event: DialogueEvent): DialogueState {
  switch (event.type) {
    case 'QuestionAsked': {
      const question: Question = { ...event.question, state: 'submitted' };
      return { ...dialogue, questions: { ...dialogue.questions, [question.id]: question } };
    }
    case 'QuestionAccepted':
      return acceptQuestion(dialogue, event.questionId, event.at);
    case 'QuestionDeclined':
      return changeQuestion(dialogue, event.questionId, { state: 'declined', declineReason: event.reason });
    case 'QuestionWithdrawn':
      return changeQuestion(dialogue, event.questionId, { state: 'withdrawn' });
    case 'QuestionCalled':
      return {
        ...changeQuestion(dialogue, event.questionId, { state: 'called', calledAt: event.at }),
        calledQuestionId: event.questionId,
      };
    case 'QuestionAnswered':
      return endCall(endAnswers(dialogue, event.questionId, event.at, event.respondent), event.questionId, {
        state: 'answered',
        answeredAt: event.at,
      });
    case 'TopicSet':
      return changeQuestion(dialogue, event.questionId, { topic: event.topic });
    case 'QuestionNoted':
      return endCall(endStarted(dialogue, event.questionId, event.at), event.questionId, {
        state: 'noted',
        note: event.note,
      });
    case 'QuestionsMerged':
      return mergeQuestion(dialogue, event.questionId, event.intoQuestionId);
    case 'QuestionUnmerged':
      return unmergeQuestion(dialogue, event.questionId);
    case 'QuestionReopened':
      return reopenQuestion(dialogue, event.questionId, event.at);
    case 'AnswerStarted':
      return startAnswer(dialogue, event.questionId, event.at, event.respondent);
    case 'AnswerEnded':
      return endStarted(dialogue, event.questionId, event.at);
    case 'WrittenAnswerGiven':
      return answerInWriting(dialogue, event);
    case 'RespondentAdded': {
      const { respondent } = event;
      return { ...dialogue, respondents: { ...dialogue.respondents, [respondent.id]: respondent } };
    }
    case 'RespondentRenamed': {
      const respondent = dialogue.respondents[event.respondentId];
      if (!respondent) return dialogue;
      return {
        ...dialogue,
        respondents: { ...dialogue.respondents, [respondent.id]: { ...respondent, name: event.name } },
      };
    }
    case 'RespondentContactSet': {
      const respondent = dialogue.respondents[event.respondentId];
      if (!respondent) return dialogue;
      const { id, name } = respondent;
      return { ...dialogue, respondents: { ...dialogue.respondents, [id]: { id, name, ...event.contact } } };
    }
    case 'RespondentRemoved':
      return removeRespondent(dialogue, event.respondentId);
    case 'QuestionRouted': {
      const question = dialogue.questions[event.questionId];
      if (!question) return dialogue;
      // Another unit does not get to see what the one before had prepared.
      const { draft: _, ...rest } = question;
      return putQuestion(dialogue, { ...rest, routedTo: event.respondentId });
    }
    case 'AnswerDrafted':
      return changeQuestion(dialogue, event.questionId, { draft: { text: event.text, at: event.at } });
    case 'ProposalMade': {
      const proposal: Proposal = { ...event.proposal, state: 'open' };
      const { proposals } = dialogue;
      return {
        ...changeQuestion(dialogue, proposal.questionId, { proposalId: proposal.id }),
        proposals: { ...proposals, [proposal.id]: proposal },
      };
    }
    case 'QuestionDeferred':
      return endCall(endStarted(dialogue, event.questionId, event.at), event.questionId, { state: 'deferred' });
    case 'ProposalCompleted':
      return changeProposal(dialogue, event.proposalId, (proposal) => ({
        ...proposal,
        state: 'done',
        doneAt: event.at,
      }));
    case 'ProposalReopened':
      return changeProposal(dialogue, event.proposalId, ({ doneAt: _, ...rest }) => ({ ...rest, state: 'open' }));
    case 'QuestionSuggested':
      return { ...dialogue, suggested: [...dialogue.suggested, event.questionId] };
    case 'SuggestionWithdrawn':
      return { ...dialogue, suggested: dialogue.suggested.filter((id) => id !== event.questionId) };
    case 'QuestionLeftOpen':
      return leaveOpen(endStarted(dialogue, event.questionId, event.at), event.questionId);
    default:
      return unreachable(event, dialogue);
  }
}

function acceptQuestion(dialogue: DialogueState, id: QuestionId, at: Timestamp): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  // An accepted question goes to every hall; why it was once declined is for its asker and the desk.
  const { declineReason: _, ...accepted } = question;
  return putQuestion(dialogue, { ...accepted, state: 'accepted', acceptedAt: at });
}

function startAnswer(dialogue: DialogueState, id: QuestionId, at: Timestamp, respondent: string): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  const liveAnswers = endRunning(question, at);
  const number = String(Object.keys(liveAnswers).length + 1);
  return putQuestion(dialogue, {
    ...question,
    liveAnswers: { ...liveAnswers, [number]: { respondent, startedAt: at } },
  });
}

/** Ends the answer that runs. Where nobody said who began, the whole call was one answer. */
function endAnswers(
  dialogue: DialogueState,
  id: QuestionId,
  at: Timestamp,
  respondent: string | undefined,
): DialogueState {
  const question = dialogue.questions[id];
  if (!question) return dialogue;
  const ended = endRunning(question, at);
  const whole: LiveAnswer = {
    ...(respondent !== undefined && { respondent }),
    startedAt: question.calledAt ?? at,
    endedAt: at,
  };
  const liveAnswers = Object.keys(ended).length > 0 ? ended : { '1': whole };
  return putQuestion(dialogue, { ...question, liveAnswers });
}

/** Ends the answer that runs, where one was begun. */
function endStarted(dialogue: DialogueState, id: QuestionId, at: Timestamp): DialogueState {
  const question = dialogue.questions[id];
  if (!question?.liveAnswers) return dialogue;
  return putQuestion(dialogue, { ...question, liveAnswers: endRunning(question, at) });
}

function endRunning(question: Question, at: Timestamp): Readonly<Record<string, LiveAnswer>> {
  const answers = Object.entries(question.liveAnswers ?? {});
  return Object.fromEntries(answers.map(([number, answer]) => [number, { endedAt: at, ...answer }]));
}

function answerInWriting(
  dialogue: DialogueState,
  { questionId, answer, at }: Extract<DialogueEvent, { type: 'WrittenAnswerGiven' }>,
): DialogueState {
  const question = dialogue.questions[questionId];
  if (!question) return dialogue;
  // An answer that another one replaces was given all the same.
  const kept = question.writtenAnswer ? keepOutcome(question, at) : question;
  const { draft: _, ...rest } = kept;
  const liveAnswers = question.liveAnswers && endRunning(question, at);
  const answered: Question = {
    ...rest,
    writtenAnswer: answer,
    ...(liveAnswers && { liveAnswers }),
    state: 'answered',
    answeredAt: question.answeredAt ?? at,
  };
  return endCall(putQuestion(dialogue, answered), questionId, {});
}

/** Changes a question and, if it was the called one, lets the next be called. */
function endCall(dialogue: DialogueState, id: QuestionId, change: Partial<Question>): DialogueState {
  const changed = changeQuestion(dialogue, id, change);
  if (changed.calledQuestionId !== id) return changed;
  const { calledQuestionId: _, ...rest } = changed;
  return rest;
}

function changeQuestion(dialogue: DialogueState, id: QuestionId, change: Partial<Question>): DialogueState {
  const question = dialogue.questions[id];
  return question ? putQuestion(dialogue, { ...question, ...change }) : dialogue;
}

function putQuestion(dialogue: DialogueState, question: Question): DialogueState {
  return { ...dialogue, questions: { ...dialogue.questions, [question.id]: question } };
}

function changeProposal(
  dialogue: DialogueState,
  id: ProposalId,
  change: (proposal: Proposal) => Proposal,
): DialogueState {
  const proposal = dialogue.proposals[id];
  return proposal ? { ...dialogue, proposals: { ...dialogue.proposals, [id]: change(proposal) } } : dialogue;
}
