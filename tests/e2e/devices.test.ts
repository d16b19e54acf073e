import { siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { HandId, HelpId, MessageId, PollId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ageByAMinute,
  allowDevices,
  breakPanels,
  failDevices,
  makeCameraUnpluggable,
  mendPanels,
  plugCamera,
} from '../support/pageFaults.ts';
import { walk } from '../support/walk.ts';
import { enter, type FakeDevices, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openWindow } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';

/** The smallest laptop of a commune, under the browser's bars. */
const SMALL_LAPTOP = { width: 1366, height: 625 };

const RED: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const GREEN: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const PHONE = {
  viewport: { width: 390, height: 844 },
  screen: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  locale: 'vi-VN',
};

let server: TestServer;
let browser: Browser;
let window: BrowserContext | undefined;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
});

afterEach(() => window?.close());

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openCheck(error?: string): Promise<Page> {
  window = await openWindow(browser, 'vi', SMALL_LAPTOP);
  const page = await window.newPage();
  if (error !== undefined) await page.addInitScript(failDevices, error);
  await page.goto(`${server.url}/join#${server.codes.site1}`);
  return page;
}

/** Waits for the verdict and asserts that all of it is in sight. */
async function expectVerdict(page: Page, verdict: string): Promise<void> {
  const line = page.locator(`[data-testid="device-verdict"][data-verdict="${verdict}"]`);
  await line.waitFor();
  await expectWhole(line);
}

/** Asserts that all of a part is on the screen without scrolling, and over everything else. */
async function expectWhole(part: Locator): Promise<void> {
  const box = await part.boundingBox();
  expect(box && box.y >= 0 && box.y + box.height <= SMALL_LAPTOP.height).toBe(true);
  const onTop = await part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const corners = [y + 2, y + height / 2, y + height - 2];
    return corners.every((at) => element.contains(document.elementFromPoint(x + width / 2, at)));
  });
  expect(onTop).toBe(true);
}

/** The desk writes and answers a request for help: the plain hall of the first site says so, until it is read or settled. */
async function expectDeskHeard(page: Page): Promise<void> {
  const [own, desk] = (await Promise.all(
    [server.codes.site1, server.codes.moderator].map((code) => Peer.join(server.url, code)),
  )) as [Peer, Peer];
  const helpId = 'help_plain0001' as HelpId;
  await own.act({ type: 'RequestHelp', helpId, kind: 'sound', text: 'Loa bị rè' });
  await desk.act({ type: 'SendHelpMessage', helpId, text: 'Đề nghị kiểm tra dây' });
  const { site } = own.view('self');
  const to = [siteActorId(site?.id ?? ('' as SiteId))];
  await desk.act({ type: 'SendMessage', messageId: 'msg_plain00001' as MessageId, to, text: 'Đề nghị bật mi-crô' });
  const answered = page.getByRole('button', { name: vi.site.plain.helpAnswered });
  const unread = page.getByRole('button', { name: vi.messages.titleUnread.replace('{{n}}', '1') });
  await answered.waitFor();
  await unread.waitFor();
  await page.keyboard.press('y');
  await page.getByRole('dialog').getByText('Đề nghị bật mi-crô').waitFor();
  await page.keyboard.press('Escape');
  await unread.waitFor({ state: 'detached' });
  await own.act({ type: 'CancelHelp', helpId });
  await answered.waitFor({ state: 'detached' });
  for (const peer of [own, desk]) peer.close();
}

