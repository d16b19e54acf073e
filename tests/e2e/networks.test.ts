import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { heardSound, leadMedia } from '../support/mediaLine.ts';
import { NetworkProxy } from '../support/networkProxy.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const HALL: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
/** Longer than every deadline on the way: 3 s until both ends of a socket give it up, 30 s of ICE's consent. */
const OUTAGE_MS = 45_000;
/** The promise is 3 s; the rest is for a browser on a busy machine. In milliseconds. */
const NOTICED_WITHIN_MS = 6_000;
const NEWS = 'Nội dung sửa trong lúc đứt mạng';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let media: NetworkProxy;
let web: NetworkProxy;
let mediaPort: number;
let site: Page | undefined;
/** Watches from beside the spoiled line. */
let desk: Peer;

beforeAll(async () => {
  mediaPort = await freePort();
  const port = await freePort();
  media = await NetworkProxy.start(mediaPort);
  web = await NetworkProxy.start(port);
  const publicUrl = `http://127.0.0.1:${web.port}`;
  server = await TestServer.start({ port, publicUrl, environment: { RTC_PORT: String(mediaPort) } });
  browser = await launchBrowser();
  context = await openLaptop(browser);
  // The chair's line is good: only the site's goes through the proxies.
  const chair = await openPage(context, CHAIR);
  await enter(chair, `http://localhost:${port}`, server.codes.chair);
  await chair.waitForURL(/\/chair\//);
  desk = await Peer.join(`http://localhost:${port}`, server.codes.moderator);
});

afterEach(async () => {
  await site?.close();
  site = undefined;
  for (const proxy of [media, web]) {
    proxy.heal();
    proxy.lose(0);
  }
  web.stripUpgrades(false);
  web.refuse(false);
  await context.setOffline(false);
});

afterAll(async () => {
  desk?.close();
  await browser?.close();
  await server?.stop();
  await media?.stop();
  await web?.stop();
});

/** A site behind both proxies, with what its page asks of the media. */
async function enterSite(): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
  const page = await openPage(context, HALL);
  site = page;
  const asked: string[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const type = /"type":"(joinMedia|restartIce)"/.exec(String(payload))?.[1];
      if (type !== undefined) asked.push(type);
    });
  });
  await leadMedia(page, { from: mediaPort, to: media.port });
  await enter(page, `http://127.0.0.1:${web.port}`, server.codes.site1);
  return { page, asked };
}

async function seesAndHearsTheChair(page: Page): Promise<void> {
  await seesPictureOf(page, 'chair', CHAIR);
  await hearsToneOf(page, 'chair', CHAIR);
}

/** Waits until sound and pictures come again; how long that took, in milliseconds. */
async function mediaFlows(page: Page, timeoutMs: number): Promise<number> {
  const startedAt = performance.now();
  const first = await heardSound(page);
  await waitFor(
    'media to flow',
    async () => {
      const now = await heardSound(page);
      // New connections count from nought.
      const grown = now.packets > first.packets + 5 && now.frames > first.frames + 3;
      const restarted = now.packets < first.packets && now.packets > 5 && now.frames > 3;
      return grown || restarted ? true : undefined;
    },
    timeoutMs,
  );
  return performance.now() - startedAt;
}

function report(what: string): void {
  process.stdout.write(`${what}\n`);
}

describe('a page that something keeps away from the conference', () => {
  const obstacle = (page: Page) => page.getByTestId('connection');

  it('says that a proxy takes WebSocket away, and what to ask for, until the proxy lets it through', async () => {
    const { page } = await enterSite();
    await page.locator('[data-testid="connection"][data-status="connected"]').waitFor({ state: 'attached' });
    web.stripUpgrades(true);
    await page.locator('[data-obstacle="webSocketBlocked"]').waitFor({ timeout: 20_000 });
    await obstacle(page).getByText(`cho phép WebSocket tới 127.0.0.1:${web.port}`).waitFor();
    web.stripUpgrades(false);
    await page.locator('[data-testid="connection"][data-status="connected"]').waitFor({ state: 'attached' });
    expect(await obstacle(page).textContent()).toBe('');
    // A client that connects now is notified too.
    web.stripUpgrades(true);
    await page.reload();
    await obstacle(page).getByText('đang chặn kết nối WebSocket').waitFor({ timeout: 20_000 });
  });

  it('says that the server does not answer', async () => {
    const { page } = await enterSite();
    await page.locator('[data-testid="connection"][data-status="connected"]').waitFor({ state: 'attached' });
    web.refuse(true);
    await page.locator('[data-obstacle="unreachable"]').waitFor({ timeout: 30_000 });
    await obstacle(page).getByText('báo ban tổ chức hội nghị kiểm tra máy chủ').waitFor();
    await context.setOffline(true);
    await page.locator('[data-obstacle="offline"]').waitFor({ timeout: 30_000 });
    await context.setOffline(false);
    web.refuse(false);
    await page.locator('[data-testid="connection"][data-status="connected"]').waitFor({ state: 'attached' });
  });

  it('says that the browser has no WebRTC, at the devices and in the hall', async () => {
    const page = await openPage(context, HALL);
    site = page;
    await page.addInitScript(() => Reflect.deleteProperty(window, 'RTCPeerConnection'));
    await page.goto(`http://127.0.0.1:${web.port}/join#${server.codes.site1}`);
    const told = page.locator('[data-testid="media-obstacle"][data-reason="noWebRtc"]');
    await told.getByText('không có WebRTC').waitFor();
    await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
    await page.getByRole('button', { name: 'Đặt câu hỏi' }).waitFor();
    await told.getByText('nhờ cán bộ CNTT').waitFor();
  });
});

