import type { Approval, MinutesState } from '../domain/minutes/state.ts';
import type { Poll } from '../domain/poll/state.ts';
import { announcementsTo } from './announcements.ts';
import { captionsView } from './captions.ts';
import { documentsToRead } from './documents.ts';
import { interpretationView } from './interpretation.ts';
import { mapViews } from './memoise.ts';
import { agendaView, attendanceView, conferenceView, floorView } from './parts.ts';
import { publicPollView } from './polls.ts';
import { isPublicQuestion, questionView } from './questions.ts';
import { testedHallView } from './readiness.ts';
import { nextReportsView } from './runningOrder.ts';
import type { HallView } from './shapes.ts';
import type { ViewSource } from './source.ts';
import { stageView } from './stage.ts';
import { surveysTo } from './surveys.ts';

/** The view of site screens and observers, without drafts and questions that wait for a moderator. */
export function hallView(source: ViewSource): HallView {
  const { state, tallies } = source;
  const { calledQuestionId } = state.dialogue;
  const testedHall = testedHallView(state);
  return {
    conference: conferenceView(state),
    attendance: attendanceView(source),
    agenda: agendaView(state.agenda),
    floor: floorView(state),
    nextReports: nextReportsView(state),
    stage: stageView(state),
    ...captionsView(state),
    ...interpretationView(state),
    ...(state.captions.duty && { captionsBy: state.captions.duty.by }),
    ...(testedHall && { testedHall }),
    ...(calledQuestionId !== undefined && { calledQuestionId }),
    questions: mapViews(state.dialogue.questions, (question) =>
      isPublicQuestion(question) ? questionView(question, source) : undefined,
    ),
    polls: mapViews(state.polls, (poll) => (isPublicPoll(poll) ? publicPollView(poll, tallies) : undefined)),
    surveys: surveysTo('sites', state),
    documentsToRead: documentsToRead('sites', state),
    announcements: announcementsTo('sites', state),
    ...approvedPapers(state.minutes),
  };
}

function approvedPapers({ approvals }: MinutesState): Pick<HallView, 'approved'> {
  const known = Object.entries<Approval>(approvals);
  if (known.length === 0) return {};
  return { approved: Object.fromEntries(known.map(([kind, { by, at }]) => [kind, { by, at }])) };
}

/** Whether halls and phones may know of a poll: it has been opened. */
export function isPublicPoll(poll: Poll): boolean {
  return poll.phase !== 'draft';
}