describe('the device page on the smallest laptop', () => {
  it.each([
    ['NotAllowedError', vi.devices.because.denied],
    ['NotFoundError', vi.devices.because.missing],
    ['NotReadableError', vi.devices.because.busy],
  ])('says in sight why a device is off, and tries again: %s', async (error, because) => {
    const page = await openCheck(error);
    await expectVerdict(page, 'failed');
    await page.getByTestId('device-verdict').getByText(because).first().waitFor();
    await allowDevices(page);
    await page.getByRole('button', { name: vi.devices.tryAgain }).click();
    await expectVerdict(page, 'ready');
    await expectWhole(page.getByRole('button', { name: vi.readiness.check }));
    await expectWhole(page.getByRole('button', { name: vi.devices.testSound }));
  });

  it('leads through three steps the first time, which are not in the way of Enter and never come back', async () => {
    const page = await openCheck();
    const steps = page.getByTestId('first-minute');
    await expectVerdict(page, 'ready');
    await steps.getByText(vi.devices.firstMinute.picture).waitFor();
    await expectWhole(page.getByRole('button', { name: vi.devices.testSound }));
    await steps.getByRole('button', { name: vi.devices.firstMinute.next, exact: true }).click();
    await steps.getByText(vi.devices.firstMinute.voice).waitFor();
    // A press of the mouse leaves Enter to the way in; the keyboard finds the steps.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts')))
      .toBe('Enter');
    await steps.getByRole('button', { name: vi.devices.firstMinute.skip }).focus();
    await page.keyboard.press('Space');
    await steps.waitFor({ state: 'detached' });
    await page.reload();
    await expectVerdict(page, 'ready');
    expect(await steps.count()).toBe(0);
    await page.getByLabel(vi.devices.plain).check();
    await page.keyboard.press('Tab');
    await page
      .getByRole('button', { name: /Enter|Vào hội nghị/u })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-scene="plain"]').waitFor();
    // Raise a hand, the microphone, and the way back, which says its key.
    expect(await page.locator('[data-operator="bar"] button').count()).toBe(3);
    await expectDeskHeard(page);
    expect(await page.locator('[data-operator="bar"] button').count()).toBe(3);
    await page.keyboard.press('l');
    await page.locator('[data-scene="before"]').waitFor();
    await page.reload();
    await page.locator('[data-scene="before"]').waitFor();
  });

  it('enters by the key Enter, and the hall says why its devices are off and leads to others', async () => {
    const page = await openCheck('NotReadableError');
    await expectVerdict(page, 'failed');
    await page.keyboard.press('Enter');
    await page.getByTestId('media-state').waitFor({ state: 'attached' });
    // The television stays on: by the browser's lock, or by a silent film.
    await page.locator('[data-testid="hall-screen"]:is([data-awake="lock"], [data-awake="film"])').waitFor();
    await page.getByTestId('devices-off').getByText(vi.devices.because.busy).first().waitFor();
    await allowDevices(page);
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(vi.devices.choose).waitFor();
    await dialog.getByRole('button', { name: vi.devices.tryAgain }).click();
    await dialog.locator('[data-verdict="ready"]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('devices-off').waitFor({ state: 'detached' });
  });

  it('lets a room do without a device that fails, and says at each press whether it works now', async () => {
    const page = await openCheck('NotFoundError');
    await expectVerdict(page, 'failed');
    await page.keyboard.press('Enter');
    await page.getByTestId('devices-off').waitFor();
    await page.keyboard.press('v');
    const dialog = page.getByRole('dialog');
    for (const without of Object.values(vi.devices.doWithout)) {
      await dialog.getByRole('button', { name: without, exact: true }).click();
    }
    await dialog.locator('[data-verdict="off"]').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByTestId('devices-off').count()).toBe(0);
    await allowDevices(page);
    await page.keyboard.press('v');
    await page.getByRole('button', { name: vi.media.cameraOn }).waitFor();
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press('v');
    await page.getByRole('button', { name: vi.media.cameraOff }).waitFor();
    await allowDevices(page, false);
    await page.keyboard.press('v');
    await dialog.locator('[data-verdict="failed"]').getByText(vi.devices.because.missing).waitFor();
  });

  it('offers the way to a browser inside an application that gives no camera', async () => {
    window = await openWindow(browser, 'vi', SMALL_LAPTOP);
    const page = await window.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    });
    await page.goto(`${server.url}/join#${server.codes.site1}`);
    const way = page.getByTestId('open-in-browser');
    await way.getByRole('heading', { name: vi.devices.inBrowser.title }).waitFor();
    await way.getByText(server.codes.site1, { exact: false }).waitFor();
  });
});