describe('a site on a bad line', () => {
  it('has its media over TCP where UDP is blocked', async () => {
    media.blockUdp(true);
    const { page } = await enterSite();
    await seesAndHearsTheChair(page);
    expect((await heardSound(page)).protocol).toBe('tcp');
  });

  it('goes on after a change of network, by restarting ICE', async () => {
    const { page, asked } = await enterSite();
    await seesAndHearsTheChair(page);
    expect((await heardSound(page)).protocol).toBe('udp');
    expect(asked).toEqual(['joinMedia']);
    media.changeNetwork();
    const changedAt = performance.now();
    await waitFor('a restart of ICE', () => (asked.includes('restartIce') ? true : undefined), 60_000);
    await mediaFlows(page, 60_000);
    report(`media is back ${Math.round(performance.now() - changedAt)} ms after the network changed`);
    expect(asked.filter((type) => type === 'joinMedia')).toHaveLength(1);
    await seesAndHearsTheChair(page);
  });

  it('has state and media again soon after an outage', async () => {
    const { page } = await enterSite();
    await seesAndHearsTheChair(page);
    for (const proxy of [media, web]) proxy.cut();
    const outage = new Promise((resolve) => setTimeout(resolve, OUTAGE_MS));
    await page.locator('[data-testid="connection"][data-status="reconnecting"]').waitFor({
      state: 'attached',
      timeout: NOTICED_WITHIN_MS,
    });
    // Nothing says that this hall is connected while its picture stands still.
    expect(await page.locator('[data-connected="true"]').count()).toBe(0);
    await page.locator('[data-frozen="told"]').first().waitFor({ timeout: NOTICED_WITHIN_MS });
    await page.getByText(vi.media.frozen).first().waitFor();
    const [item] = Object.values(desk.view('control').agenda.items);
    if (!item) throw new Error('The example has no agenda.');
    const { id, kind, plannedMinutes } = item;
    await desk.act({ type: 'EditAgendaItem', item: { id, kind, plannedMinutes, title: NEWS } });
    await outage;
    expect(await page.getByText(NEWS).count()).toBe(0);
    for (const proxy of [media, web]) proxy.heal();
    const healedAt = performance.now();
    // Ten times the goals of 2 s and 5 s.
    await page.getByText(NEWS).first().waitFor({ state: 'attached', timeout: 20_000 });
    const stateMs = performance.now() - healedAt;
    await mediaFlows(page, 50_000);
    const mediaMs = performance.now() - healedAt;
    report(`after an outage: state in ${Math.round(stateMs)} ms, media in ${Math.round(mediaMs)} ms`);
    await seesAndHearsTheChair(page);
  }, 240_000);

  it('conceals at most a tenth of the sound when a fifth of the packets is lost', async () => {
    const { page } = await enterSite();
    await seesAndHearsTheChair(page);
    media.lose(0.2);
    // Until the loss is known at both ends.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const before = await heardSound(page);
    const packetsBefore = media.passed.udpPackets;
    await new Promise((resolve) => setTimeout(resolve, 15_000));
    const after = await heardSound(page);
    const samples = after.samples - before.samples;
    const concealed = (after.concealed - before.concealed) / samples;
    const { nacks, repaired } = after;
    report(`with 20 % loss ${(100 * concealed).toFixed(1)} % concealed; ${nacks} asked for again, ${repaired} by FEC`);
    expect(after.protocol).toBe('udp');
    expect(media.passed.udpPackets - packetsBefore).toBeGreaterThan(200);
    expect(samples).toBeGreaterThan(400_000);
    expect(concealed).toBeLessThanOrEqual(0.1);
  });

  it('loses no command when its connection is cut in the middle of one, and repeats none', async () => {
    const { page } = await enterSite();
    await page.getByRole('button', { name: 'Đặt câu hỏi' }).waitFor();
    const texts = Array.from({ length: 8 }, (_, index) => `Câu hỏi giữa lúc đứt mạng số ${index + 1}`);
    for (const [index, text] of texts.entries()) {
      await page.getByRole('button', { name: 'Đặt câu hỏi' }).click();
      await page.getByLabel('Nội dung').fill(text);
      // Half of them reach the server and only their answer is lost; the others may not reach it at all.
      if (index % 2 === 0) web.muteReplies(true);
      await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
      await new Promise((resolve) => setTimeout(resolve, index % 2 === 0 ? 200 : index));
      web.resetTcp();
      web.muteReplies(false);
      await page.getByLabel('Nội dung').waitFor({ state: 'detached', timeout: 30_000 });
    }
    await desk.sees('control', 'the last question', ({ questions }) =>
      Object.values(questions).some((question) => question.text === texts.at(-1)),
    );
    const asked = Object.values(desk.view('control').questions).map((question) => question.text);
    expect(asked.filter((text) => text.startsWith('Câu hỏi giữa')).sort()).toEqual([...texts].sort());
  });
});
