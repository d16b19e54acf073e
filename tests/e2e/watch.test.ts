import type { HandId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { LAPTOP, openWindow, TELEVISION } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { en, vi } from '../testkit/texts.ts';

const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const SPEAKER: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const SITE = 'Đoàn thị trấn Dầu Tiếng';
const WAITING = 'Đoàn phường Chánh Mỹ';
const QUESTION = { id: 'q_watch0001' as QuestionId, text: 'Đoàn viên đi làm xa thì sinh hoạt ở đâu?' };
const POLL = 'poll_targets-2021' as PollId;
const SIZES = [LAPTOP, TELEVISION];

let server: TestServer;
let browser: Browser;
let chair: Page;
let site: Page;
let watch: Page;
let watchInEnglish: Page;
let lead: Peer;
let other: Peer;
let observerCode: string;

beforeAll(async () => {
  server = await TestServer.start();
  const { url, codes } = server;
  observerCode = (await listInvites(url, codes.organiser)).find(({ actor }) => actor.role === 'observer')?.code ?? '';
  lead = await Peer.join(url, codes.chair);
  other = await Peer.join(url, codes.site2);
  browser = await launchBrowser();
  const context = await openWindow(browser, 'vi', LAPTOP);
  chair = await openPage(context, CHAIR);
  site = await openPage(context, SPEAKER);
  watch = await openPage(context, SPEAKER);
  watchInEnglish = await openPage(await openWindow(browser, 'en', LAPTOP), SPEAKER);
  await enter(chair, url, codes.chair);
  await enter(site, url, codes.site1);
  for (const page of [watch, watchInEnglish]) {
    await page.goto(`${url}/join#${observerCode}`);
    await page.waitForURL(/\/watch\/[\w-]{12}$/);
  }
});

afterAll(async () => {
  lead?.close();
  other?.close();
  await browser?.close();
  await server?.stop();
});

/** On both pages, each in its words. */
async function bothShow(words: (texts: typeof vi | typeof en) => string): Promise<void> {
  await watch.getByText(words(vi)).first().waitFor();
  await watchInEnglish.getByText(words(en)).first().waitFor();
}

/** Every button that a page offers, but those that choose its language and open its guide. */
async function buttonsOf(page: Page): Promise<readonly string[]> {
  const names = await page
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));
  return names.filter((name) => !/^(VI|EN)\b|^(Hướng dẫn|Guide)$/.test(name));
}

describe('watching', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('needs no check of devices, shows the chair’s hall before the start, and says what will come', async () => {
    await seesPictureOf(watch, 'chair', CHAIR);
    await hearsToneOf(watch, 'chair', CHAIR);
    await bothShow((texts) => texts.site.notStarted);
    await bothShow((texts) => texts.site.watchHint);
    expect(await watch.getByText(vi.site.notStartedHint).count()).toBe(0);
  });

  test.step('follows the speaker, the question, the queue and the vote', async () => {
    await lead.act({ type: 'GoLive' });
    await bothShow((texts) => texts.phases.live);
    await site.getByRole('button', { name: 'Giơ tay' }).click();
    await lead.sees('control', 'the hand', ({ floor }) => floor.queue.length === 1);
    const [hand] = lead.view('control').floor.queue;
    await lead.act({ type: 'InviteHand', handId: hand?.handId ?? ('' as HandId) });
    await site.getByTestId('invited').getByRole('button', { name: 'Xác nhận phát biểu' }).click();
    await seesPictureOf(watch, 'speaker:DT-01', SPEAKER);
    await hearsToneOf(watch, 'speaker:DT-01', SPEAKER);
    for (const page of [watch, watchInEnglish]) {
      await page.getByText(SITE).first().waitFor();
      await page.getByTestId('speaking-clock').waitFor();
    }
    await other.act({ type: 'RaiseHand', handId: 'hand_watch01' as HandId, kind: 'comment' });
    await watch.getByRole('listitem').getByText(WAITING).waitFor();
    await other.act({
      type: 'AskQuestion',
      questionId: QUESTION.id,
      kind: 'question',
      text: QUESTION.text,
      anonymous: false,
    });
    await lead.act({ type: 'AcceptQuestion', questionId: QUESTION.id });
    expect(await watch.getByText(QUESTION.text).count()).toBe(0);
    await lead.act({ type: 'CallQuestion', questionId: QUESTION.id });
    await lead.act({ type: 'OpenPoll', pollId: POLL });
    await other.act({ type: 'CastBallot', pollId: POLL, choice: 'yes' });
    for (const page of [watch, watchInEnglish]) {
      await page.getByTestId('called-question').getByText(QUESTION.text).waitFor();
      await expect.poll(() => page.getByTestId('tally-yes').textContent(), { timeout: 30_000 }).toBe('1');
    }
  });

  test.step('has no bar, no code for phones, no ballot and no place in the queue, and no key that acts', async () => {
    for (const page of [watch, watchInEnglish]) {
      expect(await buttonsOf(page)).toStrictEqual([]);
      for (const testId of ['own-place', 'own-ballot', 'room-code', 'invited']) {
        expect(await page.getByTestId(testId).count()).toBe(0);
      }
      for (const key of ['g', 'c', 'b', 'd', 't', 'u', 'q', 'm', 'v', 'Enter']) await page.keyboard.press(key);
      expect(await page.getByRole('dialog').count()).toBe(0);
    }
    expect(await site.getByRole('region', { name: vi.site.bar }).count()).toBe(1);
    expect(await watch.getByRole('region', { name: vi.site.bar }).count()).toBe(0);
  });

  test.step('is refused every act, whatever its page sends', async () => {
    const { info, cookie } = await exchange(server.url, observerCode);
    const peer = await Peer.open(server.url, { peerId: info.peerId, cookie });
    for (const command of [
      { type: 'RaiseHand', handId: 'hand_watch02' as HandId, kind: 'comment' },
      { type: 'AskQuestion', questionId: 'q_watch0002' as QuestionId, kind: 'question', text: 'Hỏi', anonymous: false },
      { type: 'CastBallot', pollId: POLL, choice: 'no' },
      { type: 'ClosePoll', pollId: POLL },
      { type: 'EndTurn', handId: 'hand_watch02' as HandId },
    ] as const) {
      expect(await peer.command(command)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    }
    peer.close();
  });

  test.step('fits its screens without scrolling, and breaks no rule of access', async () => {
    for (const page of [watch, watchInEnglish]) {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const { width, height } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          height: document.documentElement.scrollHeight,
        }));
        expect({ width, height }).toStrictEqual(size);
        expect(await violationsOn(page)).toStrictEqual([]);
      }
    }
  });

  test.step('shows at the end what the conference came to', async () => {
    await lead.act({ type: 'ClosePoll', pollId: POLL });
    await lead.sees('control', 'the result', ({ polls }) => polls[POLL]?.phase === 'closed');
    await lead.act({ type: 'CloseConference' });
    for (const page of [watch, watchInEnglish]) await page.getByTestId('ended').waitFor();
    await bothShow((texts) => texts.site.closed);
    expect(await buttonsOf(watch)).toStrictEqual([]);
  });
});