describe('a phone that opens a room’s invitation', () => {
  it('is offered the operator’s board before any device is asked for', async () => {
    window = await browser.newContext(PHONE);
    const page = await window.newPage();
    await page.goto(`${server.url}/join#${server.codes.site1}`);
    await page.getByTestId('board-first').waitFor();
    await page.getByRole('link', { name: vi.site.operatorView }).click();
    await page.getByTestId('own-place').waitFor();
  });

  it('PRES-4: its board tells that no screen of the hall is open, then how that machine is, and buzzes at an invitation', async () => {
    const [chair, desk] = (await Promise.all(
      [server.codes.chair, server.codes.moderator].map((code) => Peer.join(server.url, code)),
    )) as [Peer, Peer];
    await chair.act({ type: 'GoLive' });
    window = await browser.newContext(PHONE);
    const board = await window.newPage();
    await board.addInitScript(() => {
      const buzzes: unknown[] = [];
      Object.assign(globalThis, { buzzes });
      navigator.vibrate = (pattern) => buzzes.push(pattern) > 0;
    });
    await board.goto(`${server.url}/join#${server.codes.site1}`);
    await board.getByRole('link', { name: vi.site.operatorView }).click();
    await board.getByTestId('no-hall').getByText(vi.site.hallMachine.none).waitFor();
    await board.getByRole('button', { name: vi.site.raiseHand }).click();
    await desk.sees('control', 'the hand', ({ floor }) => floor.queue.length === 1);
    expect(await board.locator('[data-key]:visible').count()).toBe(0);
    const { sites, floor } = desk.view('control');
    const [hand] = floor.queue;
    expect(sites[hand?.siteId ?? ('' as SiteId)]).not.toHaveProperty('halls');
    await desk.act({ type: 'InviteHand', handId: hand?.handId ?? ('' as HandId) });
    const confirm = board.getByTestId('invited').getByRole('button', { name: vi.turn.confirm });
    await board.getByTestId('invited').getByText(vi.errors.NO_HALL_SCREEN).first().waitFor();
    expect(await board.evaluate(() => (globalThis as unknown as { buzzes: unknown[] }).buzzes.length)).toBeGreaterThan(
      0,
    );
    const hall = await openHall(server.codes.site1);
    await board.getByTestId('hall-machine').getByText(vi.site.hallMachine.camera.on).waitFor();
    await board.getByTestId('hall-machine').getByText(vi.site.hallMachine.microphone.on).waitFor();
    await confirm.click();
    await hall.getByTestId('speaking-clock').waitFor();
    await hall.context().close();
    await board.getByTestId('no-hall').waitFor();
    await desk.act({ type: 'EndTurn', handId: hand?.handId ?? ('' as HandId) });
    for (const peer of [chair, desk]) peer.close();
  });
});

