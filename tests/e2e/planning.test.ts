import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../testkit/browser.ts';
import { firstStartToken, PASSWORD, StaffBrowser } from '../testkit/office.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  // Planned abroad, where clocks show another time and another day.
  const options = { viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'America/New_York' };
  const context = await browser.newContext(options);
  page = await context.newPage();
  // The print dialog would stop the page; a failed one leaves the sheets to be looked at.
  await page.addInitScript(() => {
    window.print = () => {
      throw new Error('printing');
    };
  });
  await page.goto(`${server.url}/join#${server.codes.organiser}`);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('plans the start by the clocks of the conference, wherever it is planned', async () => {
  await page.getByRole('tab', { name: 'Chương trình' }).click();
  const start = page.getByLabel('Giờ bắt đầu dự kiến');
  await start.fill('2026-12-01T07:30');
  await page.getByText('Theo giờ Việt Nam (GMT+7).').waitFor();
  const set = page.getByRole('button', { name: 'Ghi giờ bắt đầu' });
  await start.fill('1999-12-01T07:30');
  expect(await set.getAttribute('title')).toContain('từ năm 2000 đến năm ');
  await start.fill('2026-12-01T07:30');
  await set.click();
  await page.reload();
  await page.getByRole('tab', { name: 'Chương trình' }).click();
  expect(await page.getByLabel('Giờ bắt đầu dự kiến').inputValue()).toBe('2026-12-01T07:30');
});

it('says of whom to call what is missing, what is wrong and what is so already', async () => {
  const [name, phone] = [page.getByLabel('Người liên hệ'), page.getByLabel('Điện thoại liên hệ')];
  const set = page.getByRole('button', { name: 'Ghi liên hệ' });
  await name.fill('Nguyễn Văn An');
  await phone.fill('');
  expect(await set.getAttribute('title')).toBe('Nhập cả người liên hệ và điện thoại.');
  await phone.fill('máy lẻ 12');
  await page.getByRole('alert').getByText('Số điện thoại chưa đúng').waitFor();
  await phone.fill('0274 3822 000');
  await set.click();
  await expect.poll(() => set.getAttribute('title')).toBe('Người liên hệ và điện thoại này đang được dùng.');
});

it('prints one sheet a site, with nothing else on the paper', async () => {
  await page.getByRole('tab', { name: 'Thư mời' }).click();
  await page.getByRole('button', { name: 'In phiếu kết nối' }).click();
  await page.getByTestId('invite-sheets').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Huyện đoàn Bàu Bàng', exact: true }).count()).toBe(1);
  expect(await page.getByRole('tab').count()).toBe(0);
  await page.getByText('07 giờ 30, ngày 01 tháng 12 năm 2026, giờ Việt Nam (GMT+7)').first().waitFor();
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(101);
  await page.emulateMedia({ media: 'screen' });
}, 60_000);

it('prepares a vote for an item of the agenda, which then says so', async () => {
  await page.getByRole('tab', { name: 'Chương trình' }).click();
  const items = page.getByTestId('agenda').getByRole('listitem');
  await items.nth(3).getByText('Biểu quyết đã soạn: 1').waitFor();
  await page.getByText('Soạn biểu quyết mới').click();
  await page.getByRole('textbox', { name: 'Nội dung biểu quyết mới' }).fill('Thông qua quy chế');
  await page
    .getByRole('combobox', { name: 'Mục chương trình' })
    .selectOption({ label: '6. Kết luận của Bí thư Tỉnh đoàn' });
  const quorum = page.getByRole('textbox', { name: 'Tỷ lệ tham gia tối thiểu (%)' });
  const create = page.getByRole('button', { name: 'Soạn biểu quyết', exact: true });
  for (const [typed, told] of [
    ['66,7', 'Ô này cần số nguyên, không có phần lẻ. Nhập số từ 0% đến 100%.'],
    ['667', 'Số này ngoài giới hạn. Nhập số từ 0% đến 100%.'],
    ['6 7', 'Chưa đọc được số này. Nhập số từ 0% đến 100%, ví dụ 15.'],
  ] as const) {
    await quorum.fill(typed);
    await page.getByRole('alert').getByText(told).waitFor();
    expect(await create.getAttribute('aria-disabled')).toBe('true');
    expect(await quorum.inputValue()).toBe(typed);
    await quorum.press('Enter');
  }
  expect(await items.nth(5).getByText('Biểu quyết đã soạn').count()).toBe(0);
  await quorum.fill('66 %');
  await create.click();
  await page.getByTestId('prepared-votes').getByText('Mục 6. Kết luận của Bí thư Tỉnh đoàn').waitFor();
  await items.nth(5).getByText('Biểu quyết đã soạn: 1').waitFor();
}, 60_000);

