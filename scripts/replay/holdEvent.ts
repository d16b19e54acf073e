import type { BoardQuestion } from '@diem-cau/shared/protocol/board.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { Course } from './course.ts';
import { finish, type HeldConference } from './finish.ts';
import { openNext } from './nextTime.ts';
import { ReplayOffice } from './office.ts';
import type { Organiser } from './organiser.ts';
import type { SavedFiles } from './papers.ts';
import { namedSites, type RealEvent } from './realEvent.ts';
import { joinReports, type ReplayReport } from './replayReport.ts';
import { enterAll } from './room.ts';

/**
 * Holds an event again, from the import of its list to its approved papers, on a server and data of its own. Several
 * conferences are those of one office, held side by side.
 */
export async function holdEvent(
  name: string,
  conferences: readonly RealEvent[],
  { short }: { readonly short: boolean },
): Promise<{ readonly report: ReplayReport; readonly files: SavedFiles }> {
  const events = short ? conferences.map(shortened) : conferences;
  const [first] = events;
  if (!first) throw new Error(`${name} has no conference.`);
  const server = await TestServer.start({ environment: { PRIVATE_TARGETS: '127.0.0.1/32' } });
  let office: ReplayOffice | undefined;
  try {
    const opened = await ReplayOffice.open(server, first);
    office = opened;
    const held = await Promise.all(events.map((event) => holdConference(server.url, opened, event)));
    const isAlone = held.length === 1;
    const files = held.flatMap(({ report, files: saved }) =>
      [...saved].map(([file, bytes]) => [isAlone ? file : `${report.event}/${file}`, bytes] as const),
    );
    const joined = joinReports(
      name,
      held.map((one) => one.report),
      files.map(([file]) => file),
    );
    const proposals = await opened.readBoardQuestions();
    const report = { ...joined, missing: [...joined.missing, ...missingProposals(events, proposals)] };
    return { report, files: new Map(files) };
  } finally {
    await office?.close();
    await server.stop();
  }
}

/** Holds a conference, after the one before it in its series. What that one lacks is missing here, too. */
async function holdConference(url: string, office: ReplayOffice, event: RealEvent): Promise<HeldConference> {
  const { earlier } = event;
  if (!earlier) return holdOne(url, office, event);
  const organiser = await office.createConference(earlier);
  const before = await holdOne(url, office, earlier, organiser);
  const held = await holdOne(url, office, event, await office.createConference(event, organiser.conferenceId));
  const missing = [...before.report.missing, ...held.report.missing];
  return { ...held, report: { ...held.report, missing } };
}

async function holdOne(
  url: string,
  office: ReplayOffice,
  event: RealEvent,
  created?: Organiser,
): Promise<HeldConference> {
  const organiser = created ?? (await office.createConference(event));
  await organiser.plan();
  const room = await enterAll(url, organiser, await organiser.invite());
  try {
    const course = new Course(event, room);
    await course.askBeforehand();
    await course.hold();
    const held = await finish(event, room);
    const missing = [...held.report.missing, ...(await openNext(office, event, held.control))];
    return { ...held, report: { ...held.report, missing } };
  } finally {
    room.close();
  }
}

/** What was proposed and is not in the list of all proposals. */
function missingProposals(events: readonly RealEvent[], proposals: readonly BoardQuestion[]): readonly string[] {
  const listed = new Set(proposals.map(({ conference, text }) => `${conference}: ${text}`));
  return events.flatMap(({ title, beforehand }) =>
    beforehand.flatMap(({ kind, text }) =>
      kind !== 'idea' || listed.has(`${title}: ${text}`) ? [] : [`the list of all proposals: “${text}”`],
    ),
  );
}

/** The same event with the sites alone that take part by name. */
function shortened(event: RealEvent): RealEvent {
  const { earlier } = event;
  const named = new Set([...namedSites(event), ...(earlier ? namedSites(earlier) : [])]);
  const keep = (whole: RealEvent) => ({ ...whole, sites: whole.sites.filter(({ code }) => named.has(code)) });
  return { ...keep(event), ...(earlier && { earlier: keep(earlier) }) };
}
