import type { DeskQuestionView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { approvePapers, followUp, reportProgress } from './afterwards.ts';
import { checkPapers } from './checks.ts';
import { Course } from './course.ts';
import { ReplayOffice } from './office.ts';
import { type SavedFiles, savePapers } from './papers.ts';
import { type EventFacts, namedSites, type RealEvent } from './realEvent.ts';
import type { ReplayReport } from './replayReport.ts';
import { enterAll, type Room } from './room.ts';

/** How fast a secretary types (keystrokes a minute). */
const TYPING_SPEED = 200;
const ENDED = new Set<DeskQuestionView['state']>(['answered', 'noted', 'deferred']);

/** Holds an event again, from the import of its list to its approved papers, on a server and data of its own. */
export async function holdEvent(
  whole: RealEvent,
  { short }: { readonly short: boolean },
): Promise<{ readonly report: ReplayReport; readonly files: SavedFiles }> {
  const event = short ? shortened(whole) : whole;
  const server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
  let office: ReplayOffice | undefined;
  let room: Room | undefined;
  try {
    office = await ReplayOffice.open(server, event);
    await office.plan(event);
    room = await enterAll(server.url, office, await office.invite(event));
    const course = new Course(event, room);
    await course.askBeforehand();
    await course.hold();
    return await finish(event, room);
  } finally {
    room?.close();
    await office?.close();
    await server.stop();
  }
}

async function finish(event: RealEvent, room: Room) {
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
  const report: ReplayReport = {
    event: event.name,
    sites,
    people: present,
    questions: questions.length,
    answered: questions.filter(({ state }) => ENDED.has(state)).length,
    turns: Object.keys(control.pastTurns).length,
    votes: Object.values<PollView>(control.polls).filter(({ phase }) => phase === 'published').length,
    conclusions: Object.keys(control.conclusions).length,
    commitments: Object.keys(control.commitments).length,
    minutesReadyMinutes: Math.round((typed / TYPING_SPEED + madeMs / 60_000) * 100) / 100,
    papers: [...files.keys()],
    missing: [...event.missing, ...checkPapers(event, facts, files, control)],
  };
  return { report, files };
}

/** The same event with the sites alone that take part by name. */
function shortened(event: RealEvent): RealEvent {
  const named = namedSites(event);
  return { ...event, sites: event.sites.filter(({ code }) => named.has(code)) };
}
