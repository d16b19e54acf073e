import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { textPdf } from '../testkit/textPdf.ts';

const DEVICES: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const PAGES = 5;
const REPORT = textPdf(
  Array.from({ length: PAGES }, (_, page) => [
    `Báo cáo quý ${page + 1}`,
    'Giải ngân vốn đầu tư công',
    'Đường giao thông',
  ]),
);
const NOTE = 'Hỏi lại số liệu của các xã';
/** Long after any test. */
const LATER = '2090-01-02T08:00';

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let plan: Page;
let site: Page;
let phone: Page;
let chair: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  context = await openLaptop(browser);
  const { codes, url } = server;
  plan = await openPage(context, DEVICES);
  site = await openPage(context, DEVICES);
  chair = await openPage(context, DEVICES);
  const mobile = await browser.newContext({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi',
  });
  phone = await mobile.newPage();
  await plan.goto(`${url}/join#${codes.organiser}`);
  await plan.getByRole('tab', { name: 'Chương trình' }).click();
  await enter(site, url, codes.site1);
  await enter(chair, url, codes.chair);
  await phone.goto(`${url}/join#${codes.phone}`);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const inPlan = (title: string) => plan.locator('[data-document]').filter({ hasText: title }).first();
const inList = (page: Page, title: string) =>
  page.getByTestId('documents-to-read').locator('[data-document]').filter({ hasText: title }).first();
const drawn = (page: Page, number: number) =>
  page.locator(`[data-testid="read-page"][data-page="${number}"]`).waitFor({ timeout: 30_000 });

async function give(title: string, audience: string, from = ''): Promise<void> {
  await inPlan(title)
    .getByRole('button', { name: `Phát hành: ${title}` })
    .click();
  await plan.getByLabel('Ai được đọc').selectOption({ label: audience });
  await plan.getByLabel('Đọc được từ').fill(from);
  await plan.getByRole('button', { name: 'Lưu', exact: true }).click();
  await plan.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('documents to read, in the browser', () => {
  const test = walk('step by step', { timeout: 300_000 });

  test.step('DOC-13: the organiser gives out a document of an item, and one of the whole conference for later', async () => {
    const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: REPORT });
    await plan.locator('input[type="file"]').first().setInputFiles(file('Báo cáo quý.pdf'));
    await inPlan('Báo cáo quý').waitFor({ timeout: 60_000 });
    await plan.locator('[data-item="whole"] input[type="file"]').last().setInputFiles(file('Quy chế.pdf'));
    await inPlan('Quy chế').waitFor({ timeout: 60_000 });
    await give('Báo cáo quý', 'Tất cả');
    await give('Quy chế', 'Các điểm cầu', LATER);
    await inPlan('Báo cáo quý').getByText('Mọi người đọc').waitFor();
  });

  test.step('DOC-14: a site sees both, and reads the one whose date has come', async () => {
    await site.getByTestId('open-reading').click();
    await inList(site, 'Quy chế').getByText('Đọc được từ 08:00 02/01/2090').first().waitFor();
    expect(await inList(site, 'Quy chế').getByRole('button').getAttribute('aria-disabled')).toBe('true');
    expect(await violationsOn(site)).toStrictEqual([]);
    await inList(site, 'Báo cáo quý')
      .getByRole('button', { name: /^Đọc tài liệu/ })
      .click();
    await drawn(site, 1);
  });

  test.step('SEARCH-6: it finds words typed without accents, and marks them on the page', async () => {
    await site.getByRole('button', { name: 'Tìm trong tài liệu' }).click();
    await site.getByLabel('Từ cần tìm').fill('giai ngan von');
    await site.getByText(`Tìm thấy ${PAGES} chỗ`).waitFor();
    await site.getByRole('button', { name: /^Trang 3 / }).click();
    await drawn(site, 3);
    await site.getByTestId('found-word').first().waitFor();
    expect(await site.getByTestId('found-word').count()).toBe(3);
    expect(await violationsOn(site)).toStrictEqual([]);
  });

  test.step('DOC-18: its notes stay on the device over a reload', async () => {
    await site.getByRole('button', { name: 'Ghi chú riêng' }).click();
    await site.getByLabel('Ghi chú trang 3').fill(NOTE);
    await site.getByText('Ghi chú chỉ lưu trên thiết bị này').waitFor();
    await site.reload();
    await site.getByTestId('open-reading').click();
    await inList(site, 'Báo cáo quý').getByText('Có ghi chú').waitFor();
  });

  test.step('DOC-13: a phone of 320 px reads what is for everybody, and nothing else', async () => {
    await phone.getByTestId('open-reading').tap({ timeout: 30_000 });
    await inList(phone, 'Báo cáo quý').getByRole('button').tap();
    await drawn(phone, 1);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violationsOn(phone)).toStrictEqual([]);
    await phone.getByRole('button', { name: 'Danh sách tài liệu' }).tap();
    await phone.getByTestId('documents-to-read').waitFor();
    expect(await phone.getByText('Quy chế').count()).toBe(0);
  });

  test.step('DOC-17: the chair sees which sites opened it, and how many phones', async () => {
    await chair.getByTestId('open-reading').click();
    await inList(chair, 'Báo cáo quý').getByText('1 điểm cầu, 1 điện thoại đã mở').waitFor();
    await chair.getByRole('button', { name: 'Ai đã mở: Báo cáo quý' }).click();
    await chair.getByTestId('opened-by').getByText('Đoàn thị trấn Dầu Tiếng').waitFor();
    await chair.keyboard.press('Escape');
    await chair.getByTestId('opened-by').waitFor({ state: 'detached' });
    await chair.keyboard.press('Escape');
  });

  test.step('DOC-16: a new version comes in its place, and the one before says so', async () => {
    await inPlan('Báo cáo quý')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'Bản sửa lần 2.pdf', mimeType: 'application/pdf', buffer: REPORT });
    await inList(site, 'Bản sửa lần 2').getByText('Bản mới, thay bản “Báo cáo quý”').waitFor({ timeout: 60_000 });
    await site.getByRole('button', { name: 'Đọc tài liệu: Báo cáo quý' }).click();
    await site.getByText('Bản này đã được thay bằng bản mới “Bản sửa lần 2”.').waitFor();
    await site.getByRole('button', { name: 'Mở bản mới' }).click();
    await drawn(site, 1);
    await site.getByRole('button', { name: 'Ghi chú riêng' }).click();
    await site.getByRole('button', { name: 'Chép ghi chú của bản trước' }).click();
    await site.getByText(NOTE).waitFor();
    await site.keyboard.press('Escape');
  });

  test.step('DOC-15: the page that the chair reads is put on the stage, the same document', async () => {
    await chair.getByRole('button', { name: 'Bắt đầu hội nghị', exact: true }).click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
    await chair.getByRole('dialog').waitFor({ state: 'detached' });
    await chair.getByTestId('open-reading').click();
    await chair.getByRole('button', { name: 'Đọc tài liệu: Bản sửa lần 2' }).click();
    await drawn(chair, 1);
    await chair.getByRole('button', { name: 'Trang sau' }).click();
    await drawn(chair, 2);
    await chair.getByRole('button', { name: 'Trình chiếu trang này' }).click();
    await site.locator('[data-testid="document-page"][data-page="2"]').waitFor({ timeout: 30_000 });
  });
});
