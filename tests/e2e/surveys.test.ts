import { readFile } from 'node:fs/promises';
import XLSX from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { LAPTOP, misfitsOn, openWindow } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const SMALLEST = { width: 320, height: 640 };
const TITLE = 'Sinh hoạt chi đoàn quý IV';
const REASON = 'Nhà văn hóa đang sửa nên chưa có chỗ sinh hoạt';

let server: TestServer;
let browser: Browser;
let organiser: Page;
let phone: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  organiser = await (await openWindow(browser, 'vi', LAPTOP)).newPage();
  await organiser.goto(`${server.url}/join#${server.codes.organiser}`);
  await organiser.getByRole('tab', { name: 'Lấy ý kiến' }).click();
  phone = await (
    await openWindow(browser, 'vi', SMALLEST, { hasTouch: true, isMobile: true, screen: SMALLEST })
  ).newPage();
  await phone.goto(`${server.url}/join#${server.codes.site1}`);
  await phone.getByRole('link', { name: 'Bảng của phụ trách điểm cầu' }).tap();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const dialogOf = (page: Page) => page.getByRole('dialog');
const card = (state: string) => phone.locator(`[data-testid="survey-card"][data-state="${state}"]`);

describe('a survey', () => {
  const test = walk('is built, answered on a phone of 320 pixels without a line, and counted', { timeout: 90_000 });

  test.step('the organiser builds it with a condition, tries it, and opens it', async () => {
    await organiser.getByRole('button', { name: 'Lập phiếu mới' }).click();
    const editor = dialogOf(organiser);
    await editor.getByLabel('Tên phiếu').fill(TITLE);
    const question = (number: number) => editor.getByRole('group', { name: `Câu ${number}`, exact: true });
    await question(1).getByLabel('Nội dung câu hỏi').fill('Chi đoàn có sinh hoạt đều không?');
    await question(1).getByLabel('Các phương án').fill('Có\nKhông');
    await editor.getByRole('button', { name: 'Thêm câu hỏi' }).click();
    await question(2).getByLabel('Nội dung câu hỏi').fill('Vì sao?');
    await question(2).getByLabel('Cách trả lời').selectOption({ label: 'Viết dài' });
    await question(2).getByLabel('Chỉ hỏi khi').selectOption({ label: 'Câu 1: “Không”' });
    await editor.getByRole('button', { name: 'Thêm câu hỏi' }).click();
    await question(3).getByLabel('Nội dung câu hỏi').fill('Ngày họp gần nhất');
    await question(3).getByLabel('Cách trả lời').selectOption({ label: 'Ngày' });
    await editor.getByRole('button', { name: 'Xem thử' }).click();
    const preview = editor.getByRole('region', { name: 'Xem thử' });
    await preview.getByLabel('Có', { exact: true }).check();
    expect(await preview.getByLabel('2. Vì sao?').count()).toBe(0);
    // A question keeps the number by which a refusal names it, also where one before it is not asked.
    await preview.getByLabel('3. Ngày họp gần nhất').waitFor();
    await editor.getByRole('button', { name: 'Xóa câu 3' }).click();
    await preview.getByLabel('Không', { exact: true }).check();
    await preview.getByLabel('2. Vì sao?').waitFor();
    expect(await violationsOn(organiser)).toStrictEqual([]);
    await editor.getByRole('button', { name: 'Lưu phiếu' }).click();
    const survey = organiser.getByTestId('surveys').locator('li', { hasText: TITLE });
    await survey.getByRole('button', { name: 'Mở phiếu' }).click();
    await dialogOf(organiser).getByRole('button', { name: 'Mở phiếu' }).click();
    await organiser.locator('[data-survey][data-phase="open"]').waitFor();
    expect(await violationsOn(organiser)).toStrictEqual([]);
  });

  test.step('a site’s operator answers on a phone; what its answer requires is asked', async () => {
    await card('notYet').getByRole('button', { name: 'Trả lời' }).tap();
    const form = dialogOf(phone);
    await form.getByLabel('Không', { exact: true }).check();
    await form.getByRole('button', { name: 'Gửi câu trả lời' }).tap();
    await form.getByText('Câu 2 cần có câu trả lời.').first().waitFor();
    expect(await violationsOn(phone)).toStrictEqual([]);
    expect(await misfitsOn(phone, [SMALLEST])).toStrictEqual([]);
    await form.getByLabel('2. Vì sao?').fill(REASON);
    expect(await form.getByText('Câu 2 cần có câu trả lời.').count()).toBe(0);
  });

  test.step('without a line the answer waits on the phone, and the organiser sees who has not answered', async () => {
    await phone.context().setOffline(true);
    const form = dialogOf(phone);
    await form.getByRole('button', { name: 'Gửi câu trả lời' }).tap();
    await form.getByText('Chưa có mạng.').waitFor();
    await form.getByRole('button', { name: 'Để sau' }).tap();
    await card('waiting').getByText('Sẽ gửi khi có mạng').waitFor();
    await organiser.getByRole('button', { name: 'Kết quả' }).click();
    await dialogOf(organiser).getByText('Đã trả lời 0/101').waitFor();
    await dialogOf(organiser).getByText('Chưa trả lời (101)').click();
  });

  test.step('with a line again it is sent by itself, and counted', async () => {
    await phone.context().setOffline(false);
    await card('sent').getByText('Đã gửi').waitFor({ timeout: 30_000 });
    const results = dialogOf(organiser);
    await results.getByText('Đã trả lời 1/101').waitFor({ timeout: 15_000 });
    await results.getByText('Chưa trả lời (100)').waitFor();
    expect(await results.getByRole('listitem').filter({ hasText: 'Không' }).first().textContent()).toContain('100%');
    await results.getByText('Ý kiến (1)').click();
    await results.getByText(REASON).waitFor();
    expect(await violationsOn(organiser)).toStrictEqual([]);
    expect(await misfitsOn(organiser, [LAPTOP])).toStrictEqual([]);
  });

  test.step('SURV-15: the office enters a spreadsheet of answers once its columns and words are right', async () => {
    await dialogOf(organiser).getByRole('button', { name: 'Nhập câu trả lời từ bảng tính' }).click();
    const dialog = dialogOf(organiser);
    const rows = [
      'Đơn vị,Sinh hoạt đều?,Lý do',
      'Đoàn phường Phú Lợi,Có,',
      'TDM-11,Không hẳn,Ít người',
      'Chi đoàn lạ,Có,',
    ];
    const buffer = Buffer.from(rows.join('\n'));
    await dialog.getByTestId('answers-file').setInputFiles({ name: 'phieu.csv', mimeType: 'text/csv', buffer });
    await dialog.getByLabel('Đọc Lý do là').selectOption({ label: 'Câu 2: Vì sao?' });
    await dialog.getByLabel('“Không hẳn”').selectOption({ label: 'Không' });
    await dialog.getByRole('button', { name: 'Bỏ 1 dòng lỗi' }).click();
    await dialog.getByText('Sẽ ghi: 2 phiếu').waitFor();
    expect(await violationsOn(organiser)).toStrictEqual([]);
    expect(await misfitsOn(organiser, [LAPTOP])).toStrictEqual([]);
    await dialog.getByTestId('answers-confirm').click();
    await dialogOf(organiser).getByText('Đã trả lời 3/101').waitFor();
  });

  test.step('PAPER-18: the results are saved as a workbook', async () => {
    const saving = organiser.waitForEvent('download');
    await dialogOf(organiser).getByRole('button', { name: 'Tải bảng kết quả (.xlsx)' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('ket-qua-lay-y-kien.xlsx');
    const { Sheets } = XLSX.read(await readFile(await saved.path()));
    const rows = XLSX.utils.sheet_to_json<readonly unknown[]>(Sheets['Từng phiếu'] ?? {}, { header: 1 });
    expect(rows[1]?.slice(2)).toStrictEqual(['Không', REASON]);
  });
});
