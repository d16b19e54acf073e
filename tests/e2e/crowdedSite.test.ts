import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { AgendaItemId, AnnouncementId, HandId, PollId, QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_MS } from '../../client/src/features/site/hall/usePages.ts';
import { TEXT_PAGE_MS } from '../../client/src/features/site/hall/useTextPages.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

// Everything at once on the wall of a hall: nothing that matters may fall off it.

const LAPTOP = { width: 1366, height: 768 };
const TELEVISION = { width: 1920, height: 1080 };
const DEVICES: FakeDevices = { colour: [58, 84, 104], toneHz: 660 };
const QUESTION = 'Đề nghị Tỉnh đoàn hướng dẫn cách quản lý đoàn viên đi làm xa. '.repeat(9).slice(0, 500).trim();
const TITLE = 'Bầu bổ sung Ban Chấp hành và thông qua các phương án hỗ trợ cơ sở Đoàn nhiệm kỳ 2017 – 2022. '
  .repeat(3)
  .trim();
const LABELS = [
  'Nguyễn Thị Minh Khai',
  'Hỗ trợ trang thiết bị sinh hoạt cho các chi đoàn khu ấp trong hai năm',
  'Lê Văn Ba',
];
const OPTIONS = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`o${index + 1}`, `${index + 1}. ${LABELS[index % LABELS.length]}`]),
);
const RULES = { ...PLAIN_RULES, form: { kind: 'several', options: OPTIONS, min: 1, max: 3 } } as const;
const POLL = 'poll_crowded01' as PollId;
const HIDDEN_POLL = 'poll_crowded02' as PollId;
const HAND = 'hand_crowded02' as HandId;
/** The pages turn so fast (ms) that the test sees every one of them soon. */
const HASTENED_PAGE_MS = 1_000;
const HASTENED_TEXT_MS = 2_000;

let server: TestServer;
let browser: Browser;
let site: Page;
let still: Page;
let phone: Page;
let chair: Peer;
let desk: Peer;
let own: Peer;
let speaker: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const { url, codes } = server;
  [chair, desk, own, speaker] = (await Promise.all(
    [codes.chair, codes.moderator, codes.site1, codes.site2].map((code) => Peer.join(url, code)),
  )) as [Peer, Peer, Peer, Peer];
  await chair.act({ type: 'GoLive' });
  await chair.act({ type: 'StartAgendaItem', itemId: 'item_dialogue' as AgendaItemId });
  const first = 'hand_crowded01' as HandId;
  await speaker.act({ type: 'RaiseHand', handId: first, kind: 'question' });
  await desk.act({ type: 'InviteHand', handId: first });
  await speaker.act({ type: 'ConfirmTurn', handId: first });
  await own.act({ type: 'RaiseHand', handId: HAND, kind: 'question' });
  await desk.act({
    type: 'MoveHand',
    handId: HAND,
    position: 1,
    reason: 'Chủ trì đề nghị nghe ý kiến từ cơ sở. '.repeat(3).trim(),
  });
  const questionId = 'q_crowded01' as QuestionId;
  await speaker.act({ type: 'AskQuestion', questionId, kind: 'question', text: QUESTION, anonymous: false });
  await desk.act({ type: 'AcceptQuestion', questionId });
  await chair.act({ type: 'CallQuestion', questionId });
  await desk.act({
    type: 'PublishAnnouncement',
    announcementId: 'ann_crowded01' as AnnouncementId,
    text: 'Đề nghị các điểm cầu kiểm tra micro trước khi phát biểu. '.repeat(5).trim(),
    audience: 'all',
  });
  await chair.act({ type: 'CreatePoll', pollId: POLL, title: TITLE, rules: RULES });
  await chair.act({ type: 'OpenPoll', pollId: POLL });
  await speaker.act({ type: 'CastBallot', pollId: POLL, choice: ['o19', 'o20'] });

  const wide = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  site = await openPage(wide, DEVICES);
  await site.addInitScript(hastenPages, { from: PAGE_MS, to: HASTENED_PAGE_MS });
  await site.addInitScript(hastenPages, { from: TEXT_PAGE_MS, to: HASTENED_TEXT_MS });
  await enter(site, url, codes.site1);
  const calm = await browser.newContext({ viewport: LAPTOP, locale: 'vi-VN', reducedMotion: 'reduce' });
  still = await openPage(calm, DEVICES);
  await enter(still, url, codes.site1);
  const narrow = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi-VN', hasTouch: true });
  phone = await openPage(narrow, DEVICES);
  await phone.goto(`${url}/join#${codes.phone}`);
  for (const page of [site, still]) await page.getByTestId('poll-pages').waitFor();
});

