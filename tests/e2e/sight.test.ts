import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heardSound, keepConnections } from '../support/mediaLine.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

/** A whole picture of 720 lines, so that there are high layers. */
const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440, figures: 5 };
const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const OTHER = 'DT-02' as SiteId;
/** Long enough for a layer that is sent at all to send something. In milliseconds. */
const LOOK_MS = 2_000;
const PATIENTLY = { timeout: 90_000, interval: 500 };

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let chair: Page;
let site: Page;
let desk: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  context = await openLaptop(browser);
  chair = await openPage(context, CHAIR);
  await keepConnections(chair);
  await enter(chair, server.url, server.codes.chair);
  await chair.waitForURL(/\/chair\//);
  desk = await Peer.join(server.url, server.codes.moderator);
  const hand = await Peer.join(server.url, server.codes.chair);
  await hand.act({ type: 'GoLive' });
  hand.close();
  site = await openPage(context, HALL);
  await keepConnections(site);
  await enter(site, server.url, server.codes.site1);
  await seesPictureOf(site, 'chair', CHAIR);
});

afterAll(async () => {
  desk?.close();
  await browser?.close();
  await server?.stop();
});

/** What the chair's page has sent of each simulcast layer, lowest first, in bytes. */
function bytesSent(): Promise<readonly number[]> {
  return chair.evaluate(async () => {
    const sent: Record<string, number> = {};
    for (const connection of window.connections) {
      (await connection.getStats()).forEach((entry) => {
        if (entry.type === 'outbound-rtp' && entry.kind === 'video') sent[String(entry.rid)] = Number(entry.bytesSent);
      });
    }
    return Object.keys(sent)
      .sort()
      .map((rid) => sent[rid] ?? 0);
  });
}

/** Which layers the chair's page sends during a look: none, the lowest, or higher ones too. */
async function layersSent(): Promise<'none' | 'lowest' | 'higher'> {
  const before = await bytesSent();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const after = await bytesSent();
  const [lowest = false, ...higher] = after.map((bytes, index) => bytes > (before[index] ?? 0));
  if (higher.includes(true)) return 'higher';
  return lowest ? 'lowest' : 'none';
}

/** Hides or shows the site's page, as its browser would. */
async function setVisible(visible: boolean): Promise<void> {
  await site.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    visible ? 'visible' : 'hidden',
  );
}

describe('what nobody sees in the browser', () => {
  it('SIGHT-2: high layers are not sent while the picture is small everywhere, and it is never black on the way back', async () => {
    await expect.poll(layersSent, PATIENTLY).toBe('higher');
    await site.evaluate(() => {
      const samples = { all: 0, black: 0 };
      Object.assign(window, { samples });
      setInterval(() => {
        const video = document.querySelector<HTMLVideoElement>('[data-testid="stage-video"][data-slot="chair"]');
        samples.all++;
        if (!video || video.videoWidth === 0) {
          samples.black++;
          return;
        }
        const pen = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
        pen.drawImage(video, 0, 0, video.videoWidth, video.videoHeight / 2, 0, 0, 1, 1);
        const [red = 0] = pen.getImageData(0, 0, 1, 1).data;
        if (red < 80) samples.black++;
      }, 50);
    });
    await desk.act({ type: 'PinSite', siteId: OTHER, voice: false });
    await expect.poll(layersSent, PATIENTLY).toBe('lowest');
    await desk.act({ type: 'UnpinSite', siteId: OTHER });
    await expect.poll(layersSent, PATIENTLY).toBe('higher');
    await expect
      .poll(
        () =>
          site
            .locator('[data-testid="stage-video"][data-slot="chair"]')
            .evaluate((video) => (video as HTMLVideoElement).videoHeight),
        PATIENTLY,
      )
      .toBeGreaterThan(180);
    const samples = await site.evaluate(
      () => (window as unknown as { samples: { all: number; black: number } }).samples,
    );
    expect(samples.all).toBeGreaterThan(20);
    expect(samples.black).toBe(0);
  }, 400_000);

  it('SIGHT-1: a hidden page receives no pictures and hears on; shown again, it sees at once', async () => {
    await setVisible(false);
    await expect
      .poll(async () => {
        const { frames } = await heardSound(site);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        return (await heardSound(site)).frames - frames;
      }, PATIENTLY)
      .toBe(0);
    // The only page that saw the chair's picture.
    await expect.poll(layersSent, PATIENTLY).toBe('none');
    await hearsToneOf(site, 'chair', CHAIR);

    await setVisible(true);
    await seesPictureOf(site, 'chair', CHAIR);
    await expect.poll(layersSent, PATIENTLY).toBe('higher');
  }, 400_000);
});
