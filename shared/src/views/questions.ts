import type { Actor } from '../domain/actor.ts';
import {
  type DialogueState,
  type Question,
  type QuestionOrigin,
  respondentActorId,
  standsFor,
} from '../domain/dialogue/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { QuestionId } from '../kernel/ids.ts';
import { mapViews, memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import type {
  DeskQuestionView,
  OriginView,
  OwnQuestionView,
  QuestionView,
  RoutedQuestionView,
  StandingView,
} from './shapes.ts';

/** A moderator has let it through, and nobody has taken it back. */
export function isPublicQuestion({ state, acceptedAt }: Question): boolean {
  if (state === 'accepted' || state === 'called' || state === 'answered') return true;
  // What was noted or deferred without having been accepted stays between its asker and the desk.
  return (state === 'noted' || state === 'deferred') && acceptedAt !== undefined;
}

/** A question as others may see it. Who asked leaves the server only if the asker agreed. */
export const questionView = memoisePair((question: Question, roster: RosterState): QuestionView => {
  const { id, kind, text, topic, source, anonymous, askedAt, state, origins, writtenAnswer } = question;
  const { acceptedAt, declineReason, calledAt, answeredAt, note, liveAnswers } = question;
  return {
    ...{ id, kind, text, source, askedAt, state },
    ...originView(question, roster),
    anonymous,
    ...(topic !== undefined && { topic }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(declineReason !== undefined && { declineReason }),
    ...(calledAt !== undefined && { calledAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(note !== undefined && { note }),
    ...(liveAnswers && { liveAnswers }),
    ...(writtenAnswer && !writtenAnswer.private && { writtenAnswer }),
    ...(origins && { merged: mapViews(origins, (origin) => originView(origin, roster)) }),
  };
});

/** As `questionView`, with what the desk works with: private answers, drafts, and where the question went. */
export const deskQuestionView = memoisePair((question: Question, roster: RosterState): DeskQuestionView => {
  const { routedTo, mergedInto, proposalId } = question;
  return {
    ...preparedView(question, roster),
    ...(routedTo !== undefined && { routedTo }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(proposalId !== undefined && { proposalId }),
  };
});

/** What an actor asked, with everything its asker may know of what became of it. */
export function ownQuestions(dialogue: DialogueState, roster: RosterState, actor: Actor) {
  return mapViews(dialogue.questions, (question): OwnQuestionView | undefined =>
    question.askedBy === actor.id ? ownQuestionView(question, dialogue, roster) : undefined,
  );
}

/** The questions routed to the unit that an actor speaks for, with its own drafts. */
export function routedQuestions({ questions }: DialogueState, roster: RosterState, actor: Actor) {
  return mapViews(questions, (question): RoutedQuestionView | undefined => {
    const isTheirs = question.routedTo !== undefined && respondentActorId(question.routedTo) === actor.id;
    return isTheirs && question.state !== 'withdrawn' ? preparedView(question, roster) : undefined;
  });
}

const preparedView = memoisePair((question: Question, roster: RosterState): RoutedQuestionView => {
  const { draft, writtenAnswer } = question;
  return {
    ...questionView(question, roster),
    ...(draft && { draft }),
    ...(writtenAnswer && { writtenAnswer }),
  };
});

function ownQuestionView(question: Question, dialogue: DialogueState, roster: RosterState): OwnQuestionView {
  const standing = standsFor(dialogue.questions, question);
  const proposal = standing.proposalId && dialogue.proposals[standing.proposalId];
  const { writtenAnswer } = question;
  return {
    ...questionView(question, roster),
    ...(writtenAnswer && { writtenAnswer }),
    ...(standing !== question && { follows: standingView(standing) }),
    ...(proposal && { proposal }),
  };
}

/** Where the question stands that another was merged into; its text only where the halls know it, too. */
function standingView(question: Question): StandingView {
  const { id, state, declineReason, note, writtenAnswer, text } = question;
  return {
    id,
    state,
    ...(isPublicQuestion(question) && { text }),
    ...(declineReason !== undefined && { declineReason }),
    ...(note !== undefined && { note }),
    ...(writtenAnswer && !writtenAnswer.private && { writtenAnswer }),
  };
}

function originView({ siteId, askerName, anonymous, source }: QuestionOrigin, roster: RosterState): OriginView {
  const place = placeOf(roster, siteId);
  if (anonymous) {
    const { districtName } = place;
    return { source, anonymous, ...(districtName !== undefined && { districtName }) };
  }
  return { source, anonymous, ...place, ...(askerName !== undefined && { askerName }) };
}

/** The ids of all questions that stand behind one: itself and those merged into it. */
export function questionGroup(question: Question): readonly QuestionId[] {
  return [question.id, ...(Object.keys(question.origins ?? {}) as QuestionId[])];
}
