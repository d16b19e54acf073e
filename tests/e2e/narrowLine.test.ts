import { setTimeout as pause } from 'node:timers/promises';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SignalNotice, SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heardSound, leadMedia } from '../support/mediaLine.ts';
import { NetworkProxy } from '../support/networkProxy.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { freePort, TestServer } from '../testkit/server.ts';

/** A whole picture of 720 lines, so that a narrow line has something to bear. */
const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440, figures: 5 };
const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const NARROW = 300_000;
const NEWS = 'Nội dung sửa khi đường truyền hẹp';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let media: NetworkProxy;
let mediaPort: number;
let site: Page;
let desk: Peer;

beforeAll(async () => {
  mediaPort = await freePort();
  const port = await freePort();
  media = await NetworkProxy.start(mediaPort);
  server = await TestServer.start({ port, environment: { RTC_PORT: String(mediaPort) } });
  browser = await launchBrowser();
  context = await openLaptop(browser);
  const chair = await openPage(context, CHAIR);
  await enter(chair, server.url, server.codes.chair);
  await chair.waitForURL(/\/chair\//);
  desk = await Peer.join(server.url, server.codes.moderator);
  site = await openPage(context, HALL);
  await leadMedia(site, { from: mediaPort, to: media.port });
  await enter(site, server.url, server.codes.site1);
  await hearsToneOf(site, 'chair', CHAIR);
});

afterAll(async () => {
  desk?.close();
  await browser?.close();
  await server?.stop();
  await media?.stop();
});

function rung(): Promise<string | null> {
  return site.getByTestId('line-badges').getAttribute('data-rung');
}

function stills(): Promise<number> {
  return site.locator('[data-testid="stage-still"][data-slot="chair"]').count();
}

describe('a site on a narrow line', () => {
  it('LADDER-1: follows the whole conference on 300 kbit/s: sound, pictures as they fit, and the state', async () => {
    media.limit(NARROW);
    await expect.poll(rung, { timeout: 60_000 }).not.toBe('high');
    await site.getByText('Đường truyền yếu').waitFor();
    await pause(10_000);
    const before = await heardSound(site);
    await pause(15_000);
    const after = await heardSound(site);
    const concealed = (after.concealed - before.concealed) / (after.samples - before.samples);
    const frames = after.frames - before.frames;
    const now = await rung();
    const share = (100 * concealed).toFixed(1);
    process.stdout.write(`on 300 kbit/s: rung ${now}, ${share} % concealed, ${frames} frames in 15 s\n`);
    expect(after.protocol).toBe('udp');
    expect(concealed).toBeLessThanOrEqual(0.1);
    expect(frames > 0 || (await stills()) > 0).toBe(true);
    const [item] = Object.values(desk.view('control').agenda.items);
    if (!item) throw new Error('The example has no agenda.');
    const { id, kind, plannedMinutes } = item;
    await desk.act({ type: 'EditAgendaItem', item: { id, kind, plannedMinutes, title: NEWS } });
    await site.getByText(NEWS).first().waitFor({ state: 'attached', timeout: 20_000 });
  }, 180_000);

  it('LADDER-4: has stills and sound where a fifth of the packets is lost, and the desk is told', async () => {
    let told: SiteLine | undefined;
    desk.socket.on('signal', (notice: SignalNotice) => {
      if (notice.type === 'siteLines') told = notice.lines['DT-01' as SiteId] ?? told;
    });
    await desk.socket.emitWithAck('signal', { type: 'watchWall', siteIds: [] });
    media.limit(Number.POSITIVE_INFINITY);
    media.lose(0.2);
    await expect.poll(rung, { timeout: 60_000 }).toBe('stills');
    await expect.poll(stills, { timeout: 30_000 }).toBe(1);
    const still = site.locator('[data-testid="stage-still"][data-slot="chair"]');
    await expect.poll(() => still.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(480);
    const first = await still.getAttribute('src');
    await expect.poll(() => still.getAttribute('src'), { timeout: 60_000 }).not.toBe(first);
    await hearsToneOf(site, 'chair', CHAIR);
    expect(told?.rung).toBe('stills');
    expect(told?.loss).toBeGreaterThan(5);
  }, 180_000);

  it('LADDER-2: has moving pictures again once the line is good', async () => {
    media.lose(0);
    await expect.poll(rung, { timeout: 300_000, interval: 1_000 }).toBe('high');
    expect(await stills()).toBe(0);
    const before = await heardSound(site);
    await expect
      .poll(async () => (await heardSound(site)).frames - before.frames, { timeout: 30_000 })
      .toBeGreaterThan(20);
  }, 360_000);
});