it('adds a site by hand, changes it, gives it a status and deletes it again', async () => {
  await page.getByRole('tab', { name: 'Cấp và tình trạng' }).click();
  await page.getByRole('button', { name: 'Thêm tình trạng' }).click();
  await page.getByLabel('Tên tình trạng 1').fill('khó khăn');
  await page.getByLabel('Màu của tình trạng 1').selectOption({ label: 'Đỏ, khó khăn' });
  await page.getByRole('button', { name: 'Ghi tình trạng' }).click();
  await page.getByRole('tab', { name: 'Điểm cầu', exact: true }).click();
  await page.getByRole('button', { name: 'Thêm điểm cầu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mã', { exact: true }).fill('BB-99');
  await dialog.getByLabel('Tên điểm cầu').fill('Đoàn xã Mới');
  await dialog.getByLabel('Cấp').selectOption({ label: 'Xã' });
  await dialog.getByLabel('Trực thuộc').selectOption({ label: 'Huyện đoàn Bàu Bàng' });
  await dialog.getByLabel('Số người dự kiến').fill('25');
  await dialog.getByRole('button', { name: 'Ghi điểm cầu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByTestId('sites').getByText('Huyện đoàn Bàu Bàng').first().click();
  const line = page.locator('[data-site="BB-99"]');
  await line.getByText('Đoàn xã Mới').waitFor();
  await line.getByRole('button', { name: 'Sửa Đoàn xã Mới' }).click();
  await dialog.getByLabel('Tình trạng').selectOption({ label: 'khó khăn' });
  await dialog.getByLabel('Điện thoại').fill('0912 345 678');
  await dialog.getByRole('button', { name: 'Ghi điểm cầu' }).click();
  await line.getByText('khó khăn').waitFor();
  await page.getByTestId('status-counts').getByText('1 khó khăn').waitFor();
  await line.getByRole('button', { name: 'Sửa Đoàn xã Mới' }).click();
  await dialog.getByText('Xóa khỏi danh sách').first().click();
  await dialog.getByRole('button', { name: 'Xóa khỏi danh sách' }).click();
  await line.waitFor({ state: 'detached' });
});

it('calls levels, groups and the hall of the chair as the organisation does', async () => {
  await page.getByRole('tab', { name: 'Cấp và tình trạng' }).click();
  const hall = page.getByLabel('Hội trường chủ trì', { exact: true });
  expect(await hall.locator('option:checked').textContent()).toBe('Tỉnh đoàn Bình Dương');
  await page.getByLabel('Cấp 2', { exact: true }).fill('khu vực');
  await page.getByRole('button', { name: 'Ghi các cấp' }).click();
  await expect
    .poll(() => page.getByLabel('Chia khối theo cấp').locator('option:checked').textContent())
    .toBe('Tự động theo danh sách (hiện tại: Khu vực)');
  await page.getByLabel('Chia khối theo cấp').selectOption({ label: 'Không chia, từng điểm cầu một' });
  await page.getByRole('button', { name: 'Ghi cách chia' }).click();
  await page.getByRole('tab', { name: 'Điểm cầu', exact: true }).click();
  await page.getByTestId('sites').getByText('Tất cả điểm cầu').waitFor();
});

it('plans the next conference as a copy and goes there, without a way to the others', async () => {
  await page.getByRole('tab', { name: 'Các hội nghị' }).click();
  await page.getByRole('textbox', { name: 'Tên hội nghị' }).fill('Đối thoại quý II');
  await page.getByRole('button', { name: 'Lập hội nghị' }).click();
  await page.getByRole('heading', { name: 'Đối thoại quý II' }).waitFor();
  await page.getByRole('tab', { name: 'Các hội nghị' }).click();
  // An invitation belongs to one conference; the list of all is behind an account.
  await page.getByRole('link', { name: 'Đến trang của cơ quan' }).waitFor();
  expect(await page.getByRole('link', { name: 'Đối thoại trực tuyến với Bí thư Tỉnh đoàn' }).count()).toBe(0);
}, 60_000);

it('leads staff whose session has ended back to the office, where they sign in', async () => {
  const email = 'lan@example.vn';
  const staff = new StaffBrowser(server.url);
  await staff.found(firstStartToken(server.output), 'Tỉnh đoàn', email);
  const { id } = await staff.createConference('Họp giao ban');
  const context = await browser.newContext({ locale: 'vi-VN' });
  const office = await context.newPage();
  await office.goto(`${server.url}/sign-in`);
  await office.getByLabel('Địa chỉ thư điện tử').fill(email);
  await office.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await office.getByRole('button', { name: 'Đăng nhập' }).click();
  const row = office.locator(`[data-conference="${id}"]`);
  await row.getByRole('button', { name: 'Ban tổ chức' }).click();
  await office.getByRole('tab', { name: 'Chương trình' }).waitFor();
  await staff.send('POST', '/api/account/password', { password: PASSWORD, next: 'một câu khác để nhớ' });
  await office.getByText('phiên đã hết hạn hoặc vai trò đã thay đổi').waitFor();
  await office.getByRole('link', { name: 'Mở danh sách của cơ quan' }).click();
  await office.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  expect(new URL(office.url()).pathname).toBe('/sign-in');
  await context.close();
});
