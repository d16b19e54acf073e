import type { HandId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NetworkProxy } from '../support/networkProxy.ts';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { Scene } from '../testkit/scene.ts';
import { LAPTOP, openLaptop, openWindow, PHONE, TELEVISION } from '../testkit/screens.ts';
import { freePort, TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';
import { waitFor } from '../testkit/waitFor.ts';

const DEVICES: FakeDevices = { colour: [58, 84, 104], toneHz: 660 };
/** As long as the server takes one. */
const LONG_QUESTION = 'Đề nghị Tỉnh đoàn hướng dẫn cách quản lý đoàn viên đi làm xa. '.repeat(16).slice(0, 1000).trim();
const POLL = 'poll_targets-2021' as PollId;
/** The promises are 3 s and 6 s; the rest is for a browser on a busy machine. In milliseconds. */
const SEEN_WITHIN_MS = 6_000;
const SAID_WITHIN_MS = 9_000;

let server: TestServer;
/** The wall's line to the server. */
let web: NetworkProxy;
let browser: Browser;
let context: BrowserContext;
let scene: Scene;
let chair: Peer;
let desk: Peer;
let site: Page;
let operator: Page;

beforeAll(async () => {
  const port = await freePort();
  web = await NetworkProxy.start(port);
  const wallUrl = `http://127.0.0.1:${web.port}`;
  server = await TestServer.start({ port, publicUrl: wallUrl });
  browser = await launchBrowser();
  context = await openLaptop(browser);
  site = await openPage(context, DEVICES);
  await site.addInitScript(countNotes);
  await enter(site, wallUrl, server.codes.site1);
  await site.getByTestId('hall-screen').waitFor();
});

afterAll(async () => {
  scene?.close();
  chair?.close();
  desk?.close();
  await browser?.close();
  await server?.stop();
  await web?.stop();
});

/** Runs in the page: how many notes it has begun to play. */
function countNotes(): void {
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...when) {
    document.documentElement.dataset.notes = String(Number(document.documentElement.dataset.notes ?? 0) + 1);
    start.apply(this, when);
  };
}

async function notesOf(page: Page): Promise<number> {
  return Number((await page.locator('html').getAttribute('data-notes')) ?? 0);
}

/** What does not fit on a screen that nobody scrolls. */
async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight || scrollWidth > innerWidth) found.push(`the page: ${scrollWidth}×${scrollHeight}`);
    const called = document.querySelector('[data-testid="called-question"]');
    if (called && called.scrollHeight > called.clientHeight) found.push('the called question');
    for (const button of document.querySelectorAll('button')) {
      const { left, right, height } = button.getBoundingClientRect();
      const twoLines = height > 1.9 * Number.parseFloat(getComputedStyle(button).minHeight || '0');
      if (left < 0 || right > innerWidth || twoLines) found.push(`button ${button.textContent}`);
    }
    return found;
  });
}

/** Whether nothing lies over a part. Presses go through it, so that it takes them while it is looked for. */
async function isOnTop(part: Locator): Promise<boolean> {
  return part.evaluate((element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    element.style.pointerEvents = 'auto';
    const onTop = [0.05, 0.5, 0.95].every((x) =>
      element.contains(document.elementFromPoint(left + width * x, top + height / 2)),
    );
    element.style.pointerEvents = '';
    return onTop;
  });
}

