import { announcementsTo } from './announcements.ts';
import { captionsView } from './captions.ts';
import { documentsToRead } from './documents.ts';
import { isPublicPoll } from './hall.ts';
import { phoneSoundView } from './interpretation.ts';
import { mapViews } from './memoise.ts';
import { conferenceView, floorView } from './parts.ts';
import { publicPollView } from './polls.ts';
import { phoneQuestionView, questionView } from './questions.ts';
import type { PhoneView } from './shapes.ts';
import type { ViewSource } from './source.ts';
import { surveysTo } from './surveys.ts';

/** What delegates' phones see: small, since it is sent 2,500 times. */
export function phoneView(source: ViewSource): PhoneView {
  const { state, tallies } = source;
  const { agenda, dialogue } = state;
  const item = agenda.currentItemId && agenda.items[agenda.currentItemId];
  const called = dialogue.calledQuestionId && dialogue.questions[dialogue.calledQuestionId];
  const { speaking } = floorView(state);
  const presenting = state.stage.presentation?.clock;
  return {
    conference: conferenceView(state),
    ...(item && { now: { itemTitle: item.title, ...(item.part !== undefined && { part: item.part }) } }),
    ...(speaking && { speaking }),
    ...(presenting && { presenting }),
    ...captionsView(state),
    ...phoneSoundView(state),
    ...(called && { called: questionView(called, source) }),
    questions: mapViews(dialogue.questions, (question) => phoneQuestionView(question, source)),
    polls: mapViews(state.polls, (poll) => (isPublicPoll(poll) ? publicPollView(poll, tallies) : undefined)),
    surveys: surveysTo('delegates', state),
    documentsToRead: documentsToRead('delegates', state),
    announcements: announcementsTo('phones', state),
  };
}
