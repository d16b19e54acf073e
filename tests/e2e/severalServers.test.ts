import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { actOnSite1, CHAIR, enterHalls, openHalls, SITE1, SITE2, SPEAKER1 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { hearsToneOf, isSilentAt, launchBrowser, losesSightOf, seesPictureOf } from '../testkit/browser.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { freePort, TestServer } from '../testkit/server.ts';

const WALL2 = 'wall:TDM-01';
const SEEN = 'Điều phối đang xem hình hội trường';
const HEARD = 'Điều phối đang nghe thử';
/** Ten times the goal. */
const BACK_WITHIN_MS = 50_000;

let redis: SharedRedis;
let servers: [TestServer, TestServer];
let browser: Browser;
let chair: Page;
let desk: Page;
let site1: Page;
let site2: Page;

beforeAll(async () => {
  redis = await SharedRedis.start(await freePort());
  const first = await TestServer.start({ redisUrl: redis.url });
  servers = [first, await TestServer.start({ redisUrl: redis.url, publicUrl: first.url })];
  browser = await launchBrowser();
  const halls = await openHalls(browser);
  ({ chair, desk, site1, site2 } = halls);
  await enterHalls(halls, ...servers);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all((servers ?? []).map((server) => server.stop()));
  await redis?.stop();
});

describe('sites at different servers', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('see and hear the same chair', async () => {
    for (const site of [site1, site2]) {
      await seesPictureOf(site, 'chair', CHAIR);
      await hearsToneOf(site, 'chair', CHAIR);
    }
  });

  test.step('WALL-1: WALL-3: are seen on the desk’s wall with their levels, and heard when it listens, for as long as it does', async () => {
    await desk.getByRole('button', { name: 'Hình các điểm cầu' }).click();
    await seesPictureOf(desk, WALL2, SITE2);
    for (const site of [site1, site2]) await site.getByText(SEEN).waitFor();
    const level = desk.locator('[data-wall="TDM-01"] [data-testid="wall-level"]');
    await expect.poll(async () => Number(await level.getAttribute('value')), { timeout: 20_000 }).toBeGreaterThan(5);
    await desk
      .locator('[data-wall="TDM-01"]')
      .getByRole('button', { name: /^Nghe thử/ })
      .click();
    await hearsToneOf(desk, WALL2, SITE2);
    await site2.getByText(HEARD).waitFor();
    expect(await site1.getByText(HEARD).count()).toBe(0);
    expect(await site1.locator('[data-slot^="wall:"]').count()).toBe(0);
    await desk.getByRole('button', { name: 'Theo địa bàn' }).click();
    for (const words of [SEEN, HEARD]) await site2.getByText(words).waitFor({ state: 'detached' });
    await losesSightOf(desk, WALL2);
  });

  test.step('see and hear a site that the desk puts on the stage, until its microphone is stopped and it is taken off', async () => {
    await chair.getByRole('button', { name: 'Bắt đầu hội nghị', exact: true }).click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    await site1.getByText('Đang họp').first().waitFor();
    await actOnSite1(desk, 'pin');
    for (const page of [chair, site2]) await seesPictureOf(page, SPEAKER1, SITE1);
    await actOnSite1(desk, 'voice');
    await site1.getByRole('button', { name: 'Xác nhận trao đổi', exact: true }).click();
    for (const page of [chair, site2]) await hearsToneOf(page, SPEAKER1, SITE1);
    await actOnSite1(desk, 'stop-microphone');
    for (const page of [chair, site2]) await isSilentAt(page, SPEAKER1);
    await actOnSite1(desk, 'take-off');
    for (const page of [chair, site2]) await losesSightOf(page, SPEAKER1);
  });

  test.step('lose what a killed server sent, and have it back by themselves once it runs again', async () => {
    const killedAt = performance.now();
    await servers[0].kill();
    await expect
      .poll(() => site1.locator('[data-testid="stage-video"][data-slot="chair"]').count(), { timeout: 60_000 })
      .toBe(0);
    const gone = performance.now() - killedAt;
    await servers[0].launch();
    const runningAt = performance.now();
    for (const site of [site1, site2]) await seesPictureOf(site, 'chair', CHAIR);
    const back = performance.now() - runningAt;
    process.stdout.write(
      `A killed server's picture was gone after ${Math.round(gone)} ms, and back ${Math.round(back)} ms after it ran again.\n`,
    );
    expect(back).toBeLessThan(BACK_WITHIN_MS);
  });
});