describe('before the start', () => {
  it('the wall shows the code for the room’s phones, and no key does what is not open yet', async () => {
    await site.getByTestId('room-code').getByRole('img').waitFor();
    await site.keyboard.press('g');
    expect(await site.getByRole('dialog').count()).toBe(0);
    await site.keyboard.press('q');
    await site.getByRole('dialog').getByTestId('room-link').waitFor();
    await site.keyboard.press('Escape');
  });

  it('the pointer is out of sight once it has rested, and back when it moves', async () => {
    await site.mouse.move(300, 300);
    const cursor = () => site.getByTestId('stage').evaluate((stage) => getComputedStyle(stage).cursor);
    await waitFor('the pointer to hide', async () => ((await cursor()) === 'none' ? true : undefined), 30_000);
    await site.mouse.move(320, 320);
    expect(await cursor()).not.toBe('none');
  });

  it('a line that dies is seen on the wall after 3 s and said after 6 s, over the dialog that is open, until it is back', async () => {
    const wall = (age: string) => site.locator(`[data-testid="hall-screen"]${age}`);
    await wall('[data-age="fresh"]').waitFor();
    expect(await site.locator('[data-connected="true"]').count()).toBe(1);
    await site.keyboard.press('h');
    await site.getByRole('dialog').waitFor();
    web.cut();
    await Promise.all([
      wall(':not([data-age="fresh"])').waitFor({ timeout: SEEN_WITHIN_MS }),
      site.getByTestId('line-lost').getByText(vi.site.lineLost).waitFor({ timeout: SAID_WITHIN_MS }),
    ]);
    const frame = await site.getByTestId('hall').evaluate((hall) => getComputedStyle(hall).outlineStyle);
    expect(frame).toBe('dashed');
    expect(await site.locator('[data-connected="true"]').count()).toBe(0);
    const banner = site.getByTestId('connection').locator('p');
    await banner.waitFor();
    await site.getByRole('dialog').waitFor();
    expect(await isOnTop(banner)).toBe(true);
    web.heal();
    await wall('[data-age="fresh"]').waitFor();
    await site.getByTestId('line-lost').waitFor({ state: 'detached' });
    await banner.waitFor({ state: 'detached' });
    await site.keyboard.press('Escape');
    await site.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('in the dialogue', () => {
  beforeAll(async () => {
    scene = new Scene(server.url, server.codes);
    await scene.holdDialogue();
    chair = await Peer.join(server.url, server.codes.chair);
    desk = await Peer.join(server.url, server.codes.moderator);
    const english = await openWindow(browser, 'en', PHONE);
    operator = await openPage(english, DEVICES);
    await operator.goto(`${server.url}/join#${server.codes.site1}`);
    await operator.getByRole('link', { name: 'The operator’s view' }).click();
    await operator.getByTestId('own-place').waitFor();
  });

  const test = walk('step by step', { timeout: 240_000 });

  test.step('one bar holds every action, in one line, in both languages and sizes', async () => {
    for (const language of ['EN: English', 'VI: Tiếng Việt']) {
      const choice = site.getByRole('button', { name: language });
      await choice.click();
      await choice.and(site.locator('[aria-pressed="true"]')).waitFor();
      for (const size of [LAPTOP, TELEVISION]) {
        await site.setViewportSize(size);
        await waitFor(
          `everything to fit at ${size.width} in ${language}`,
          async () => ((await overflowOf(site)).length === 0 ? true : undefined),
          15_000,
        ).catch(async () => expect(await overflowOf(site)).toStrictEqual([]));
      }
    }
    await site.setViewportSize(LAPTOP);
  });

  test.step('the speaking clock is a twelfth of the screen’s height', async () => {
    await Peer.join(server.url, server.codes.site2).then(async (speaker) => {
      const { handId } = chair.view('control').floor.invited ?? { handId: '' as HandId };
      await speaker.act({ type: 'ConfirmTurn', handId });
      speaker.close();
    });
    const clock = site.getByTestId('speaking-clock');
    await clock.waitFor();
    const height = await clock.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    // Figures of this typeface are seven tenths of their size high.
    expect(0.7 * height).toBeGreaterThanOrEqual(LAPTOP.height / 12);
  });

  for (const [direction, jump] of [
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ] as const) {
    test.step(`the speaking clock goes on while the device’s clock is set ${direction} by an hour`, async () => {
      const clock = site.getByTestId('speaking-clock');
      const secondsLeft = async () => {
        const [minutes = 0, seconds = 0] = ((await clock.textContent()) ?? '').split(':').map(Number);
        return 60 * minutes + seconds;
      };
      const before = await secondsLeft();
      await site.evaluate((by) => {
        const { now } = Date;
        Date.now = () => now() + by;
      }, jump);
      await expect.poll(secondsLeft).toBeLessThanOrEqual(before - 2);
      expect(await secondsLeft()).toBeGreaterThan(before - 20);
    });
  }

  test.step('a question of the greatest length is whole on the wall, without scrolling', async () => {
    await chair.act({ type: 'MarkQuestionAnswered', questionId: 'q_called01' as QuestionId, respondent: 'Chủ trì' });
    const questionId = 'q_longest001' as QuestionId;
    const asker = await Peer.join(server.url, server.codes.site2);
    await asker.act({ type: 'AskQuestion', questionId, kind: 'question', text: LONG_QUESTION, anonymous: false });
    asker.close();
    await desk.act({ type: 'AcceptQuestion', questionId });
    await chair.act({ type: 'CallQuestion', questionId });
    await site.getByTestId('called-question').getByText(LONG_QUESTION).waitFor();
    expect(await overflowOf(site)).toStrictEqual([]);
  });

  test.step('the operator votes by keys alone', async () => {
    await site.keyboard.press('b');
    await site.getByRole('dialog').waitFor();
    await site.keyboard.press('1');
    await site.getByTestId('own-ballot').getByText('Phiếu của điểm cầu: Tán thành').waitFor();
    await operator.getByTestId('own-ballot').getByText('In favour').waitFor();
  });

  test.step('“you are next” is seen, heard, on the operator’s view too, and confirmed with one key', async () => {
    const before = await notesOf(site);
    const hand = chair.view('control').floor.queue.find(({ siteId }) => siteId === 'DT-01');
    // A dialog left open neither hides it nor keeps its key: the one below is opened with a pointer, which leaves the
    // focus at its button.
    await site.getByRole('button', { name: vi.devices.choose }).click();
    await site.getByRole('dialog').waitFor();
    await operator.getByRole('button', { name: 'Guide', exact: true }).click();
    await operator.getByRole('dialog').waitFor();
    await desk.act({ type: 'InviteHand', handId: hand?.handId ?? ('' as HandId) });
    await site.getByTestId('invited').waitFor();
    await operator.getByTestId('invited').waitFor();
    for (const page of [site, operator]) await page.getByRole('dialog').waitFor({ state: 'detached' });
    await waitFor('the sound', async () => ((await notesOf(site)) > before ? true : undefined), 15_000);
    const { backgroundColor } = await site.getByTestId('invited').evaluate((panel) => ({
      backgroundColor: getComputedStyle(panel).backgroundColor,
    }));
    expect(backgroundColor).toMatch(/^rgb\(2[3-5]\d, 1\d\d, /);
    expect(await violationsOn(site)).toStrictEqual([]);
    expect(await violationsOn(operator)).toStrictEqual([]);
    expect(await operator.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const { handId = '' as HandId } = desk.view('control').floor.speaking ?? {};
    await desk.act({ type: 'EndTurn', handId });
    // A key on its way when the panel appears counts for nothing: as a person would, once it is read.
    await waitFor(
      'its own turn',
      async () => {
        await site.keyboard.press('Enter');
        return (await site.getByTestId('invited').count()) === 0 ? true : undefined;
      },
      30_000,
    );
    await site.getByRole('button', { name: 'Kết thúc lượt' }).waitFor();
    expect(await overflowOf(site)).toStrictEqual([]);
  });

  test.step('the operator ends the turn from the second device', async () => {
    await operator.getByRole('button', { name: 'End the turn' }).click();
    // It asks first, and a second press of Enter keeps the turn.
    await operator.keyboard.press('Enter');
    await operator.getByRole('button', { name: 'End the turn' }).click();
    await operator.getByRole('dialog').getByRole('button', { name: 'End the turn' }).click();
    await site.getByRole('button', { name: 'Giơ tay' }).waitFor();
  });

  test.step('keys pressed on in impatience neither lower the raised hand nor lose its place; its kind is changed afterwards', async () => {
    const own = () => desk.view('control').floor.queue.find(({ siteId }) => siteId === 'DT-01');
    const dialog = site.getByRole('dialog');
    for (let press = 1; press <= 3; press++) await site.keyboard.press('g');
    await desk.sees('control', 'the hand', () => own() !== undefined);
    const { handId } = own() ?? {};
    await site.getByRole('button', { name: vi.site.changeHand }).waitFor();
    await site.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    for (const third of ['Enter', 'Space']) {
      await site.keyboard.press('g');
      await dialog.waitFor();
      await site.keyboard.press('g');
      await site.keyboard.press(third);
      await dialog.waitFor({ state: 'detached' });
    }
    // What the keys sent would be there before this.
    await site.keyboard.press('g');
    await dialog.locator('[data-choice="comment"]').click();
    await desk.sees('control', 'the other kind', () => own()?.kind === 'comment');
    expect(own()?.handId).toBe(handId);
    await site.keyboard.press('g');
    await dialog.getByRole('button', { name: vi.site.lowerHand, exact: true }).click();
    await site.getByRole('button', { name: vi.site.raiseHand }).waitFor();
  });

  test.step('keys switch the microphone and the whole screen', async () => {
    await site.keyboard.press('m');
    await site.getByRole('button', { name: /^Micro tắt/ }).waitFor();
    await site.keyboard.press('m');
    await site.getByRole('button', { name: /^Micro bật/ }).waitFor();
    // The press that entered has given the hall the whole screen.
    await site.getByRole('button', { name: 'Thoát toàn màn hình' }).waitFor();
    await site.keyboard.press('f');
    await site.getByRole('button', { name: 'Toàn màn hình', exact: true }).waitFor();
    await site.keyboard.press('f');
    await site.getByRole('button', { name: 'Thoát toàn màn hình' }).waitFor();
  });

  test.step('the end is told with what the conference came to', async () => {
    await chair.act({ type: 'ClosePoll', pollId: POLL });
    await chair.sees('control', 'the result', ({ polls }) => polls[POLL]?.phase === 'closed');
    await chair.act({ type: 'CloseConference' });
    await site.getByTestId('ended').getByText('Hội nghị đã kết thúc').waitFor();
    await operator.getByTestId('ended').waitFor();
    expect(await site.getByTestId('own-place').count()).toBe(0);
    expect(await violationsOn(site)).toStrictEqual([]);
    expect(await violationsOn(operator)).toStrictEqual([]);
  });
});
