import type { QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../testkit/axe.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { newId } from '../testkit/ids.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { openWindow, PHONE } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const UNIT = 'unit_way000001' as RespondentId;
const TEXT = 'Đề nghị mở cửa nhà văn hóa buổi tối';
const ANSWER = 'Từ tháng sau nhà văn hóa mở đến 21 giờ.';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let phone: Page;
let desk: Peer;
let chair: Peer;
let site: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  const { url, codes } = server;
  [desk, chair, site] = await Promise.all([
    Peer.join(url, codes.moderator),
    Peer.join(url, codes.chair),
    Peer.join(url, codes.site2),
  ]);
  await chair.act({ type: 'GoLive' });
  await desk.act({ type: 'AddRespondent', respondentId: UNIT, name: 'Sở Văn hóa' });
  browser = await launchBrowser();
  context = await openWindow(browser, 'vi', PHONE);
  phone = await context.newPage();
  await phone.goto(`${url}/join#${codes.phone}`);
  await phone.getByLabel('Nội dung câu hỏi').waitFor();
});

afterAll(async () => {
  for (const peer of [desk, chair, site]) peer?.close();
  await browser?.close();
  await server?.stop();
});

/** The question with these words at the desk. */
async function atDesk(text: string): Promise<QuestionId> {
  const find = () => Object.values(desk.view('control').questions).find((question) => question.text === text);
  await desk.sees('control', text, () => find() !== undefined);
  return find()?.id as QuestionId;
}

describe('a question’s way from a phone through a merge to its public answer after the close', () => {
  const steps = () => phone.getByTestId('question-steps');
  let first: QuestionId;

  it('begins on the phone as a proposal with a name', async () => {
    await phone.getByLabel('Nội dung câu hỏi').fill(TEXT);
    await phone.getByLabel('Loại').selectOption('idea');
    await phone.getByLabel('Họ tên người hỏi (không bắt buộc)').fill('Nguyễn Thị Lan');
    expect(await violationsOn(phone)).toStrictEqual([]);
    await phone.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    const own = await atDesk(TEXT);
    expect(desk.view('control').questions[own]).toMatchObject({ kind: 'idea', askerName: 'Nguyễn Thị Lan' });
    await steps().locator('[data-step="received"]').waitFor();
  });

  it('is merged into a site’s question: the phone reads which, how many ask it, and every further step', async () => {
    first = newId.question();
    const text = 'Nhà văn hóa có mở buổi tối không?';
    await site.act({ type: 'AskQuestion', questionId: first, kind: 'question', text, anonymous: false });
    await atDesk(text);
    await desk.act({ type: 'AcceptQuestion', questionId: first });
    await desk.act({ type: 'MergeQuestions', questionId: await atDesk(TEXT), intoQuestionId: first });
    await phone.getByTestId('my-questions').getByText('2 điểm cầu cùng hỏi').waitFor();
    await steps().locator('[data-step="merged"]').getByText(text).waitFor();
    await desk.act({ type: 'RouteQuestion', questionId: first, respondentId: UNIT });
    await steps().getByText('Chuyển Sở Văn hóa trả lời').waitFor();
  });

  it('is answered in writing after the close: on the phone, and on the page for everybody', async () => {
    await chair.act({ type: 'CloseConference' });
    const [unit] = (await listInvites(server.url, server.codes.organiser)).filter(
      ({ actor }) => actor.role === 'respondent',
    );
    const respondent = await Peer.join(server.url, unit?.code ?? '');
    const conferenceId = desk.view('control').conference.id;
    const page = await context.newPage();
    await page.goto(`${server.url}/answers/${conferenceId}`);
    await page.getByText('Chưa có câu trả lời nào được công bố').waitFor();
    await respondent.act({ type: 'GiveWrittenAnswer', questionId: first, text: ANSWER, private: false });
    respondent.close();
    await steps().locator('[data-step="written"]').getByText(ANSWER).waitFor();
    await page.getByRole('button', { name: 'Tải lại' }).click();
    const answers = page.getByTestId('public-answers');
    await answers.getByText(ANSWER).waitFor();
    await answers.getByText('2 điểm cầu cùng hỏi').waitFor();
    expect(await page.locator('body').textContent()).not.toContain('Nguyễn Thị Lan');
    expect(await violationsOn(page)).toStrictEqual([]);
    await page.getByLabel('Tìm trong câu hỏi và trả lời').fill('NHA VAN HOA 21 gio');
    await answers.getByText(ANSWER).waitFor();
    await page.getByLabel('Tìm trong câu hỏi và trả lời').fill('giao thông');
    await page.getByText('Không tìm thấy nội dung này').waitFor();
  });

  it('is closed to everybody once the conference is archived', async () => {
    const page = await context.newPage();
    const conferenceId = desk.view('control').conference.id;
    await chair.act({ type: 'ArchiveConference' });
    await page.goto(`${server.url}/answers/${conferenceId}`);
    await page.getByText('trang trả lời đã đóng').waitFor();
  });
});
