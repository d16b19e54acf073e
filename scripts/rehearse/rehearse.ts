import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser } from 'playwright-core';
import { readExampleSites } from '../../server/src/adapters/readers/lists/exampleSites.ts';
import { inviteUrl } from '../../server/src/application/access.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import { readConfig } from '../../server/src/config.ts';
import { planBranches } from './branches.ts';
import { cloneConference, documentReader, type RehearsalConference, readConference } from './cloneConference.ts';
import { launchChromium } from './media/launchChromium.ts';
import type { PacketCount } from './media/packetCount.ts';
import { sumMedia } from './mediaSum.ts';
import { openRooms } from './openRooms.ts';
import { type RehearsalOptions, readOptions } from './options.ts';
import { describeReport, endReport, reportPage } from './rehearsalReport.ts';
import { RehearsalServer } from './rehearsalServer.ts';
import { readServerMemory } from './serverWatch.ts';
import { simulate } from './simulate.ts';
import { RehearsalTally } from './tally.ts';

const DATA = readConfig(process.env, []).dataFolder;
const FOLDER = join(DATA, 'rehearsal');
const EXAMPLE_SITES = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
const REPORT_EVERY_MS = 10_000;
/** By now everybody is in who comes at all, in milliseconds. */
const GATHERED_MS = 90_000;

try {
  await rehearse(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function rehearse(options: RehearsalOptions): Promise<void> {
  const original = options.branches
    ? await planBranches()
    : await readConference(DATA, options.conferenceId, () => readExampleSites(EXAMPLE_SITES));
  // Before anything is touched: without it nobody would be seen. On Ctrl+C everybody leaves in order first.
  const browser = await launchChromium();
  try {
    // Each rehearsal begins afresh; the last one's log stays until then.
    await rm(FOLDER, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
    const documents = documentReader(DATA, options.conferenceId);
    const conference = await cloneConference(FOLDER, original, documents);
    await hold(conference, options, browser);
  } finally {
    await browser.close();
  }
}

async function hold(conference: RehearsalConference, options: RehearsalOptions, browser: Browser): Promise<void> {
  const server = await RehearsalServer.start(FOLDER, options.port);
  const { url } = server;
  const ending = new AbortController();
  const { signal } = ending;
  // Ctrl+C, the end of the service, and a terminal that is closed.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => ending.abort());
  try {
    if (!options.json) console.log(welcome(conference, url, options));
    const tally = new RehearsalTally();
    const { rooms, counts, pages } = await openRooms(browser, conference, options, url, tally);
    const simulation = simulate({ ...options, conference, url, media: rooms, events: tally, signal });
    const reports = options.json ? undefined : report(tally, counts, server, signal);
    const gathered = pause(Math.min(GATHERED_MS, options.minutes * 30_000), undefined, { signal })
      .then(() => readServerMemory(server))
      .catch(() => undefined);
    await pause(options.minutes * 60_000, undefined, { signal }).catch(() => {});
    const peers = await Promise.all(pages.map(reportPage));
    const end = await endReport(server, tally, sumMedia(counts), peers, await gathered);
    ending.abort();
    for (const page of pages) page.close();
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
  { lead, sites, phones, peers }: RehearsalOptions,
): string {
  const link = (actorId: string) => inviteUrl(url, codes.get(actorId as ActorId) ?? '');
  return [
    '',
    `${title}: ${sites} simulated sites (${peers} of them in Chromium), ${phones} simulated phones.`,
    '',
    ...(lead ? [] : [`  Chair       Chủ trì      ${link('chair')}`]),
    `  Moderator   Điều phối    ${link('moderator')}`,
    `  Observer    Quan sát     ${link('observer')}`,
    '',
    'Ctrl+C ends the rehearsal.',
    '',
  ].join('\n');
}

async function report(
  tally: RehearsalTally,
  counts: readonly PacketCount[],
  server: RehearsalServer,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await pause(REPORT_EVERY_MS, undefined, { signal }).catch(() => {});
    const time = new Date(systemClock.wall()).toTimeString().slice(0, 8);
    const { packetsReceived, packetsLost } = sumMedia(counts);
    const refused = Object.entries(tally.refused).map(([what, count]) => `${what} ×${count}`);
    console.log(
      `${time}  ${tally.connected} connected, ${tally.accepted} commands accepted, ` +
        `${packetsReceived} packets received, ${packetsLost} lost, server ${await readServerMemory(server)} MB` +
        (refused.length > 0 ? `, refused: ${refused.slice(0, 4).join(', ')}` : ''),
    );
  }
}