afterAll(async () => {
  for (const peer of [chair, desk, own, speaker]) peer?.close();
  await browser?.close();
  await server?.stop();
});

/** Runs in the page: what comes again after `from` ms comes after `to`. */
function hastenPages({ from, to }: { readonly from: number; readonly to: number }): void {
  const repeat = window.setInterval.bind(window);
  Object.assign(window, {
    setInterval: (run: () => void, delay?: number) => repeat(run, delay === from ? to : delay),
  });
}

/** Runs in the page: begins to look how long the first page of the next text in a part stands, in ms. */
function lookForFirst(selector: string): { readonly stood: Promise<number> } {
  const part = document.querySelector(selector) as HTMLElement;
  const text = () => part.querySelector('[data-first]')?.textContent;
  const before = text();
  const stood = new Promise<number>((resolve) => {
    let changedAt: number | undefined;
    const look = () => {
      if (changedAt === undefined && text() !== before) changedAt = performance.now();
      const second = part.querySelector('[data-testid="text-pages"]')?.textContent?.startsWith('2/');
      if (changedAt === undefined || !second || performance.now() === changedAt) return;
      observer.disconnect();
      resolve(performance.now() - changedAt);
    };
    const observer = new MutationObserver(look);
    observer.observe(part, { subtree: true, childList: true, characterData: true });
  });
  return { stood };
}

/** Which of these parts cannot be seen whole: cut off, under something else, or scrolled in themselves. */
async function lostParts(page: Page, ...parts: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    (ids) =>
      ids.filter((id) => {
        const part = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
        if (!part) return true;
        const clips = getComputedStyle(part).overflowY !== 'visible';
        if (clips && part.scrollHeight > part.clientHeight + 1) return true;
        const { left, top, width, height } = part.getBoundingClientRect();
        return [0.05, 0.5, 0.95].some((x) =>
          [0.08, 0.5, 0.92].some((y) => {
            const on = document.elementFromPoint(left + width * x, top + height * y);
            return on === null || !(part.contains(on) || on.contains(part));
          }),
        );
      }),
    parts,
  );
}

async function keepsAll(page: Page, ...parts: readonly string[]): Promise<void> {
  for (const size of [LAPTOP, TELEVISION]) {
    await page.setViewportSize(size);
    await waitFor(
      `everything in sight at ${size.width}`,
      async () => ((await lostParts(page, ...parts)).length === 0 ? true : undefined),
      15_000,
    ).catch(async () => expect(await lostParts(page, ...parts)).toStrictEqual([]));
  }
}

interface VotePage {
  /** What the line below says of the pages. */
  readonly line: string;
  /** The choices in sight. */
  readonly choices: readonly string[];
  /** Whether one of them is cut off. */
  readonly cut: boolean;
}

/** The page of the vote in sight, read in one look: it may turn at any moment. */
async function pageInSight(page: Page): Promise<VotePage> {
  return page.getByTestId('poll').evaluate((poll) => {
    const box = poll.querySelector('[data-testid="tally-rows"]') as HTMLElement;
    const outer = box.getBoundingClientRect();
    const rows = [...box.children].filter((row) => {
      const { left, right } = row.getBoundingClientRect();
      return left < outer.right - 2 && right > outer.left + 2;
    });
    return {
      line: poll.querySelector('[data-testid="poll-pages"]')?.textContent ?? '',
      choices: rows.map((row) => row.getAttribute('data-choice') ?? ''),
      cut: rows.some((row) => row.getBoundingClientRect().bottom > outer.bottom + 1),
    };
  });
}

