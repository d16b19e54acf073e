import type { HandId, PollId, QuestionId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteView } from '@diem-cau/shared/views/shapes.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const FUNDS = 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?';
const SAME = 'Xin hỏi kinh phí mua trang thiết bị cho cơ sở lấy từ đâu';
const OTHER = 'Chế độ phụ cấp cho Phó Bí thư có được xem xét không?';

let server: TestServer;
let browser: Browser;
let desk: Page;
let site: Peer;
let other: Peer;
let chair: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  site = await Peer.join(server.url, server.codes.site1);
  other = await Peer.join(server.url, server.codes.site2);
  chair = await Peer.join(server.url, server.codes.chair);
  for (const [id, text] of [
    ['q_funds001', FUNDS],
    ['q_other001', OTHER],
    ['q_same0001', SAME],
  ] as const) {
    await site.act({ type: 'AskQuestion', questionId: id as QuestionId, kind: 'question', text, anonymous: false });
  }
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  desk = await context.newPage();
  await desk.addInitScript(countNotes);
  await desk.goto(`${server.url}/join#${server.codes.moderator}`);
  await desk.getByTestId('inbox').getByText(SAME).waitFor();
});

afterAll(async () => {
  site?.close();
  other?.close();
  chair?.close();
  await browser?.close();
  await server?.stop();
});

/** Counts the notes that the page plays. */
function countNotes(): void {
  const { start } = OscillatorNode.prototype;
  Object.assign(window, { notes: 0 });
  OscillatorNode.prototype.start = function play(when) {
    (window as unknown as { notes: number }).notes += 1;
    start.call(this, when);
  };
}

function notes(): Promise<number> {
  return desk.evaluate(() => (window as unknown as { notes: number }).notes);
}

/** A site of the level above the first site's. */
async function joinAbove(): Promise<Peer> {
  const { sites } = chair.view('control');
  const parentId = sites['DT-01' as SiteId]?.parentId;
  const invites = await listInvites(server.url, server.codes.organiser);
  const invite = invites.find(({ actor }) => actor.role === 'site' && actor.siteId === parentId);
  if (!invite) throw new Error('The example has no site above the first one');
  return Peer.join(server.url, invite.code);
}

function selected() {
  return desk.getByTestId('inbox').locator('[aria-current]');
}

