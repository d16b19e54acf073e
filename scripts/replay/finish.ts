import type { ControlView, DeskQuestionView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { approvePapers, followUp, reportProgress } from './afterwards.ts';
import { checkPapers } from './checks.ts';
import { type SavedFiles, savePapers } from './papers.ts';
import type { EventFacts, RealEvent } from './realEvent.ts';
import type { ReplayReport } from './replayReport.ts';
import type { Room } from './room.ts';

/** How fast a secretary types (keystrokes a minute). */
const TYPING_SPEED = 200;
const ENDED = new Set<DeskQuestionView['state']>(['answered', 'noted', 'deferred']);

/** What a conference that was held again came to. */
export interface HeldConference {
  readonly report: ReplayReport;
  readonly files: SavedFiles;
  /** The conference as it was left. */
  readonly control: ControlView;
}

/** From the close to the checked papers. */
export async function finish(event: RealEvent, room: Room): Promise<HeldConference> {
  const { secretary } = room;
  secretary.startCounting();
  await followUp(event, room);
  const typed = secretary.keystrokes;
  const begun = performance.now();
  await approvePapers(room);
  const files = await savePapers(secretary.client);
  const madeMs = performance.now() - begun;
  await reportProgress(event, room);
  const control = secretary.client.view('control');
  if (!control) throw new Error('The secretary has no view.');
  const { sites, present, expected } = control.attendance;
  const facts: EventFacts = { sites, people: present, expected };
  const questions = Object.values<DeskQuestionView>(control.questions);
  // What was merged into another question is answered with it.
  const mainOf = (question: DeskQuestionView) =>
    (question.mergedInto === undefined ? undefined : control.questions[question.mergedInto]) ?? question;
  const report: ReplayReport = {
    event: event.name,
    sites,
    people: present,
    questions: questions.length,
    answered: questions.filter((question) => ENDED.has(mainOf(question).state)).length,
    turns: Object.keys(control.pastTurns).length,
    votes: Object.values<PollView>(control.polls).filter(({ phase }) => phase === 'published').length,
    conclusions: Object.keys(control.conclusions).length,
    commitments: Object.keys(control.commitments).length,
    minutesReadyMinutes: Math.round((typed / TYPING_SPEED + madeMs / 60_000) * 100) / 100,
    papers: [...files.keys()],
    missing: [...event.missing, ...checkPapers(event, facts, files, control)],
  };
  return { report, files, control };
}
