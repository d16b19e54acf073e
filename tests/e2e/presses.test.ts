import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

/** Three for each test, none like another. */
const TRIOS: readonly (readonly [string, string, string])[] = [
  ['Kinh phí mua loa lấy từ nguồn nào?', 'Ai duyệt danh sách đoàn viên mới?', 'Bao giờ có lịch tập huấn?'],
  ['Xe đưa đón đại biểu đậu ở đâu?', 'Mẫu báo cáo tháng đã đổi chưa?', 'Hội trại hè tổ chức mấy ngày?'],
  ['Sổ đoàn viên điện tử dùng thế nào?', 'Quỹ học bổng còn bao nhiêu suất?', 'Phòng truyền thống mở cửa khi nào?'],
  ['Thi đua quý này chấm ra sao?', 'Nơi nào nhận hồ sơ vay vốn?', 'Sân bóng xã sửa xong chưa?'],
];
let texts = TRIOS[0] as readonly [string, string, string];

let server: TestServer;
let browser: Browser;
let desk: Page;
let site: Peer;
let moderator: Peer;
let asked = 0;
let tests = 0;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  site = await Peer.join(server.url, server.codes.site1);
  moderator = await Peer.join(server.url, server.codes.moderator);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  desk = await context.newPage();
  await desk.goto(`${server.url}/join#${server.codes.moderator}`);
});

afterAll(async () => {
  site?.close();
  moderator?.close();
  await browser?.close();
  await server?.stop();
});

/** Three questions wait, the first of them selected; what an earlier test left is gone. */
beforeEach(async () => {
  const { questions } = moderator.view('control');
  for (const { id, state } of Object.values(questions)) {
    if (state === 'submitted') await moderator.act({ type: 'DeclineQuestion', questionId: id, reason: 'Đã rõ' });
  }
  // Out of the list, where nothing slips under it.
  await desk.mouse.move(1, 1);
  texts = TRIOS[tests % TRIOS.length] ?? texts;
  tests += 1;
  for (const text of [...texts].reverse()) await ask(text);
  await desk.getByTestId('inbox').getByText(texts[0]).waitFor();
  await desk.getByTestId('inbox').getByText(texts[0]).click();
  await row(texts[0]).getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
});

async function ask(text: string): Promise<void> {
  asked += 1;
  const questionId = `q_press${String(asked).padStart(4, '0')}` as QuestionId;
  await site.act({ type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false });
}

function row(text: string): Locator {
  return desk.getByTestId('inbox').locator('li', { hasText: text });
}

function accepted(): readonly string[] {
  const { questions } = moderator.view('control');
  return Object.values(questions).flatMap(({ state, text }) => (state === 'accepted' ? [text] : []));
}

describe('a press that was meant for what stood there a moment ago', () => {
  it('accepts one question by a double press, though the next one moves under the pointer', async () => {
    const before = accepted().length;
    const box = await row(texts[0]).getByRole('button', { name: 'Duyệt', exact: true }).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 12];
    await desk.mouse.click(x, y);
    await row(texts[1]).getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    await desk.mouse.click(x, y);
    await desk.getByTestId('press-dropped').getByText('Chỗ này vừa đổi nội dung').waitFor();
    // The next word from the server would bring a second acceptance with it.
    await ask('Câu hỏi sau cùng');
    await desk.getByTestId('inbox').getByText('Câu hỏi sau cùng').waitFor();
    expect(accepted()).toHaveLength(before + 1);
    expect(accepted()).not.toContain(texts[1]);
  });

  it('accepts one question by its key pressed twice', async () => {
    const before = accepted().length;
    await desk.keyboard.press('a');
    await row(texts[1]).getByRole('button', { name: 'Duyệt', exact: true }).waitFor();
    await desk.keyboard.press('a');
    await ask('Câu hỏi cuối');
    await desk.getByTestId('inbox').getByText('Câu hỏi cuối').waitFor();
    expect(accepted()).toHaveLength(before + 1);
  });

  it('leaves what is under the pointer in its place while questions arrive above', async () => {
    const button = row(texts[1]).locator('button').first();
    await button.hover();
    const before = await button.boundingBox();
    await ask('Câu hỏi mới');
    await desk.getByText('1 mục mới ở trên').waitFor();
    expect((await button.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
    await desk.getByText('1 mục mới ở trên').click();
    await desk.getByTestId('inbox').getByText('Câu hỏi mới').waitFor();
  });
});
