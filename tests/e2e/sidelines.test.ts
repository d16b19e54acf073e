import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CAMERA: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const QUESTION = 'q_000001' as QuestionId;

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let desk: Page;
let site: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  context = await openLaptop(browser);
  desk = await context.newPage();
  await desk.goto(`${server.url}/join#${server.codes.moderator}`);
  site = await openPage(context, CAMERA);
  await enter(site, server.url, server.codes.site1);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

describe('beside the stage', () => {
  it('a site asks for help, and the desk answers on the line', async () => {
    await button(site, 'Trợ giúp').click();
    await site.getByLabel('Mô tả').fill('Hội trường không nghe được tiếng');
    await button(site, 'Yêu cầu trợ giúp').click();
    const request = desk.getByTestId('help-requests');
    await request.getByText('1 tin chưa đọc').waitFor();
    await request.getByText('Hội trường không nghe được tiếng').waitFor();
    await button(desk, 'Nhận xử lý').click();
    await desk.getByRole('button', { name: /^Trao đổi/ }).click();
    await desk.getByRole('textbox', { name: 'Tin nhắn' }).fill('Đề nghị kiểm tra dây loa');
    await button(desk, 'Gửi').click();
    await site.getByTestId('help-line').getByText('Đề nghị kiểm tra dây loa').waitFor();
    await button(desk, 'Đã xử lý xong').click();
    await request.waitFor({ state: 'detached' });
    await site.keyboard.press('Escape');
  });

  it('an announcement stands on a site’s screen until it is withdrawn', async () => {
    await button(desk, 'Thông báo').click();
    await desk.getByRole('textbox', { name: 'Nội dung' }).fill('Nghỉ giải lao 15 phút');
    await button(desk, 'Gửi thông báo').click();
    await site.getByTestId('announcements').getByText('Nghỉ giải lao 15 phút').waitFor();
    await button(desk, 'Thông báo').click();
    await button(desk, 'Gỡ thông báo: Nghỉ giải lao 15 phút').click();
    await site.getByTestId('announcements').getByText('Nghỉ giải lao 15 phút').waitFor({ state: 'detached' });
    await desk.keyboard.press('Escape');
  });

  it('an operator shows the room’s code, and frees the seat of a phone', async () => {
    await button(site, 'Đại biểu trong phòng').click();
    const link = await site.getByTestId('room-link').getAttribute('href');
    const phone = await Peer.join(server.url, link?.split('#')[1] ?? '');
    await site.getByTestId('seats').getByText('Chỗ số 1').waitFor();
    await button(site, 'Lấy lại chỗ số 1').click();
    await phone.sees('self', 'the lost seat', (view) => view.seatLost === true);
    await button(site, 'Cho vào lại máy từng ngồi chỗ số 1').click();
    await phone.sees('self', 'that it may come back', (view) => view.blocked === undefined);
    await button(site, 'Đổi mã phòng').click();
    await button(site, 'Đổi mã phòng').click();
    await site
      .getByTestId('room-link')
      .and(site.locator(`:not([href="${link}"])`))
      .waitFor();
    await button(site, 'Khóa điện thoại của phòng').click();
    await site.getByTestId('room-phones').getByRole('status').waitFor();
    await waitFor('the end', () => (phone.socket.connected ? undefined : true));
    await button(site, 'Mở lại điện thoại của phòng').click();
    await button(site, 'Khóa điện thoại của phòng').waitFor();
    phone.close();

    const chair = await Peer.join(server.url, server.codes.chair);
    await chair.act({ type: 'SetSeating', seating: 'slips' });
    await site.evaluate(() => {
      window.print = () => {
        throw new Error('A failed print leaves the sheets to be looked at.');
      };
    });
    await site.getByText(/^Đã dùng 0 trong \d+ phiếu\.$/).waitFor();
    expect(await site.getByTestId('room-link').count()).toBe(0);
    await button(site, 'In phiếu vào phòng').click();
    const sheets = site.getByTestId('slip-sheets');
    await sheets.waitFor({ state: 'attached' });
    const slip = sheets.locator('section').nth(1);
    expect(await slip.locator('p').nth(2).textContent()).toBe('Phiếu số 2');
    const holder = await Peer.join(server.url, (await slip.locator('p').nth(3).textContent()) ?? '');
    await site.getByText(/^Đã dùng 1 trong/).waitFor();
    await site.getByText('Xem từng phiếu').click();
    await button(site, 'Hủy phiếu số 2').click();
    await site.getByText('Máy đang dùng phiếu này bị đưa ra').waitFor();
    await site.getByRole('button', { name: 'Hủy', exact: true }).click();
    await button(site, 'Cấp lại phiếu số 2').click();
    await waitFor('the end', () => (holder.socket.connected ? undefined : true));
    await chair.act({ type: 'SetSeating', seating: 'open' });
    for (const peer of [chair, holder]) peer.close();
    await site.keyboard.press('Escape');
  });

  it('the organiser adds a unit, the desk routes a question to it, and it answers', async () => {
    const plan = await context.newPage();
    await plan.goto(`${server.url}/join#${server.codes.organiser}`);
    await plan.getByRole('tab', { name: 'Đơn vị trả lời' }).click();
    await plan.getByLabel('Tên đơn vị').last().fill('Sở Nội vụ');
    await button(plan, 'Thêm đơn vị').click();
    await plan.getByTestId('respondents').getByRole('listitem').waitFor();
    const invites = await waitFor('the invitation', async () => {
      const all = await listInvites(server.url, server.codes.organiser);
      return all.find(({ actor }) => actor.role === 'respondent');
    });
    const unit = await context.newPage();
    await unit.goto(`${server.url}/join#${invites.code}`);
    await unit.getByText('Chưa có câu hỏi nào chờ đơn vị trả lời').waitFor();
    expect(new URL(unit.url()).pathname).toMatch(/^\/respond\//);

    const asker = await Peer.join(server.url, server.codes.site2);
    await asker.act({
      type: 'AskQuestion',
      questionId: QUESTION,
      kind: 'question',
      text: 'Biên chế?',
      anonymous: false,
    });
    await desk.locator(`[data-question="${QUESTION}"]`).getByRole('button', { name: 'Thao tác khác' }).click();
    await desk.getByLabel('Đơn vị trả lời').selectOption({ label: 'Sở Nội vụ' });
    await button(desk, 'Chuyển đến đơn vị').click();
    await unit.getByTestId('routed').getByText('Biên chế?').first().waitFor();
    await unit.getByLabel('Nội dung trả lời').fill('Đã bố trí đủ');
    await button(unit, 'Lưu dự thảo').click();
    await desk.getByText('Dự thảo trả lời của đơn vị: Đã bố trí đủ').waitFor();
    await desk.keyboard.press('Escape');
    await asker.sees('self', 'the question', ({ questions }) => questions[QUESTION]?.state === 'submitted');
    await button(desk, 'Duyệt').click();
    await button(unit, 'Gửi trả lời').click();
    await unit.getByTestId('routed-done').getByText('Đã bố trí đủ').waitFor();
    await asker.sees('self', 'the answer', ({ questions }) => questions[QUESTION]?.state === 'answered');
    asker.close();

    await button(plan, 'Xóa Sở Nội vụ').click();
    await plan.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
    await unit.getByText('Phiên làm việc đã kết thúc').waitFor();
  });
});