describe('the control desk', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('merges the selected question into the one it resembles, by one key and Enter', async () => {
    await selected().getByTestId('alike').getByText(FUNDS).waitFor();
    await desk.keyboard.press('m');
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('combobox').waitFor();
    expect(await dialog.getByRole('combobox').inputValue()).toBe('q_funds001');
    await dialog.getByRole('button', { name: 'Gộp', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByTestId('inbox').getByText(SAME, { exact: true }).waitFor({ state: 'detached' });
    await site.sees('self', 'the merge', ({ questions }) => questions['q_same0001' as QuestionId]?.state === 'merged');
  });

  test.step('moves on to the question below, sets its topic and accepts it without a mouse', async () => {
    await selected().getByText(OTHER).waitFor();
    await desk.keyboard.press('t');
    await desk.getByRole('textbox', { name: 'Chủ đề' }).fill('Chế độ');
    await desk.keyboard.press('Enter');
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    await selected().getByText('Chế độ', { exact: true }).waitFor();
    await desk.keyboard.press('a');
    await desk.getByTestId('accepted').getByText(OTHER).waitFor();
    await selected().getByText(FUNDS).waitFor();
  });

  test.step('keeps the focus where a question leaves under it', async () => {
    await selected().getByRole('button', { name: 'Duyệt', exact: true }).focus();
    await desk.keyboard.press('Enter');
    await desk.getByTestId('accepted').getByText(FUNDS).waitFor();
    await desk.getByText('Không còn câu hỏi chờ duyệt').waitFor();
    await site.act({
      type: 'AskQuestion',
      questionId: 'q_again001' as QuestionId,
      kind: 'question',
      text: 'Hồ sơ cần những gì?',
      anonymous: false,
    });
    await selected().getByText('Hồ sơ cần những gì?').waitFor();
  });

  test.step('suggests accepted questions to the chair by one key each, and takes one back', async () => {
    const cards = desk.getByTestId('accepted').locator('[data-question]');
    const marks = () =>
      cards.evaluateAll((all) => all.map((card) => /Đã gợi ý chủ trì · \d/.exec(card.textContent ?? '')?.[0] ?? ''));
    await cards.nth(1).waitFor();
    await desk.keyboard.press('j');
    await desk.getByTestId('accepted').locator('[aria-current]').getByText(OTHER).waitFor();
    await desk.keyboard.press('y');
    await expect.poll(marks, { timeout: 15_000 }).toStrictEqual(['', 'Đã gợi ý chủ trì · 1']);
    await desk.keyboard.press('k');
    await desk.getByTestId('accepted').locator('[aria-current]').getByText(FUNDS).waitFor();
    await desk.keyboard.press('y');
    await expect.poll(marks, { timeout: 15_000 }).toStrictEqual(['Đã gợi ý chủ trì · 2', 'Đã gợi ý chủ trì · 1']);
    await chair.sees('control', 'both suggestions', ({ suggestions }) => Object.keys(suggestions).length === 2);
    await cards.nth(1).getByRole('button', { name: 'Bỏ gợi ý' }).click();
    await expect.poll(marks, { timeout: 15_000 }).toStrictEqual(['Đã gợi ý chủ trì · 1', '']);
    await desk.keyboard.press('?');
    await desk.getByRole('dialog').getByText('Gợi ý chủ trì đưa câu đang chọn ra trả lời, hoặc bỏ gợi ý').waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await violationsOn(desk)).toStrictEqual([]);
  });

  test.step('prepares a vote for the running item unless another is chosen', async () => {
    const dialog = desk.getByRole('dialog');
    await desk.getByTestId('prepare-vote').click();
    await dialog.getByTestId('prepared-votes').getByText('Mục 4. Biểu quyết chỉ tiêu năm 2021').waitFor();
    const item = dialog.getByRole('combobox', { name: 'Mục chương trình' });
    expect(await item.inputValue()).toBe('');
    await dialog.getByRole('textbox', { name: 'Nội dung biểu quyết mới' }).fill('Thông qua quy chế');
    await item.selectOption({ label: '3. Đối thoại, giải đáp' });
    await dialog.getByRole('button', { name: 'Soạn biểu quyết', exact: true }).click();
    await dialog.locator('[data-poll]').nth(1).getByText('Mục 3. Đối thoại, giải đáp').waitFor();
    expect(await violationsOn(desk)).toStrictEqual([]);
    await desk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test.step('finds questions and sites without tones', async () => {
    await desk.keyboard.press('/');
    await desk.keyboard.type('phu cap');
    await desk.getByTestId('accepted').getByText(FUNDS).waitFor({ state: 'detached' });
    await desk.getByTestId('accepted').getByText(OTHER).waitFor();
    await desk.getByRole('searchbox').fill('chanh my');
    await desk.getByRole('search').getByRole('button', { name: 'Đoàn phường Chánh Mỹ' }).waitFor();
    await desk.getByRole('searchbox').press('Escape');
    await desk.getByTestId('accepted').getByText(FUNDS).waitFor();
  });

  test.step('moves a hand by dragging it onto another’s place, with the reason, and by its button', async () => {
    await chair.act({ type: 'GoLive' });
    await site.act({ type: 'RaiseHand', handId: 'hand_drag01' as HandId, kind: 'comment' });
    await desk.getByTestId('queue-entry').nth(0).waitFor();
    await expect.poll(notes).toBe(2);
    await desk.getByTestId('hand-tone').click();
    await other.act({ type: 'RaiseHand', handId: 'hand_drag02' as HandId, kind: 'comment' });
    const entries = desk.getByTestId('queue-entry');
    const order = () => entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-site')));
    await entries.nth(1).waitFor();
    expect(await notes(), 'silenced').toBe(2);
    await desk.getByTestId('hand-tone').click();
    const [first = '', second = ''] = (await order()) as readonly string[];
    await entries
      .nth(1)
      .getByTitle(/^Kéo để đổi vị trí/)
      .dragTo(entries.nth(0));
    const dialog = desk.getByRole('dialog');
    expect(await dialog.getByLabel('Vị trí mới').inputValue()).toBe('1');
    await dialog.getByLabel('Lý do').fill('Chủ trì đề nghị');
    await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(order).toStrictEqual([second, first]);
    await entries.nth(0).getByText('Chủ trì đề nghị').waitFor();
    await desk
      .getByRole('status')
      .getByText(/^Đã chuyển .* đến vị trí 1\.$/)
      .waitFor();

    await entries
      .nth(0)
      .getByRole('button', { name: /^Chuyển vị trí/ })
      .focus();
    await desk.keyboard.press('Enter');
    await dialog.getByLabel('Vị trí mới').fill('2');
    await desk.keyboard.press('Enter');
    await expect.poll(order).toStrictEqual([first, second]);
    await desk
      .getByRole('status')
      .getByText(/^Đã chuyển .* đến vị trí 2\.$/)
      .waitFor();
  });

  test.step('POLL-3, POLL-26: opens a vote of one level’s sites once the chair lets it', async () => {
    const dialog = desk.getByRole('dialog');
    const { sites } = chair.view('control');
    const asked = sites['DT-01' as SiteId];
    await desk.getByTestId('prepare-vote').click();
    await dialog.getByRole('textbox', { name: 'Nội dung biểu quyết mới' }).fill('Thông qua chỉ tiêu của cấp xã');
    await dialog.getByRole('combobox', { name: 'Điểm cầu biểu quyết' }).selectOption({ label: 'Theo cấp' });
    const levels = dialog.getByRole('group', { name: 'Theo cấp' }).getByRole('checkbox');
    await levels.nth((asked?.level ?? 0) - 1).check();
    await dialog.getByRole('button', { name: 'Soạn biểu quyết', exact: true }).click();
    const card = dialog.locator('[data-poll]').filter({ hasText: 'Thông qua chỉ tiêu của cấp xã' });
    await card.waitFor();
    // Drafted by the desk, opened by the chair alone until it lets the desk.
    const open = card.getByRole('button', { name: 'Mở biểu quyết', exact: true });
    expect(await open.count()).toBe(0);
    const pollId = (await card.getAttribute('data-poll')) as PollId;
    await chair.act({ type: 'LetModeratorsOpen', pollId, allowed: true });
    await open.click();
    await chair.sees('control', 'the open vote', ({ polls }) => polls[pollId]?.phase === 'open');
    const ofLevel = Object.values<SiteView>(sites).filter(({ level }) => level === asked?.level).length;
    expect(chair.view('control').polls[pollId]?.entitled).toBe(ofLevel);
    await site.act({ type: 'CastBallot', pollId, choice: 'yes' });
    const outsider = await joinAbove();
    await outsider.sees('self', 'that it is not asked', ({ notAsked }) => notAsked?.[pollId] !== undefined);
    outsider.close();
    await desk.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test.step('shows the sites of one status alone, also when the last one has left it', async () => {
    const organiser = await Peer.join(server.url, server.codes.organiser);
    await organiser.act({ type: 'SetStatuses', statuses: [{ key: 's_hard', name: 'khó khăn', tone: 'bad' }] });
    const [siteId] = Object.keys(chair.view('control').sites) as SiteId[];
    if (siteId === undefined) throw new Error('There is no site.');
    await organiser.act({ type: 'SetSiteStatus', siteId, status: 's_hard' });
    organiser.close();
    const counts = desk.getByTestId('status-counts');
    const tiles = desk.locator('button[data-site]');
    const all = await tiles.count();
    await counts.getByRole('button', { name: '1 khó khăn' }).click();
    await expect.poll(() => tiles.count()).toBe(1);
    const moderator = await Peer.join(server.url, server.codes.moderator);
    await moderator.act({ type: 'SetSiteStatus', siteId });
    moderator.close();
    await desk.getByText('Không có điểm cầu nào ở tình trạng “khó khăn”.').waitFor();
    await counts.getByRole('button', { name: '0 khó khăn' }).click();
    await expect.poll(() => tiles.count()).toBe(all);
  });

  test.step('keeps the sizes of its regions on this device', async () => {
    const width = async () => (await desk.getByTestId('region-questions').boundingBox())?.width ?? 0;
    const before = await width();
    // The first one lies between the two lists of questions.
    await desk.getByRole('separator').nth(1).focus();
    await desk.keyboard.press('ArrowRight');
    const after = await width();
    expect(after).toBeGreaterThan(before + 20);
    await desk.reload();
    await desk.getByTestId('accepted').waitFor();
    expect(Math.abs((await width()) - after)).toBeLessThan(3);
  });

  test.step('leaves only once the server has ended the session', async () => {
    const leave = async () => {
      await desk.getByRole('button', { name: 'Hiển thị' }).click();
      await desk.getByRole('menuitem', { name: 'Đăng xuất khỏi hội nghị' }).click();
    };
    const signOut = '**/sign-out';
    await desk.route(signOut, (route) => route.abort());
    await leave();
    await desk.getByRole('alert').filter({ hasText: 'Mất kết nối' }).waitFor();
    expect(desk.url()).toContain('/desk/');
    await desk.unroute(signOut);
    await leave();
    await desk.waitForURL(`${server.url}/`);
  });
});