describe('a crowded wall', () => {
  it('keeps the question, the place, the clock and the vote of twenty in sight', async () => {
    await keepsAll(site, 'called-question', 'own-place', 'speaking-clock', 'tally-turnout', 'own-ballot', 'poll-pages');
    await site.setViewportSize(LAPTOP);
    expect(await violationsOn(site)).toStrictEqual([]);
  });

  it('turns the pages of the vote by itself, each choice whole on one of them', async () => {
    const seen = new Map<string, VotePage>();
    await waitFor(
      'the second page to go on where the first ended',
      async () => {
        const now = await pageInSight(site);
        seen.set(now.line.split('/')[0] ?? '', now);
        const [first, second] = [seen.get('Trang 1'), seen.get('Trang 2')];
        if (!first || !second || first.cut || second.cut) return undefined;
        const both = [...first.choices, ...second.choices];
        return `${both}` === `${Object.keys(OPTIONS).slice(0, both.length)}` ? true : undefined;
      },
      240_000,
    );
  }, 260_000);

  it('another announcement begins at its first page, which stands its whole time', async () => {
    const line = site.getByTestId('announcements').getByTestId('text-pages');
    await line.getByText(/^2\//).waitFor();
    // The look begins before the announcement leaves: one that is there already is no change.
    const look = await site.evaluateHandle(lookForFirst, '[data-testid="announcements"]');
    await desk.act({
      type: 'PublishAnnouncement',
      announcementId: 'ann_crowded02' as AnnouncementId,
      text: 'Mời các điểm cầu ổn định chỗ ngồi.',
      audience: 'all',
    });
    expect(await look.evaluate(({ stood }) => stood)).toBeGreaterThan(HASTENED_TEXT_MS - 50);
  });

  it('where nothing may move, the leading choices stand still and the others are counted', async () => {
    await waitFor(
      'the leading choices',
      async () => {
        const { line, choices, cut } = await pageInSight(still);
        const told = line.startsWith(`và ${20 - choices.length} phương án khác`);
        return told && !cut && choices[0] === 'o19' ? true : undefined;
      },
      30_000,
    );
  });

  it('a phone has every choice, one below the other', async () => {
    const poll = phone.getByTestId('poll');
    await poll.waitFor();
    expect(await poll.locator('[data-choice]').count()).toBe(20);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('“you are next” hides neither the question nor the vote', async () => {
    await site.keyboard.press('e');
    await site.getByTestId('edge-percent').waitFor();
    await desk.act({ type: 'InviteHand', handId: HAND });
    await site.getByTestId('invited').waitFor();
    await site.getByTestId('edge-percent').waitFor({ state: 'detached' });
    await keepsAll(site, 'invited', 'called-question', 'speaking-clock', 'tally-turnout', 'own-ballot');
    await site.setViewportSize(LAPTOP);
    expect((await pageInSight(site)).cut).toBe(false);
    await desk.act({ type: 'WithdrawInvitation', handId: HAND });
    await site.getByTestId('invited').waitFor({ state: 'detached' });
  });

  it('the result stands with its leading choices, and a vote whose tally is hidden names what is to be chosen', async () => {
    await chair.act({ type: 'ClosePoll', pollId: POLL });
    await site.getByTestId('verdict').waitFor();
    await keepsAll(site, 'called-question', 'own-place', 'tally-turnout', 'verdict');
    expect(
      (await site.getByTestId('tally-rows').locator('[data-choice]').first().getAttribute('data-choice')) ?? '',
    ).toBe('o19');
    const options = { o1: 'Phương án một', o2: 'Phương án hai' };
    const rules = { ...PLAIN_RULES, form: { kind: 'single', options }, visibility: 'desk' } as const;
    await chair.act({ type: 'CreatePoll', pollId: HIDDEN_POLL, title: 'Chọn phương án', rules });
    await chair.act({ type: 'OpenPoll', pollId: HIDDEN_POLL });
    await speaker.act({ type: 'CastBallot', pollId: HIDDEN_POLL, choice: 'o1' });
    const poll = site.getByTestId('poll');
    await poll.getByText('Phương án hai').waitFor();
    await poll.getByText('1/101 điểm cầu').waitFor();
    expect(await poll.getByTestId('tally-o1').count()).toBe(0);
  });

  it('the name of who speaks stands beside the small picture, not over it', async () => {
    for (const announcementId of ['ann_crowded01', 'ann_crowded02'] as AnnouncementId[]) {
      await desk.act({ type: 'WithdrawAnnouncement', announcementId });
    }
    await keepsAll(site, 'speaker-name', 'called-question', 'speaking-clock', 'tally-turnout');
    await site.setViewportSize(LAPTOP);
    expect(await site.getByTestId('stage').locator('[data-first="speaker"]').isVisible()).toBe(false);
  });

  it('a result leaves the wall when the next item begins', async () => {
    await chair.act({ type: 'ClosePoll', pollId: HIDDEN_POLL });
    await site.getByTestId('poll').getByTestId('tally-hidden').waitFor();
    await chair.act({ type: 'StartAgendaItem', itemId: 'item_conclusion' as AgendaItemId });
    await site.getByTestId('poll').waitFor({ state: 'detached' });
  });
});