describe('two machines with one invitation', () => {
  const handId = 'hand_twohalls01' as HandId;
  let peers: readonly Peer[] = [];
  let chair: Peer;
  let first: Page;
  let second: Page;
  let slot: string;

  afterAll(async () => {
    for (const page of [first, second]) await page?.context().close();
    for (const peer of peers) peer.close();
  });

  const told = (page: Page, sends: boolean) =>
    page.locator(`[data-testid="several-screens"][data-sends="${sends}"]`).waitFor();
  const goesOn = () => seesPictureOf(first, slot, GREEN);

  const test = walk('step by step', { timeout: 240_000 });

  test.step('both are told, and the one that does not send shows what the hall sends', async () => {
    const { codes, url } = server;
    peers = await Promise.all([codes.chair, codes.moderator, codes.site2].map((code) => Peer.join(url, code)));
    const [host, desk, own] = peers as [Peer, Peer, Peer];
    chair = host;
    // The board's presses come from a page that shows no hall.
    await own.socket.timeout(5_000).emitWithAck('page', { page: { shows: 'board' } });
    if (chair.view('control').conference.phase !== 'live') await chair.act({ type: 'GoLive' });
    first = await openPage(await openWindow(browser, 'vi', SMALL_LAPTOP), RED);
    second = await openPage(await openWindow(browser, 'vi', SMALL_LAPTOP), GREEN);
    await second.addInitScript(makeCameraUnpluggable);
    for (const page of [first, second]) await enter(page, url, codes.site2);
    await Promise.all([told(first, false), told(second, true)]);
    await own.act({ type: 'RaiseHand', handId, kind: 'question' });
    await desk.act({ type: 'InviteHand', handId });
    await own.act({ type: 'ConfirmTurn', handId });
    slot = `speaker:${own.view('self').site?.id}`;
    await seesPictureOf(first, slot, GREEN);
  });

  test.step('a camera unplugged in the hall is said with its cause; plugged in again, it is on the stage again by itself', async () => {
    await plugCamera(second, false);
    const off = second.getByTestId('devices-off');
    await off.getByText(vi.devices.because.lostDevice).waitFor();
    await expectWhole(off);
    await second.getByRole('button', { name: vi.media.cameraOff }).waitFor();
    await first.locator(`[data-testid="stage-video"][data-slot="${slot}"]`).waitFor({ state: 'detached' });
    await plugCamera(second, true);
    await off.waitFor({ state: 'detached' });
    await second.getByRole('button', { name: vi.media.cameraOn }).waitFor();
    await goesOn();
  });

  test.step('a part of the hall that does not load is a notice with its own retry, while the picture goes on', async () => {
    const part = /\/GuideDialog-.*\.js/;
    await first.route(part, (route) => route.abort());
    await first.getByRole('button', { name: vi.actions.guide, exact: true }).click();
    const notice = first.getByRole('alert').filter({ hasText: vi.actions.notLoaded });
    await notice.waitFor();
    await goesOn();
    await first.unroute(part);
    await notice.getByRole('button', { name: vi.actions.tryAgain }).click();
    await first.getByRole('dialog').waitFor();
    await first.keyboard.press('Escape');
    await first.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test.step('a panel of the hall that fails to draw is replaced alone, and drawn again at a press', async () => {
    const pollId = 'poll_twohalls01' as PollId;
    const form = { kind: 'single', options: { o1: 'Phương án một', o2: 'Phương án hai' } } as const;
    await first.evaluate(breakPanels);
    await chair.act({ type: 'CreatePoll', pollId, title: 'Chọn phương án', rules: { ...PLAIN_RULES, form } });
    await chair.act({ type: 'OpenPoll', pollId });
    const failed = first.getByTestId('part-failure');
    await failed.getByText(vi.media.partFailed).waitFor();
    await first.getByTestId('speaking-clock').waitFor();
    await goesOn();
    await mendPanels(first);
    await failed.getByRole('button', { name: vi.actions.tryAgain }).click();
    await first.getByTestId('poll').getByText('Phương án hai').waitFor();
    await chair.act({ type: 'ClosePoll', pollId });
  });

  test.step('TAKE-5: a press on either chooses the one that sends, and the other shows what the hall sends', async () => {
    await first.getByRole('button', { name: vi.media.several.takeOver }).click();
    await Promise.all([told(first, true), told(second, false)]);
    await seesPictureOf(second, slot, RED);
    await first.getByRole('button', { name: vi.media.several.giveWay }).click();
    await Promise.all([told(first, false), told(second, true)]);
    await goesOn();
  });

  test.step('the one that stays is alone again when the other leaves', async () => {
    await first.context().close();
    await second.getByTestId('several-screens').waitFor({ state: 'detached' });
  });
});

describe('a hall that could not be loaded', () => {
  it('comes back by itself when the line does', async () => {
    window = await openWindow(browser, 'vi', SMALL_LAPTOP);
    const page = await window.newPage();
    await page.addInitScript(ageByAMinute);
    const lost = [/\/SiteRoute-.*\.js/, `${server.url}/`];
    for (const file of lost) await page.route(file, (route) => route.abort());
    await page.goto(`${server.url}/join#${server.codes.site1}`);
    await page.getByText(vi.crash.title).waitFor();
    for (const file of lost) await page.unroute(file);
    await expectVerdict(page, 'ready');
    await page.keyboard.press('Enter');
    await page.getByTestId('hall-screen').waitFor();
  });
});

async function openHall(code: string): Promise<Page> {
  const context = await openWindow(browser, 'vi', SMALL_LAPTOP);
  const page = await context.newPage();
  await page.goto(`${server.url}/join#${code}`);
  await page.locator('[data-testid="device-verdict"][data-verdict="ready"]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByTestId('hall-screen').waitFor();
  return page;
}
