import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SignalNotice, SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadMedia } from '../support/mediaLine.ts';
import { NetworkProxy } from '../support/networkProxy.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { SharedRedis } from '../testkit/redis.ts';
import { openLaptop } from '../testkit/screens.ts';
import { freePort, TestServer } from '../testkit/server.ts';

const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };

let redis: SharedRedis;
let servers: readonly TestServer[];
let media: NetworkProxy;
let browser: Browser;
let site: Page;
let desk: Peer;

beforeAll(async () => {
  const mediaPort = await freePort();
  media = await NetworkProxy.start(mediaPort);
  redis = await SharedRedis.start(await freePort());
  const near = await TestServer.start({ redisUrl: redis.url, environment: { RTC_PORT: String(mediaPort) } });
  servers = [near];
  const far = await TestServer.start({ redisUrl: redis.url, publicUrl: near.url });
  servers = [near, far];
  browser = await launchBrowser();
  const context = await openLaptop(browser);
  const chair = await openPage(context, CHAIR);
  await enter(chair, far.url, near.codes.chair);
  await chair.waitForURL(/\/chair\//);
  desk = await Peer.join(far.url, near.codes.moderator);
  site = await openPage(context, HALL);
  await leadMedia(site, { from: mediaPort, to: media.port });
  await enter(site, near.url, near.codes.site1);
  await hearsToneOf(site, 'chair', CHAIR);
});

afterAll(async () => {
  desk?.close();
  await browser?.close();
  for (const server of servers ?? []) await server.stop();
  await media?.stop();
  await redis?.stop();
});

describe('a site on a bad line, with the speaker and the desk at another server', () => {
  it('LADDER-4: sees the speaker by stills and hears the sound, and the desk sees its quality level', async () => {
    let told: SiteLine | undefined;
    desk.socket.on('signal', (notice: SignalNotice) => {
      if (notice.type === 'siteLines') told = notice.lines['DT-01' as SiteId] ?? told;
    });
    await desk.socket.emitWithAck('signal', { type: 'watchWall', siteIds: [] });
    media.lose(0.2);
    const still = site.locator('[data-testid="stage-still"][data-slot="chair"]');
    await expect.poll(() => still.count(), { timeout: 100_000 }).toBe(1);
    const first = await still.getAttribute('src');
    await expect.poll(() => still.getAttribute('src'), { timeout: 60_000 }).not.toBe(first);
    const colour = await still.evaluate((image) => {
      const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
      pen.drawImage(image as HTMLImageElement, 0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
    CHAIR.colour.forEach((value, index) => {
      expect(Math.abs(value - (colour[index] ?? -999))).toBeLessThan(40);
    });
    await hearsToneOf(site, 'chair', CHAIR);
    await expect.poll(() => (told?.rung === 'stills' ? told.loss : undefined), { timeout: 60_000 }).toBeGreaterThan(0);
  }, 240_000);
});
