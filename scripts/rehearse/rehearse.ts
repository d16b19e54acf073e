import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import { readSitesTable } from '../../server/src/adapters/web/http/sitesTable.ts';
import { inviteUrl } from '../../server/src/application/access.ts';
import { cloneConference, type RehearsalConference, readConference } from './cloneConference.ts';
import { type RehearsalOptions, readOptions } from './options.ts';
import { RehearsalServer } from './rehearsalServer.ts';
import { simulate } from './simulate.ts';
import { RehearsalTally } from './tally.ts';

const DATA = resolve(process.env.DATA_DIR ?? 'data');
const FOLDER = join(DATA, 'rehearsal');
const EXAMPLE_SITES = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
const REPORT_EVERY_MS = 10_000;

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
  await rm(FOLDER, { recursive: true, force: true });
  const conference = await cloneConference(FOLDER, original);
  const server = await RehearsalServer.start(FOLDER, options.port);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  process.once('SIGTERM', () => ending.abort());
  try {
    if (!options.json) console.log(welcome(conference, server.url, options));
    const tally = new RehearsalTally();
    const simulation = simulate({ ...options, conference, url: server.url, events: tally, signal: ending.signal });
    const reports = options.json ? undefined : report(tally, ending.signal);
    await pause(options.minutes * 60_000, undefined, { signal: ending.signal }).catch(() => {});
    const { connected, accepted, refused } = tally;
    const survived = server.isRunning;
    ending.abort();
    await Promise.all([simulation, reports]);
    if (options.json) console.log(JSON.stringify({ connected, accepted, refused, survived }));
    if (!survived) throw new Error(`The server ended during the rehearsal; see ${join(FOLDER, 'logs', 'server.log')}.`);
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

async function report(tally: RehearsalTally, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(REPORT_EVERY_MS, undefined, { signal }).catch(() => {});
    const time = new Date().toTimeString().slice(0, 8);
    const refused = Object.entries(tally.refused).map(([what, count]) => `${what} ×${count}`);
    console.log(
      `${time}  ${tally.connected} connected, ${tally.accepted} commands accepted` +
        (refused.length > 0 ? `, refused: ${refused.slice(0, 4).join(', ')}` : ''),
    );
  }
}
