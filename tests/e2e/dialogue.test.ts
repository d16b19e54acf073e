import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { CHAIR, enterHalls, type Halls, openHalls, SITE1, SITE1_NAME, SPEAKER1 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { type FakeDevices, hearsToneOf, launchBrowser, losesSightOf, seesPictureOf } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const QUESTION = 'Đoàn viên đi làm xa thì sinh hoạt ở đâu?';
const POLL = 'Thông qua chỉ tiêu phát triển đoàn viên năm 2021';

let server: TestServer;
let browser: Browser;
let halls: Halls;
let chair: Page;
let desk: Page;
let site1: Page;
let site2: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  halls = await openHalls(browser);
  ({ chair, desk, site1, site2 } = halls);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

/** Every hall sees the whole stage: the chair, and site 1 while it has the floor. */
async function everyHallSees(slot: string, devices: FakeDevices, halls: readonly Page[]): Promise<void> {
  for (const hall of halls) {
    await seesPictureOf(hall, slot, devices);
    await hearsToneOf(hall, slot, devices);
  }
}

describe('a dialogue in the browser', () => {
  const test = walk('step by step', { timeout: 300_000 });

  test.step('lets everyone in by link, with no code left in the address', async () => {
    await enterHalls(halls, server);
    await chair.waitForURL(/\/chair\/[\w-]{12}$/);
    await desk.waitForURL(/\/desk\/[\w-]{12}$/);
    await site1.waitForURL(/\/site\/[\w-]{12}$/);
    await site2.waitForURL(/\/site\/[\w-]{12}$/);
    await button(site1, 'Điểm danh').waitFor();
  });

  test.step('puts the chair’s picture and sound on every site’s screen', async () => {
    await everyHallSees('chair', CHAIR, [site1, site2]);
  });

  test.step('goes live by the chair, after one question', async () => {
    await button(chair, 'Bắt đầu hội nghị').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    for (const page of [chair, desk, site1, site2]) await page.getByText('Đang họp').first().waitFor();
  });

  test.step('takes a site’s headcount into the desk’s roll-call', async () => {
    await button(site1, 'Điểm danh').click();
    await site1.getByLabel('Số người có mặt trong phòng').fill('23');
    await button(site1, 'Báo số người').click();
    await button(site1, 'Điểm danh: 23').waitFor();
    await expect.poll(() => desk.getByTestId('roll-call-present').textContent()).toBe('23');
    await desk.getByRole('button', { name: `${SITE1_NAME}: đã vào, 23/24 người` }).waitFor();
    await desk.getByRole('listitem').filter({ hasText: 'Huyện đoàn Dầu Tiếng' }).getByText(/^23\//).waitFor();
  });

  test.step('refuses the stage to a site that was not invited, whatever its page sends', async () => {
    const [cookie] = (await site2.context().cookies()).filter(({ name }) =>
      site2.url().endsWith(name.replace('peer-', '')),
    );
    const peerId = site2.url().split('/').at(-1) ?? '';
    const intruder = await Peer.open(server.url, { peerId, cookie: `${cookie?.name}=${cookie?.value}` });
    const produce = { type: 'produce', transportId: 'any', source: 'camera', rtpParameters: {} };
    const reply = await intruder.socket.timeout(5_000).emitWithAck('signal', produce);
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_ON_STAGE' } });
    intruder.close();
    for (const page of [site1, chair]) expect(await page.locator('[data-slot^="speaker:"]').count()).toBe(0);
  });

  test.step('carries a hand to the stage: invited by the desk, confirmed by the site, seen and heard by all', async () => {
    await button(site1, 'Giơ tay').click();
    await site1.getByTestId('own-place').getByText('Số 1').waitFor();
    await desk.getByTestId('queue').getByText(SITE1_NAME).waitFor();
    await desk.getByTestId('queue').getByRole('button', { name: 'Mời phát biểu' }).first().click();
    await site1.getByTestId('invited').getByRole('button', { name: 'Xác nhận phát biểu' }).click();
    await everyHallSees(SPEAKER1, SITE1, [site2, chair]);
    // The speaker goes on seeing and hearing the chair.
    await everyHallSees('chair', CHAIR, [site1, site2]);
    await site2.getByText(SITE1_NAME).first().waitFor();
    await expect.poll(() => site2.getByRole('timer').first().textContent()).toMatch(/0[23]:\d\d/);
  });

  test.step('takes the site off every stage when the turn ends', async () => {
    await button(chair, 'Kết thúc lượt').click();
    for (const page of [site1, site2, chair]) await losesSightOf(page, SPEAKER1);
    await everyHallSees('chair', CHAIR, [site1, site2]);
  });

  test.step('carries a question from the site over the desk to the chair, and every screen follows', async () => {
    await button(site1, 'Đặt câu hỏi').click();
    await site1.getByLabel('Nội dung').fill(QUESTION);
    await button(site1, 'Gửi câu hỏi').click();
    await desk.getByText(QUESTION).first().waitFor();
    // The room that asked reads on its own wall how far its question has come.
    const own = site1.getByTestId('own-question');
    await own.getByText(QUESTION).waitFor();
    await own.getByText('Chờ duyệt').waitFor();
    await expect(site2.getByText(QUESTION).count()).resolves.toBe(0);
    await desk.getByRole('button', { name: 'Duyệt', exact: true }).first().click();
    await chair.getByText(QUESTION).first().waitFor();
    await button(chair, 'Đưa ra trả lời').first().click();
    await site2.getByText(QUESTION).first().waitFor();
    await button(chair, 'Đã trả lời').first().click();
    await site2.getByText(QUESTION).first().waitFor({ state: 'detached' });
    await own.getByText('Đã trả lời').waitFor();
  });

  test.step('votes: changed ballots count once, the tally moves everywhere, the result stays', async () => {
    await chair.getByRole('tab', { name: 'Biểu quyết' }).click();
    await button(chair, 'Mở biểu quyết').first().click();
    await site1.getByText(POLL).first().waitFor();
    await vote(site1, 'Tán thành');
    await vote(site2, 'Tán thành');
    await vote(site2, 'Không tán thành');
    for (const page of [chair, desk, site1, site2]) await expectTally(page, '1', '1');
    await button(chair, 'Kết thúc biểu quyết').first().click();
    for (const page of [site1, site2]) {
      await page.getByText('Kết quả biểu quyết').first().waitFor();
      await expectTally(page, '1', '1');
    }
  });

  test.step('is back by itself after a reload, in the same state, with the picture running', async () => {
    await button(site2, 'Giơ tay').click();
    await site2.getByTestId('own-place').getByText('Số 1').waitFor();
    await button(site2, 'Đổi/hạ tay').click();
    await site2.getByRole('dialog').getByRole('button', { name: 'Ý kiến', exact: true }).click();
    await site2.getByTestId('own-place').getByText('Ý kiến.').waitFor({ state: 'attached' });
    await site2.reload();
    await site2.getByTestId('own-place').getByText('Số 1').waitFor();
    await site2.getByTestId('own-place').getByText('Ý kiến.').waitFor({ state: 'attached' });
    await everyHallSees('chair', CHAIR, [site2]);
    await chair.reload();
    await everyHallSees('chair', CHAIR, [site1, site2]);
  });

  test.step('is back by itself after kill -9 of the server, the hand in its place and the video running', async () => {
    await server.kill();
    await hasConnection(site1, 'reconnecting');
    await server.launch();
    await hasConnection(site1, 'connected');
    await everyHallSees('chair', CHAIR, [site1, site2]);
    await site2.getByTestId('own-place').getByText('Số 1').waitFor();
    await desk.getByTestId('queue').getByText('Đoàn phường Chánh Mỹ').waitFor();
    await button(site1, 'Điểm danh: 23').waitFor();
    await expectTally(site1, '1', '1');
  });
});

async function hasConnection(page: Page, status: string): Promise<void> {
  await page.locator(`[data-testid="connection"][data-status="${status}"]`).waitFor({ state: 'attached' });
}

async function vote(page: Page, choice: string): Promise<void> {
  await button(page, 'Biểu quyết').click();
  await page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).click();
  await page.getByText(`Phiếu của điểm cầu: ${choice}`).first().waitFor();
}

async function expectTally(page: Page, yes: string, no: string): Promise<void> {
  await expect.poll(() => page.getByTestId('tally-yes').first().textContent(), { timeout: 10_000 }).toBe(yes);
  await expect.poll(() => page.getByTestId('tally-no').first().textContent(), { timeout: 10_000 }).toBe(no);
}
