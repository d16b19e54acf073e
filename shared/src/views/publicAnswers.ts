import { timeZoneOf } from '../domain/conference/state.ts';
import { countAskers } from '../domain/dialogue/askers.ts';
import type { Question, QuestionOrigin } from '../domain/dialogue/state.ts';
import type { RosterState } from '../domain/roster/state.ts';
import type { ConferenceState } from '../domain/state.ts';
import type { SiteId } from '../kernel/ids.ts';
import { mapViews, memoisePair } from './memoise.ts';
import { placeOf } from './parts.ts';
import { isPublicQuestion } from './questions.ts';
import type { PublicAnswersView, PublicAnswerView } from './shapes.ts';

/**
 * What anybody who has the link may read: the written answers that are not private, with the questions that they answer. It
 * names sites and those who answer, and nobody who asked. Rule VIEW-28.
 */
export function publicAnswersView({ conference, dialogue, roster }: ConferenceState): PublicAnswersView {
  const { title, phase } = conference;
  return {
    conference: { title, phase, timeZone: timeZoneOf(conference) },
    answers: mapViews(dialogue.questions, (question) => answerView(question, roster.places)),
  };
}

const answerView = memoisePair((question: Question, places: RosterState['places']): PublicAnswerView | undefined => {
  const { id, kind, text, topic, anonymous, siteId, writtenAnswer, origins } = question;
  if (!writtenAnswer || writtenAnswer.private || !isPublicQuestion(question)) return undefined;
  const { siteName, groupName } = placeOf({ places }, siteId);
  const askers = countAskers(question);
  const others: Record<SiteId, string> = {};
  for (const origin of Object.values<QuestionOrigin>(origins ?? {})) {
    const isNamed = !origin.anonymous && (anonymous || origin.siteId !== siteId);
    if (isNamed) others[origin.siteId] = placeOf({ places }, origin.siteId).siteName;
  }
  return {
    ...{ id, kind, text },
    ...(topic !== undefined && { topic }),
    ...(!anonymous && { siteName }),
    ...(groupName !== undefined && { groupName }),
    ...(askers && { askers, others }),
    answer: { text: writtenAnswer.text, respondent: writtenAnswer.respondent, at: writtenAnswer.at },
  };
});
