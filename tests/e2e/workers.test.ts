import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const SITE: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
/** Ten times the goal. */
const BACK_WITHIN_MS = 50_000;

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let chair: Page;
let sites: readonly Page[];

beforeAll(async () => {
  server = await TestServer.start({ environment: { MEDIA_WORKERS: '2' } });
  browser = await launchBrowser();
  context = await openLaptop(browser);
  chair = await openPage(context, CHAIR);
  const { codes } = server;
  await enter(chair, server.url, codes.chair);
  sites = await Promise.all([0, 1, 2].map(() => openPage(context, SITE)));
  for (const [index, site] of sites.entries()) await enter(site, server.url, index < 2 ? codes.site1 : codes.site2);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function countOf(kind: string): Promise<number> {
  const metrics = await server.metrics();
  return Number(new RegExp(`diemcau_media_objects\\{kind="${kind}"\\} (\\d+)`).exec(metrics)?.[1]);
}

describe('a conference on two media workers', () => {
  it('shows and sounds the same to all, on either worker', async () => {
    for (const site of sites) await seesPictureOf(site, 'chair', CHAIR);
    for (const site of sites) await hearsToneOf(site, 'chair', CHAIR);
    // The chair's picture and sound, each copied once.
    expect(await countOf('pipes')).toBe(2);
  });

  it('has picture and sound back by itself after either worker was killed', async () => {
    for (const pid of await server.mediaWorkers()) {
      const killedAt = performance.now();
      process.kill(pid, 'SIGKILL');
      await waitFor('another worker in its place', async () => {
        const pids = await server.mediaWorkers();
        return pids.length === 2 && !pids.includes(pid) ? true : undefined;
      });
      await Promise.all(sites.map((site) => seesPictureOf(site, 'chair', CHAIR)));
      const back = performance.now() - killedAt;
      await Promise.all(sites.map((site) => hearsToneOf(site, 'chair', CHAIR)));
      process.stdout.write(`Pictures back ${Math.round(back)} ms after a media worker was killed.\n`);
      expect(back).toBeLessThan(BACK_WITHIN_MS);
    }
  });
});
