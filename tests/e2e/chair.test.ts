import type { HandId, PollId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { en, vi } from '../testkit/texts.ts';

const HALL: FakeDevices = { colour: [74, 92, 128], toneHz: 440 };
const SITE = 'Đoàn thị trấn Dầu Tiếng';
const FUNDS = { id: 'q_funds0001' as QuestionId, text: 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?' };
const MOVED = { id: 'q_moved0001' as QuestionId, text: 'Đoàn viên đi làm xa thì sinh hoạt ở đâu?' };
const UNIT = 'unit_home01' as RespondentId;
const DRAFT = 'Hướng dẫn 15 cho phép sinh hoạt tạm thời nơi cư trú.';
const POLL = { id: 'poll_targets-2021' as PollId, title: 'Thông qua chỉ tiêu phát triển đoàn viên năm 2021' };

const PASSES = [
  { language: 'vi', words: vi, viewport: { width: 1366, height: 768 }, hasTouch: false },
  { language: 'en', words: en, viewport: { width: 1920, height: 1080 }, hasTouch: false },
  // A tablet, held across: the finger needs more room than the pointer.
  { language: 'vi', words: vi, viewport: { width: 1180, height: 820 }, hasTouch: true },
] as const;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(PASSES)('the chair in $language at $viewport.width pixels', ({ language, words, viewport, hasTouch }) => {
  let server: TestServer;
  let chair: Page;
  let desk: Peer;
  let site: Peer;
  let other: Peer;
  let respondent: Peer;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Peer.join(server.url, server.codes.moderator);
    site = await Peer.join(server.url, server.codes.site1);
    other = await Peer.join(server.url, server.codes.site2);
    const context = await browser.newContext({ viewport, hasTouch, locale: 'vi-VN', reducedMotion: 'reduce' });
    await context.addInitScript((chosen) => localStorage.setItem('diem-cau.language', chosen), language);
    chair = await openPage(context, HALL);
    await chair.goto(`${server.url}/join#${server.codes.chair}`);
    await button(words.devices.enter).click();
    await chair.getByTestId('next-card').getByText(words.chair.notLive).waitFor();
  });

  afterAll(async () => {
    for (const peer of [desk, site, other, respondent]) peer?.close();
    await chair?.context().close();
    await server?.stop();
  });

  function button(name: string) {
    return chair.getByRole('button', { name, exact: true });
  }

  const steps = () => chair.getByTestId('steps').getByRole('button');

  /** What is larger than the window, or too small for a finger on a screen that is touched. */
  async function misfits(): Promise<readonly string[]> {
    return chair.evaluate((touched) => {
      const found: string[] = [];
      const { scrollWidth, scrollHeight } = document.documentElement;
      if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`page ${scrollWidth}×${scrollHeight}`);
      for (const target of document.querySelectorAll<HTMLElement>('button, [role="tab"], a, select, summary')) {
        const { width, height } = target.getBoundingClientRect();
        const named = target.textContent || target.getAttribute('aria-label');
        if (touched && height > 0 && (width < 44 || height < 44)) found.push(`${named}: ${width}×${height}`);
      }
      return found;
    }, hasTouch);
  }

  const test = walk('step by step', { timeout: 240_000 });

  test.step('goes live after one question, and begins the first item by the one obvious button', async () => {
    expect(await steps().count()).toBe(0);
    await button(words.chair.goLive).click();
    await chair.getByRole('dialog').getByRole('button', { name: words.chair.goLive }).click();
    await chair.getByText(words.phases.live).first().waitFor();
    const begin = chair.getByTestId('agenda-step');
    await begin.getByText('Khai mạc, tuyên bố lý do').waitFor();
    await begin.click();
    await begin.getByText('Báo cáo công tác Đoàn và phong trào thanh niên').waitFor();
  });

  test.step('concludes an item and begins the next with one press', async () => {
    await chair.getByTestId('agenda-step').click();
    await chair.getByTestId('agenda-step').getByText('Đối thoại, giải đáp').waitFor();
    await chair.getByTestId('agenda-step').click();
    await chair.getByTestId('agenda-step').getByText('Biểu quyết chỉ tiêu năm 2021').waitFor();
    const { items } = desk.view('control').agenda;
    expect(Object.values(items).map(({ state }) => state)).toStrictEqual([
      ...['done', 'done', 'running'],
      ...['planned', 'planned', 'planned'],
    ]);
    expect(await misfits()).toStrictEqual([]);
  });

  test.step('sees the next hand with its reason, invites it with the one button, and cuts or stretches its clock', async () => {
    await site.act({ type: 'RaiseHand', handId: 'hand_chair1' as HandId, kind: 'question' });
    const next = chair.getByTestId('next-card');
    await next.getByText(SITE).waitFor();
    await next.getByText(words.orderReasons.neverSpoken).waitFor();
    // The invitation stands where the pointer has just concluded an item; a person looks before pressing again.
    await chair.mouse.move(1, 1);
    await next.getByRole('button', { name: words.turn.invite, exact: true }).click();
    await chair.getByTestId('invited-card').getByText(SITE).waitFor();
    // An invitation that is taken back costs the site its place no more than the desk's does.
    await button(words.turn.dismissInvite).click();
    await chair.getByTestId('invited-card').waitFor({ state: 'detached' });
    await next.getByText(SITE).waitFor();
    await chair.mouse.move(1, 1);
    await next.getByRole('button', { name: words.turn.invite, exact: true }).click();
    await chair.getByTestId('invited-card').getByText(SITE).waitFor();
    await site.act({ type: 'ConfirmTurn', handId: 'hand_chair1' as HandId });
    const clock = chair.getByTestId('speaking-clock');
    await clock.waitFor();
    await button(words.turn.pause).click();
    await button(words.turn.resume).waitFor();
    const before = await clock.textContent();
    await button(words.turn.extend).click();
    await expect.poll(() => clock.textContent(), { timeout: 15_000 }).not.toBe(before);
    expect(await violationsOn(chair)).toStrictEqual([]);
    expect(await misfits()).toStrictEqual([]);
    await button(words.turn.end).click();
    await clock.waitFor({ state: 'detached' });
  });

  test.step('puts the question that most people support while nobody suggests one, and what a moderator suggests before it', async () => {
    for (const [asker, { id, text }] of [[site, FUNDS] as const, [other, MOVED] as const]) {
      await asker.act({ type: 'AskQuestion', questionId: id, kind: 'question', text, anonymous: false });
      await desk.act({ type: 'AcceptQuestion', questionId: id });
    }
    await site.act({ type: 'SupportQuestion', questionId: MOVED.id });
    const panel = chair.getByTestId('called-question');
    await panel.getByText(MOVED.text).waitFor();
    await panel.getByText(words.chair.mostSupported).waitFor();
    for (const { id } of [FUNDS, MOVED]) await desk.act({ type: 'SuggestQuestion', questionId: id });
    await panel.getByText(words.chair.suggested, { exact: true }).waitFor();
    await panel.getByText(FUNDS.text, { exact: true }).waitFor();
    await panel.getByTestId('suggested-then').getByText(MOVED.text).waitFor();
    expect(await misfits()).toStrictEqual([]);
    expect(await violationsOn(chair)).toStrictEqual([]);
    await desk.act({ type: 'WithdrawSuggestion', questionId: FUNDS.id });
    await panel.getByTestId('suggested-then').waitFor({ state: 'detached' });
    await panel.getByText(MOVED.text, { exact: true }).waitFor();
    await chair.getByTestId('call-suggested').click();
    await panel.getByRole('button', { name: words.questions.answered, exact: true }).waitFor();
    await panel.getByTestId('suggested-because').waitFor({ state: 'detached' });
    await desk.sees('control', 'no suggestion', ({ suggestions }) => Object.keys(suggestions).length === 0);
  });

  test.step('reads the answer that the unit has drafted, and marks the question answered', async () => {
    await desk.act({ type: 'AddRespondent', respondentId: UNIT, name: 'Ban Tổ chức' });
    await desk.act({ type: 'RouteQuestion', questionId: MOVED.id, respondentId: UNIT });
    const invites = await listInvites(server.url, server.codes.organiser);
    const invite = invites.find(({ actor }) => actor.role === 'respondent');
    respondent = await Peer.join(server.url, invite?.code ?? '');
    await respondent.act({ type: 'DraftAnswer', questionId: MOVED.id, text: DRAFT });
    const panel = chair.getByTestId('called-question');
    await panel.getByTestId('draft').getByText(DRAFT).waitFor();
    expect(await violationsOn(chair)).toStrictEqual([]);
    expect(await misfits()).toStrictEqual([]);
    await panel.getByRole('button', { name: words.questions.answered, exact: true }).click();
    await panel.getByText(FUNDS.text).waitFor();
  });

  test.step('opens the prepared vote, sees it fill, closes and publishes it, one press each', async () => {
    const vote = chair.getByTestId('vote-step');
    // It is for the next item: nothing is opened out of its turn.
    expect(await vote.count()).toBe(0);
    await chair.getByRole('tab', { name: words.chair.tabAgenda }).click();
    await chair.getByTestId('agenda').getByText(words.poll.prepared.replace('{{n}}', '1')).waitFor();
    await chair.getByTestId('agenda-step').click();
    await vote.getByText(POLL.title).waitFor();
    await vote.click();
    await chair.getByRole('tabpanel').getByText(POLL.title).waitFor();
    await site.sees('hall', 'the open vote', ({ polls }) => polls[POLL.id]?.phase === 'open');
    await site.act({ type: 'CastBallot', pollId: POLL.id, choice: 'yes' });
    await other.act({ type: 'CastBallot', pollId: POLL.id, choice: 'no' });
    await vote.getByText('2/101', { exact: false }).waitFor();
    for (const choice of ['yes', 'no']) {
      await expect.poll(() => chair.getByTestId(`tally-${choice}`).first().textContent()).toBe('1');
    }
    expect(await misfits()).toStrictEqual([]);
    await vote.getByText(words.poll.closePoll).waitFor();
    await vote.click();
    await chair.getByTestId('verdict').getByText(words.poll.verdicts.notCarried).waitFor();
    await vote.getByText(words.poll.publish).waitFor();
    await vote.click();
    await vote.waitFor({ state: 'detached' });
    await chair.getByRole('tabpanel').getByText(words.pollPhases.published).waitFor();
  });

  test.step('finds every tab fit for its screen', async () => {
    for (const tab of await chair.getByRole('tab').all()) {
      await tab.click();
      await chair.getByRole('tabpanel').waitFor();
      expect(await misfits()).toStrictEqual([]);
    }
    expect(await violationsOn(chair)).toStrictEqual([]);
  });

  test.step('concludes what is left and closes the conference', async () => {
    const next = chair.getByTestId('agenda-step');
    await next.getByText('Công bố kết quả khen thưởng').waitFor();
    await next.click();
    await next.getByText('Kết luận của Bí thư Tỉnh đoàn').waitFor();
    await next.click();
    await next.getByText(words.chair.agendaSteps.finish).waitFor();
    await next.click();
    await chair.getByTestId('steps').waitFor({ state: 'detached' });
    await button(words.chair.closeConference).click();
    await chair.getByRole('dialog').getByRole('button', { name: words.chair.closeConference }).click();
    await chair.getByText(words.phases.closed).first().waitFor();
    expect(await violationsOn(chair)).toStrictEqual([]);
  });
});
