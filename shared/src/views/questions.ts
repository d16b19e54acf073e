import type { Actor } from '../domain/actor.ts';
import { countAskers } from '../domain/dialogue/askers.ts';
import {
  type DialogueState,
  type EarlierOutcome,
  type Question,
  type QuestionOrigin,
  respondentActorId,
  standsFor,
} from '../domain/dialogue/state.ts';
import { NO_SUPPORT, type SupportCounts } from '../domain/dialogue/support.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { ActorId, QuestionId } from '../kernel/ids.ts';
import { mapViews, memoise, memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import type {
  DeskQuestionView,
  OriginView,
  OwnQuestionView,
  PhoneQuestionView,
  QuestionView,
  RoutedQuestionView,
  StandingView,
} from './shapes.ts';
import type { ViewSource } from './source.ts';

/** A moderator has accepted the question, and it was not withdrawn. */
export function isPublicQuestion({ state, acceptedAt }: Pick<Question, 'state' | 'acceptedAt'>): boolean {
  if (state === 'accepted' || state === 'called' || state === 'answered') return true;
  // A question noted or deferred without having been accepted is visible to its asker and the desk only.
  return (state === 'noted' || state === 'deferred') && acceptedAt !== undefined;
}

/** The inputs of the views of questions. */
type QuestionSource = Pick<ViewSource, 'state' | 'supports'>;

type WithoutSupports<View> = Omit<View, 'supports'>;

/** A question as others may see it. */
export function questionView(question: Question, { state, supports }: QuestionSource): QuestionView {
  return withSupports(describeQuestion(question, state.roster.places), supports[question.id] ?? NO_SUPPORT);
}

/** A question as the desk sees it. */
export function deskQuestionView(question: Question, { state, supports }: QuestionSource): DeskQuestionView {
  return withSupports(describeForDesk(question, state.roster.places), supports[question.id] ?? NO_SUPPORT);
}

/** A question that phones can support. Small, because it is sent 2,500 times. */
export function phoneQuestionView(question: Question, source: QuestionSource): PhoneQuestionView | undefined {
  return question.state === 'accepted' ? pickForPhone(questionView(question, source)) : undefined;
}

const pickForPhone = memoise(
  ({
    id,
    kind,
    text,
    topic,
    askedAt,
    anonymous,
    siteName,
    groupName,
    askers,
    supports,
  }: QuestionView): PhoneQuestionView => ({
    ...{ id, kind, text, askedAt, anonymous, supports },
    ...(askers && { askers }),
    ...(topic !== undefined && { topic }),
    ...(siteName !== undefined && { siteName }),
    ...(groupName !== undefined && { groupName }),
  }),
);

function withSupports<View extends object>(view: View, supports: SupportCounts): View & { supports: SupportCounts } {
  return joinSupports(view, supports) as View & { supports: SupportCounts };
}

const joinSupports = memoisePair((view: object, supports: SupportCounts) => ({ ...view, supports }));

/** A question as every audience may see it. The asker's identity leaves the server only with the asker's consent. */
const describeQuestion = memoisePair(
  (question: Question, places: RosterState['places']): WithoutSupports<QuestionView> => {
    const { id, kind, text, topic, source, anonymous, askedAt, state, origins, writtenAnswer } = question;
    const { acceptedAt, declineReason, calledAt, answeredAt, note, liveAnswers } = question;
    const askers = countAskers(question);
    return {
      ...{ id, kind, text, source, askedAt, state },
      ...originView(question, places),
      anonymous,
      ...(topic !== undefined && { topic }),
      ...(acceptedAt !== undefined && { acceptedAt }),
      ...(declineReason !== undefined && { declineReason }),
      ...(calledAt !== undefined && { calledAt }),
      ...(answeredAt !== undefined && { answeredAt }),
      ...(note !== undefined && { note }),
      ...(liveAnswers && { liveAnswers }),
      ...(writtenAnswer && !writtenAnswer.private && { writtenAnswer }),
      ...(question.earlier && { earlier: mapViews(question.earlier, publicOutcome) }),
      ...(origins && { merged: mapViews(origins, (origin) => originView(origin, places)) }),
      ...(askers && { askers }),
    };
  },
);

/** Like `questionView`, with what the desk needs: private answers, drafts and routing. */
const describeForDesk = memoisePair(
  (question: Question, places: RosterState['places']): WithoutSupports<DeskQuestionView> => {
    const { routedTo, mergedInto, proposalId } = question;
    return {
      ...preparedView(question, places),
      ...(routedTo !== undefined && { routedTo }),
      ...(mergedInto !== undefined && { mergedInto }),
      ...(proposalId !== undefined && { proposalId }),
    };
  },
);

/** An actor's own questions, with all that their asker may know about their outcome. */
export function ownQuestions(source: QuestionSource, actor: Actor) {
  const own = questionsByAsker(source.state.dialogue.questions).get(actor.id) ?? {};
  return mapViews(own, (question): OwnQuestionView => ownQuestionView(question, source));
}

/** Indexed once for all actors: thousands of phones look for their own among hundreds of questions. */
const questionsByAsker = memoise((questions: DialogueState['questions']) => {
  const byAsker = new Map<ActorId, Record<QuestionId, Question>>();
  for (const question of Object.values(questions)) {
    const own = byAsker.get(question.askedBy) ?? {};
    byAsker.set(question.askedBy, own);
    own[question.id] = question;
  }
  return byAsker;
});

/** The ids of the questions routed to the unit that an actor speaks for. */
export function routedTo(actor: Actor, { dialogue }: QuestionSource['state']): readonly QuestionId[] {
  return Object.values<Question>(dialogue.questions).flatMap(({ id, routedTo: unit }) =>
    unit !== undefined && respondentActorId(unit) === actor.id ? [id] : [],
  );
}

/** The questions routed to the unit that an actor speaks for, with its own drafts. */
export function routedQuestions({ state, supports }: QuestionSource, actor: Actor) {
  return mapViews(state.dialogue.questions, (question): RoutedQuestionView | undefined => {
    const isTheirs = question.routedTo !== undefined && respondentActorId(question.routedTo) === actor.id;
    if (!isTheirs || question.state === 'withdrawn') return undefined;
    return withSupports(preparedView(question, state.roster.places), supports[question.id] ?? NO_SUPPORT);
  });
}

const preparedView = memoisePair(
  (question: Question, places: RosterState['places']): WithoutSupports<RoutedQuestionView> => {
    const { draft, writtenAnswer } = question;
    return {
      ...describeQuestion(question, places),
      ...(draft && { draft }),
      ...(writtenAnswer && { writtenAnswer }),
      ...(question.earlier && { earlier: mapViews(question.earlier, outcomeView) }),
    };
  },
);

function ownQuestionView(question: Question, source: QuestionSource): OwnQuestionView {
  const { dialogue } = source.state;
  const standing = standsFor(dialogue.questions, question);
  const proposal = standing.proposalId && dialogue.proposals[standing.proposalId];
  const { writtenAnswer } = question;
  return {
    ...questionView(question, source),
    ...(writtenAnswer && { writtenAnswer }),
    ...(question.earlier && { earlier: mapViews(question.earlier, outcomeView) }),
    ...unitOf(question, dialogue),
    ...(standing !== question && { follows: standingView(standing, dialogue) }),
    ...(proposal && { proposal }),
  };
}

/** The status of the question that another was merged into; its text only if the halls see it too. */
function standingView(question: Question, dialogue: DialogueState): StandingView {
  const { id, state, acceptedAt, declineReason, calledAt, answeredAt, note, liveAnswers, writtenAnswer } = question;
  const askers = countAskers(question);
  return {
    ...{ id, state },
    ...(isPublicQuestion(question) && { text: question.text }),
    ...unitOf(question, dialogue),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(declineReason !== undefined && { declineReason }),
    ...(calledAt !== undefined && { calledAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(note !== undefined && { note }),
    ...(liveAnswers && { liveAnswers }),
    ...(writtenAnswer && (writtenAnswer.private ? { privately: true as const } : { writtenAnswer })),
    ...(question.earlier && { earlier: mapViews(question.earlier, publicOutcome) }),
    ...(askers && { askers }),
  };
}

function unitOf({ routedTo: id }: Question, { respondents }: DialogueState): { readonly unit?: string } {
  const unit = id && respondents[id];
  return unit ? { unit: unit.name } : {};
}

/** Why a question was declined is seen by nobody once it was accepted. Rule VIEW-7. */
const outcomeView = memoise(({ declineReason: _, ...outcome }: EarlierOutcome): EarlierOutcome => outcome);

/**
 * What everybody may know of it: nothing of what the halls did not see then, and private answers and promises are for the
 * asker, the desk and the unit. Rules VIEW-1 and VIEW-14.
 */
const publicOutcome = memoise((earlier: EarlierOutcome): EarlierOutcome | undefined => {
  if (!isPublicQuestion(earlier)) return undefined;
  const { writtenAnswer, promise: _, ...outcome } = outcomeView(earlier);
  return { ...outcome, ...(writtenAnswer && !writtenAnswer.private && { writtenAnswer }) };
});

function originView(
  { siteId, askerName, anonymous, source }: QuestionOrigin,
  places: RosterState['places'],
): OriginView {
  const place = placeOf({ places }, siteId);
  if (anonymous) {
    const { groupName } = place;
    const groupId = places[siteId]?.groupId;
    return { source, anonymous, ...(groupId && groupName !== undefined && { groupId, groupName }) };
  }
  return { source, anonymous, ...place, ...(askerName !== undefined && { askerName }) };
}
