import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeLoops } from '../../scripts/rehearse/media/encodeLoops.ts';
import type { RoomLook } from '../../scripts/rehearse/media/mediaLoop.ts';
import { PageMedia } from '../../scripts/rehearse/media/pageMedia.ts';
import { PlainMedia } from '../../scripts/rehearse/media/plainMedia.ts';
import type { RoomMedia } from '../../scripts/rehearse/media/roomMedia.ts';
import { Participant } from '../../scripts/rehearse/participant.ts';
import { SimulatedSite } from '../../scripts/rehearse/simulatedSite.ts';
import type { SiteMorning } from '../../scripts/rehearse/siteMorning.ts';
import { RehearsalTally } from '../../scripts/rehearse/tally.ts';
import { Random } from '../../scripts/support/random.ts';
import { seesRoom } from '../support/roomPicture.ts';
import { enter, hearsToneOf, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const PATIENCE_MS = 60_000;
const PEER = 'DT-01' as SiteId;
const PEER_LOOK: RoomLook = { name: 'Đoàn thị trấn Dầu Tiếng', group: 'Dầu Tiếng', hue: 120, toneHz: 660 };
const PLAIN = 'TDM-01' as SiteId;
const PLAIN_LOOK: RoomLook = { name: 'Thành đoàn Thủ Dầu Một', group: 'Thủ Dầu Một', hue: 240, toneHz: 880 };

let server: TestServer;
let browser: Browser;
let chair: Peer;
let hall: Page;
let peer: PageMedia;
let living: Promise<unknown>;
const tally = new RehearsalTally();
const ending = new AbortController();

beforeAll(async () => {
  server = await TestServer.start({ environment: { REHEARSAL: '1' } });
  browser = await launchBrowser();
  const { url, codes } = server;
  chair = await Peer.join(url, codes.chair);
  await chair.act({ type: 'GoLive' });
  const context = await openLaptop(browser);
  hall = await openPage(context, { colour: [200, 40, 40], toneHz: 440 });
  await enter(hall, url, codes.chair);
  peer = await PageMedia.open(browser, { url, code: codes.site1, look: PEER_LOOK, events: tally });
  living = live(PEER, codes.site1, peer);
});

afterAll(async () => {
  ending.abort();
  peer?.close();
  await living;
  chair?.close();
  await browser?.close();
  await server?.stop();
});

function live(siteId: SiteId, code: string, media: RoomMedia): Promise<void> {
  const morning: SiteMorning = {
    acts: [
      { kind: 'join', atMs: 0 },
      { kind: 'declareHeadcount', count: 21, atMs: 0 },
      { kind: 'raiseHand', hand: 'question', atMs: 0 },
    ],
    confirmsAfterMs: 0,
    speaksForMs: 3_600_000,
    votesAfterMs: 0,
    leaning: Random.ofText('leaning'),
  };
  const { signal } = ending;
  const site = new SimulatedSite({ siteId, url: server.url, code, morning, media, events: tally, signal });
  return site.live(performance.now());
}

describe('a simulated site with a page in Chromium', () => {
  it('is counted, raises its hand, receives the chair, and is seen and heard on the stage as what it is', async () => {
    const handOfPeer = () => chair.view('control').floor.queue.find(({ siteId }) => siteId === PEER);
    const { handId } = await waitFor('the hand', handOfPeer, PATIENCE_MS);
    expect(chair.view('control').sites[PEER]?.declared).toBe(21);
    await waitFor(
      'pictures of the chair at the site',
      async () => ((await peer.count()).framesDecoded > 0 ? true : undefined),
      PATIENCE_MS,
    );
    await chair.act({ type: 'InviteHand', handId });
    await seesRoom(hall, `speaker:${PEER}`, PEER_LOOK);
    await hearsToneOf(hall, `speaker:${PEER}`, { colour: [0, 0, 0], toneHz: PEER_LOOK.toneHz });
    const { bytesSent, bytesReceived } = await peer.count();
    expect(bytesSent).toBeGreaterThan(10_000);
    expect(bytesReceived).toBeGreaterThan(10_000);
  });

  it('comes back without anybody pressing anything after its line has failed, and keeps its count', async () => {
    const { url, codes } = server;
    const operator = new Participant(url, codes.site2, tally, new AbortController().signal);
    await operator.join();
    const page = await PageMedia.open(browser, { url, code: codes.site2, look: PLAIN_LOOK, events: tally });
    const receives = (frames: number) =>
      waitFor(
        'more pictures at the site',
        async () => ((await page.count()).framesDecoded > frames ? true : undefined),
        PATIENCE_MS,
      );
    await page.follow(operator.media);
    await receives(0);
    await page.follow(undefined);
    const { framesDecoded } = await page.count();
    expect(framesDecoded).toBeGreaterThan(0);
    await page.follow(operator.media);
    await receives(framesDecoded);
    page.close();
    operator.leave();
    expect([...page.errors, ...peer.errors]).toEqual([]);
    expect(tally.refused).toEqual({});
  });
});

describe('a simulated site with plain packets', () => {
  it('WALL-1: WALL-3: is seen on the desk’s wall in its own colour with its level, and heard by who listens', async () => {
    const [loop] = await encodeLoops(browser, [PLAIN_LOOK]);
    expect(loop?.pictures.length).toBeGreaterThan(0);
    const media = new PlainMedia(loop ?? { pictures: [], sounds: [] }, tally);
    living = Promise.all([living, live(PLAIN, server.codes.site2, media)]);
    const context = await openLaptop(browser);
    const desk = await openPage(context, { colour: [200, 40, 40], toneHz: 440 });
    await desk.goto(`${server.url}/join#${server.codes.moderator}`);
    await desk.getByRole('button', { name: 'Hình các điểm cầu' }).click();
    await seesRoom(desk, `wall:${PLAIN}`, PLAIN_LOOK);
    const level = desk.locator(`[data-wall="${PLAIN}"] [data-testid="wall-level"]`);
    await waitFor(
      'the level of the room',
      async () => (Number(await level.getAttribute('value')) > 0 ? true : undefined),
      PATIENCE_MS,
    );
    const name = chair.view('control').sites[PLAIN]?.name;
    await desk.getByRole('button', { name: `Nghe thử ${name}`, exact: true }).click();
    await hearsToneOf(desk, `wall:${PLAIN}`, { colour: [0, 0, 0], toneHz: PLAIN_LOOK.toneHz });
    expect(tally.refused).toEqual({});
    await context.close();
  });
});
