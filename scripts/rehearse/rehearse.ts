import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActorId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { readSitesTable } from '../../server/src/adapters/web/http/sitesTable.ts';
import { inviteUrl } from '../../server/src/application/access.ts';
import { removeFolder } from '../../tests/support/removeFolder.ts';
import { cloneConference, type RehearsalConference, readConference } from './cloneConference.ts';
import { encodeLoops } from './media/encodeLoops.ts';
import type { MediaLoop } from './media/mediaLoop.ts';
import type { PacketCount } from './media/packetCount.ts';
import { PlainMedia } from './media/plainMedia.ts';
import { sumMedia } from './mediaSum.ts';
import { type RehearsalOptions, readOptions } from './options.ts';
import { describeReport, endReport } from './rehearsalReport.ts';
import { RehearsalServer } from './rehearsalServer.ts';
import { roomLooks } from './roomLooks.ts';
import { readServerMemory } from './serverWatch.ts';
import { simulate, sitesOf } from './simulate.ts';
import { RehearsalTally } from './tally.ts';

const DATA = resolve(process.env.DATA_DIR ?? 'data');
const FOLDER = join(DATA, 'rehearsal');
const EXAMPLE_SITES = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
const REPORT_EVERY_MS = 10_000;
/** By now everybody is in who comes at all, in milliseconds. */
const GATHERED_MS = 90_000;
const SILENCE: MediaLoop = { pictures: [], sounds: [] };

try {
  await rehearse(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function rehearse(options: RehearsalOptions): Promise<void> {
  const table = await readSitesTable(await readFile(EXAMPLE_SITES));
  if (!table.ok) throw new Error(`The list of example sites cannot be read: ${EXAMPLE_SITES}.`);
  const original = await readConference(DATA, options.conferenceId, table.value);
  // Each rehearsal begins afresh; the last one's log stays until then.
  await removeFolder(FOLDER);
  const conference = await cloneConference(FOLDER, original);
  const server = await RehearsalServer.start(FOLDER, options.port);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  process.once('SIGTERM', () => ending.abort());
  try {
    if (!options.json) console.log(welcome(conference, server.url, options));
    const tally = new RehearsalTally();
    const { signal } = ending;
    const media = await openMedia(conference, options, tally);
    const simulation = simulate({ ...options, conference, url: server.url, media, events: tally, signal });
    const counts = [...media.values()].map(({ count }) => count);
    const reports = options.json ? undefined : report(tally, counts, server.url, signal);
    const gathered = pause(Math.min(GATHERED_MS, options.minutes * 30_000), undefined, { signal })
      .then(() => readServerMemory(server.url))
      .catch(() => undefined);
    await pause(options.minutes * 60_000, undefined, { signal: ending.signal }).catch(() => {});
    const end = await endReport(server, tally, sumMedia(counts), await gathered);
    ending.abort();
    await Promise.all([simulation, reports]);
    console.log(options.json ? JSON.stringify(end) : describeReport(end));
    if (!end.survived)
      throw new Error(`The server ended during the rehearsal; see ${join(FOLDER, 'logs', 'server.log')}.`);
  } finally {
    ending.abort();
    await server.stop();
  }
}

function welcome(
  { title, codes }: RehearsalConference,
  url: string,
  { lead, sites, phones }: RehearsalOptions,
): string {
  const link = (actorId: string) => inviteUrl(url, codes.get(actorId as ActorId) ?? '');
  return [
    '',
    `${title}: ${sites} simulated sites, ${phones} simulated phones.`,
    '',
    ...(lead ? [] : [`  Chair       Chủ trì      ${link('chair')}`]),
    `  Moderator   Điều phối    ${link('moderator')}`,
    `  Observer    Quan sát     ${link('observer')}`,
    '',
    'Ctrl+C ends the rehearsal.',
    '',
  ].join('\n');
}

/** The media of the simulated rooms; of the chair's too, where nobody else leads. */
async function openMedia(
  conference: RehearsalConference,
  options: RehearsalOptions,
  tally: RehearsalTally,
): Promise<ReadonlyMap<SiteId | 'chair', PlainMedia>> {
  const siteIds = sitesOf(conference, options.sites).map(({ id }) => id);
  const { chair, sites } = roomLooks(conference.state, siteIds);
  const rooms = [...siteIds, ...(options.lead ? (['chair'] as const) : [])];
  const loops = await encodeLoops([...sites, ...(options.lead ? [chair] : [])]);
  return new Map(rooms.map((room, index) => [room, new PlainMedia(loops[index] ?? SILENCE, tally)]));
}

async function report(
  tally: RehearsalTally,
  counts: readonly PacketCount[],
  url: string,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await pause(REPORT_EVERY_MS, undefined, { signal }).catch(() => {});
    const time = new Date().toTimeString().slice(0, 8);
    const { packetsReceived, packetsLost } = sumMedia(counts);
    const refused = Object.entries(tally.refused).map(([what, count]) => `${what} ×${count}`);
    console.log(
      `${time}  ${tally.connected} connected, ${tally.accepted} commands accepted, ` +
        `${packetsReceived} packets received, ${packetsLost} lost, server ${await readServerMemory(url)} MB` +
        (refused.length > 0 ? `, refused: ${refused.slice(0, 4).join(', ')}` : ''),
    );
  }
}
