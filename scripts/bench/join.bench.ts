import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser } from 'playwright-core';
import { readExampleSites } from '../../server/src/adapters/readers/lists/exampleSites.ts';
import { EXAMPLE_ID } from '../../server/src/application/exampleConference.ts';
import { enter, launchBrowser } from '../../tests/testkit/browser.ts';
import { removeFolder } from '../../tests/testkit/removeFolder.ts';
import { freePort } from '../../tests/testkit/server.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import { cloneConference, readConference } from '../rehearse/cloneConference.ts';
import { encodeLoops } from '../rehearse/media/encodeLoops.ts';
import { PlainMedia } from '../rehearse/media/plainMedia.ts';
import { Participant } from '../rehearse/participant.ts';
import { roomLooks } from '../rehearse/roomLooks.ts';
import { RehearsalTally } from '../rehearse/tally.ts';
import { MeasuredProcess } from './storm/measuredProcess.ts';

// 101 sites join within ten seconds while the chair is on the stage: some in a real browser, whose first picture
// is measured, the others over plain transports.

const MAIN = join(import.meta.dirname, '../../server/src/main.ts');
const EXAMPLE_SITES = join(import.meta.dirname, '../../server/example/binh-duong-101-sites.csv');
const SITES = 101;
const IN_BROWSER = 5;
const RUSH_MS = 10_000;

/** A page's measurements of its own joining. */
interface Joining {
  /** Round trips up to and including the request that joins the media. */
  readonly roundTrips: number;
  /** From that request to the first picture (ms). */
  readonly firstFrameMs: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const folder = await mkdtemp(join(tmpdir(), 'dc-join-'));
const example = await readConference(folder, EXAMPLE_ID, () => readExampleSites(EXAMPLE_SITES));
const conference = await cloneConference(folder, example);
const port = await freePort();
const url = `http://localhost:${port}`;
const settings = {
  DATA_DIR: folder,
  PORT: String(port),
  HOST: 'localhost',
  RTC_PORT: '0',
  REDIS_URL: '',
  PUBLIC_URL: '',
};
const server = await MeasuredProcess.start(MAIN, { ...settings, REHEARSAL: '1', MEDIA_WORKERS: '1' }, 'Ctrl+C');
const browser = await launchBrowser('chromium');
const [loop] = await encodeLoops(browser, [roomLooks(conference.state, []).chair]);
if (!loop) throw new Error('There is no picture for the chair.');
const tally = new RehearsalTally();
const codeOf = (actorId: string) => conference.codes.get(actorId as ActorId) ?? '';
const ending = new AbortController();
const chair = await enterAs('chair');
await chair.act({ type: 'GoLive' });
const hall = new PlainMedia(loop, tally);
await waitFor(
  'the chair to send',
  async () => {
    await hall.follow(chair.media);
    return hall.sends('camera') && hall.sends('microphone') ? true : undefined;
  },
  10_000,
);

// The province's site is in the chair's hall, and comes with the others.
const siteIds = Object.keys(conference.state.roster.sites).slice(0, SITES);
const inBrowser = siteIds.slice(-IN_BROWSER);
const plain = siteIds.slice(0, -IN_BROWSER);
await server.begin();
const [joinings, rooms] = await Promise.all([joinInBrowser(browser), joinPlainly()]);
const { eventLoopP99Ms } = await server.end();
await waitFor(
  'every site to receive',
  () => (rooms.every(({ count }) => count.received > 0) ? true : undefined),
  60_000,
);

const firstFrames = joinings.map(({ firstFrameMs }) => firstFrameMs).toSorted((a, b) => a - b);
const result = {
  sites: rooms.length + joinings.length,
  roundTrips: Math.max(...joinings.map(({ roundTrips }) => roundTrips)),
  firstFrameP95Ms: Math.round(firstFrames[Math.ceil(firstFrames.length * 0.95) - 1] ?? 0),
  eventLoopP99Ms: Number(eventLoopP99Ms.toFixed(1)),
};
ending.abort();
for (const room of rooms) room.close();
hall.close();
await browser.close();
await server.stop();
await removeFolder(folder);
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(`${result.sites} sites joined within ${RUSH_MS / 1_000} s`);
  console.log(`Round trips           ${result.roundTrips} after the socket opens (goal 2)`);
  console.log(`First picture, p95    ${result.firstFrameP95Ms} ms after joining, in Chromium (goal 300)`);
  console.log(`Event loop, p99       ${result.eventLoopP99Ms} ms`);
}
process.exit(0);

async function enterAs(actorId: string): Promise<Participant> {
  const participant = new Participant(url, codeOf(actorId), tally, ending.signal);
  await participant.join();
  return participant;
}

async function joinPlainly(): Promise<PlainMedia[]> {
  return Promise.all(
    plain.map(async (siteId, index) => {
      await pause((index * RUSH_MS) / plain.length);
      const room = new PlainMedia({ pictures: [], sounds: [] }, tally);
      await room.follow((await enterAs(`site:${siteId}`)).media);
      return room;
    }),
  );
}

async function joinInBrowser(window: Browser): Promise<Joining[]> {
  const all: Joining[] = [];
  for (const siteId of inBrowser) {
    const context = await window.newContext();
    const page = await context.newPage();
    await page.addInitScript(watchJoining);
    await enter(page, url, codeOf(`site:${siteId}`));
    const joining = () => page.evaluate(() => (globalThis as { joining?: Joining }).joining);
    all.push(await waitFor('the first picture in Chromium', joining, 60_000));
    await context.close();
  }
  return all;
}

/** Runs in the page: watches its socket for requests, and its stage for the first picture. */
function watchJoining(): void {
  let requests = 0;
  let joinedAt = 0;
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    if (joinedAt === 0 && typeof data === 'string' && /^42\d+\["(hello|signal)"/.test(data)) {
      requests++;
      if (data.includes('"joinMedia"')) joinedAt = performance.now();
    }
    send.call(this, data);
  };
  const look = () => {
    const video = document.querySelector<HTMLVideoElement>('[data-testid="stage-video"]');
    if (joinedAt > 0 && video && video.getVideoPlaybackQuality().totalVideoFrames > 0) {
      const firstFrameMs = performance.now() - joinedAt;
      Object.assign(globalThis, { joining: { roundTrips: requests, firstFrameMs } });
    } else setTimeout(look, 5);
  };
  look();
}
