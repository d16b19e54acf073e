import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { minimalPdf } from '../testkit/minimalPdf.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
const SITE: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
const LONG_ROW =
  '18\tBan Thường vụ Đoàn khối Cơ quan và Doanh nghiệp tỉnh, đơn vị dẫn đầu phong trào thi đua\tCờ thi đua của Trung ương Đoàn';
const RED = [1, 0, 0] as const;
const GREEN = [0, 1, 0] as const;
/** Where screenshots are kept to be looked at; nowhere unless it is named. */
const SCREENS = process.env.MATERIAL_SCREENS;

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let plan: Page;
let chair: Page;
let site: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  context = await openLaptop(browser);
  plan = await openPage(context, CHAIR);
  chair = await openPage(context, CHAIR);
  site = await openPage(context, SITE);
  await site.setViewportSize({ width: 1920, height: 1080 });
  const { codes, url } = server;
  await plan.goto(`${url}/join#${codes.organiser}`);
  await plan.getByRole('tab', { name: 'Chương trình' }).click();
  await enter(chair, url, codes.chair);
  await enter(site, url, codes.site1);
  await chair.getByRole('tab', { name: 'Chương trình' }).click();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface TypedCard {
  readonly title: string;
  readonly kind: 'Bảng' | 'Con số' | 'Biểu đồ cột';
  readonly data: string;
}

/** Puts a card on the first item, as an organiser does. */
async function putCard({ title, kind, data }: TypedCard): Promise<void> {
  await plan.getByRole('button', { name: 'Thêm trang số liệu' }).first().click();
  const dialog = plan.getByRole('dialog');
  await dialog.getByLabel('Tên trang').fill(title);
  await dialog.getByLabel('Loại trang').selectOption({ label: kind });
  await dialog.getByRole('textbox', { name: 'Số liệu' }).fill(data);
  await dialog.getByRole('figure', { name: 'Xem trước' }).waitFor();
  await look(plan, `plan-${title}`);
  await dialog.getByRole('button', { name: 'Lưu trang số liệu' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function present(title: string): Promise<void> {
  await chair.getByRole('button', { name: `Trình chiếu: ${title}` }).click();
  await site.getByTestId('card').getByRole('heading', { name: title }).waitFor();
}

async function look(page: Page, name: string): Promise<void> {
  if (SCREENS === undefined) return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({ path: join(SCREENS, `${name.replaceAll(' ', '-')}.png`) });
}

/** What a site shows and the size of its letters, in pixels. */
async function letters(text: string): Promise<number> {
  const found = site.getByTestId('card').getByText(text, { exact: true }).last();
  await found.waitFor();
  return found.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

/** How far the contents of the card stand out of the box that it fills; nothing where all is seen. */
async function hidden(page: Page): Promise<number> {
  return page
    .getByTestId('card')
    .first()
    .evaluate((frame) => {
      const box = frame.getBoundingClientRect();
      // What is there for who listens alone takes no room: it is clipped where it stands.
      const isSeen = (part: Element): boolean =>
        part === frame || (getComputedStyle(part).clipPath === 'none' && isSeen(part.parentElement ?? frame));
      const parts = [...frame.querySelectorAll('td, dd, .page, p, svg')].filter(isSeen);
      const ends = parts.map((part) => part.getBoundingClientRect().bottom - box.bottom);
      return Math.max(0, ...ends, frame.scrollHeight - frame.clientHeight);
    });
}

/** Waits until a page's canvas shows a page of the document in its colour. */
async function showsPage(page: Page, number: number, [red, green, blue]: readonly number[]): Promise<void> {
  const wanted = [red, green, blue].map((share) => (share ?? 0) * 255);
  await waitFor(
    `page ${number} of the document`,
    async () => {
      const pixel = await page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="document-page"]');
        const pen = canvas?.getContext('2d');
        if (!canvas || !pen || canvas.width < 200) return undefined;
        return [...pen.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data].slice(0, 3);
      });
      return pixel && wanted.every((value, index) => Math.abs(value - (pixel[index] ?? -999)) < 3) ? true : undefined;
    },
    30_000,
  );
}

/** Pages of the document with a page of each kind: dark in the upper left quarter, white elsewhere. */
const KINDS = 23;

/** Waits until a page's canvas shows a page of that document as it is meant. */
async function showsKind(page: Page, number: number): Promise<void> {
  await waitFor(
    `page ${number} as it was made`,
    async () => {
      const dark = await page.evaluate((wanted) => {
        const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="document-page"]');
        const pen = canvas?.getContext('2d');
        if (!canvas || !pen || canvas.hidden || canvas.dataset.page !== String(wanted)) return undefined;
        const [width, height] = [Math.floor(canvas.width / 2), Math.floor(canvas.height / 2)];
        // A few pixels from the middle a smoothed edge may be grey.
        const share = (left: number, top: number) => {
          const { data } = pen.getImageData(left + 4, top + 4, width - 8, height - 8);
          const count = data.filter((value, index) => index % 4 === 0 && value < 200).length;
          return count / (data.length / 4);
        };
        return [share(0, 0), share(width, 0), share(0, height), share(width, height)];
      }, number);
      return dark && (dark[0] ?? 0) > 0.05 && dark.slice(1).every((share) => share < 0.001) ? true : undefined;
    },
    20_000,
  );
}

describe('what is prepared for the stage, in the browser', () => {
  const test = walk('step by step', { timeout: 300_000 });

  test.step('CARD-5: figures stand on a site’s screen, to be read from the back of the hall', async () => {
    await putCard({
      title: 'Kết quả giữa nhiệm kỳ',
      kind: 'Con số',
      data: 'Đoàn viên tham gia sinh hoạt\t5.166 / 7.460\t69,2 %\nChi đoàn kiểu mẫu\t3–5\tmỗi đơn vị\nChi đoàn có quỹ\t50 %',
    });
    await present('Kết quả giữa nhiệm kỳ');
    await look(site, 'site-figures');
    expect(await letters('5.166 / 7.46069,2 %')).toBeGreaterThanOrEqual(44);
    expect(await hidden(site)).toBe(0);
  });

  test.step('CARD-5: bars are drawn to their numbers, with a table for who listens', async () => {
    await putCard({
      title: 'Tỷ lệ đoàn viên tham gia theo huyện',
      kind: 'Biểu đồ cột',
      data: 'Thủ Dầu Một\t81,5 %\t75 %\nDĩ An\t40,75 %\t75 %\nThuận An\t62 %\t70 %\nBến Cát\t58,3 %\t70 %\nTân Uyên\t77 %\t70 %\nDầu Tiếng\t45 %\t60 %\nBàu Bàng\t52 %\t60 %',
    });
    await present('Tỷ lệ đoàn viên tham gia theo huyện');
    await look(site, 'site-bars');
    const widths = await site
      .getByTestId('card')
      .locator('svg')
      .evaluateAll((bars) => bars.map((bar) => bar.querySelectorAll('rect')[1]?.getBoundingClientRect().width ?? 0));
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.5, 2);
    expect(await site.getByTestId('card').getByRole('row', { name: 'Dĩ An 40,75 % 75 %' }).count()).toBe(1);
    expect(await letters('62 %/ 70 %')).toBeGreaterThanOrEqual(44);
    expect(await hidden(site)).toBe(0);
  });

  test.step('CARD-6: a long table is turned page by page by keys, on every screen', async () => {
    const rows = Array.from({ length: 17 }, (_, n) => `${n + 1}\tBan Chấp hành Đoàn phường ${n + 1}\tBằng khen`);
    await putCard({
      title: 'Danh sách tập thể được khen thưởng năm 2020',
      kind: 'Bảng',
      data: ['STT\tTập thể\tHình thức', ...rows, LONG_ROW].join('\n'),
    });
    await present('Danh sách tập thể được khen thưởng năm 2020');
    await look(site, 'site-table');
    await look(chair, 'chair-table');
    expect(await letters('Ban Chấp hành Đoàn phường 1')).toBeGreaterThanOrEqual(44);
    expect(await hidden(site)).toBe(0);
    await chair.locator('main').click({ position: { x: 2, y: 2 } });
    await chair.keyboard.press('PageDown');
    const second = site.getByTestId('card').getByText('Trang 2/', { exact: false });
    await second.waitFor();
    await waitFor('the second page at the chair’s', async () =>
      (await chair.getByTestId('pages').textContent())?.includes('Trang 2/') ? true : undefined,
    );
    expect(await site.getByTestId('card').getByText('Ban Chấp hành Đoàn phường 1', { exact: true }).count()).toBe(0);
    await site.setViewportSize({ width: 1366, height: 768 });
    await look(site, 'site-table-1366');
    expect(await hidden(site)).toBe(0);
    await site.setViewportSize({ width: 1920, height: 1080 });
    await chair.keyboard.press('PageUp');
    await site.getByTestId('card').getByText('Ban Chấp hành Đoàn phường 1', { exact: true }).waitFor();
  });

  test.step('CARD-4: a card that is removed leaves every screen', async () => {
    await plan.getByRole('button', { name: 'Gỡ: Danh sách tập thể được khen thưởng năm 2020' }).click();
    await site.getByTestId('card').waitFor({ state: 'detached' });
  });

  test.step('DOC-3: a page of a document stands on every screen as it was drawn, and is turned by a key', async () => {
    const file = { name: '../Nghị quyết số 21.pdf', mimeType: 'application/pdf', buffer: minimalPdf([RED, GREEN]) };
    await plan.locator('input[type="file"]').first().setInputFiles(file);
    await plan.getByText('Nghị quyết số 21').first().waitFor();
    await chair.getByRole('button', { name: /^Trình chiếu: .*Nghị quyết số 21$/ }).click();
    for (const page of [site, chair]) await showsPage(page, 1, RED);
    await look(site, 'site-document');
    await chair.keyboard.press('PageDown');
    for (const page of [site, chair]) await showsPage(page, 2, GREEN);
    await look(chair, 'chair-document');
    await look(plan, 'plan-document');
    const box = await site.getByTestId('document-page').boundingBox();
    const frame = await site.getByTestId('presentation').boundingBox();
    // The picture fills its place as far as its form lets it, in pixels of the screen.
    const high = (box?.height ?? 0) / (frame?.height ?? 1);
    expect(Math.max(high, (box?.width ?? 0) / (frame?.width ?? 1))).toBeCloseTo(1, 2);
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
    const wide = await site.getByTestId('document-page').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
    expect(wide).toBeCloseTo(box?.width ?? 0, -1);
  });

  test.step('DOC-3: the file is fetched once for all its pages', async () => {
    const fetched = await site.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => /\/documents\/doc_/.test(name)).length,
    );
    expect(fetched).toBe(1);
  });

  test.step('DOC-4: who prepares a document sees its first page in small and leafs through it, and no screen follows', async () => {
    const thumbnail = plan.getByTestId('document-thumbnail').first();
    await thumbnail.waitFor();
    const colour = await thumbnail.evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pen = (canvas as HTMLCanvasElement).getContext('2d');
      return [...(pen?.getImageData(width / 2, height / 2, 1, 1).data ?? [])].slice(0, 3);
    });
    expect(colour).toEqual([255, 0, 0]);
    await plan.getByRole('button', { name: /^Xem trước: .*Nghị quyết số 21$/ }).click();
    const dialog = plan.getByRole('dialog');
    await showsPage(plan, 1, RED);
    await look(plan, 'plan-preview');
    expect(await violationsOn(plan)).toStrictEqual([]);
    await dialog.getByRole('button', { name: 'Trang sau' }).click();
    await showsPage(plan, 2, GREEN);
    await dialog.getByRole('status').getByText('Trang 2/2').waitFor();
    await dialog.getByRole('button', { name: 'Trang trước' }).click();
    await showsPage(plan, 1, RED);
    await showsPage(site, 2, GREEN);
    await plan.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test.step('DOC-10: a page that a screen cannot draw is not shown white: the screen says so, and draws it once it can', async () => {
    const decoders = '**/wasm/jbig2*';
    await site.route(decoders, (route) => route.abort());
    const buffer = await readFile(join(import.meta.dirname, '../fixtures/pdf/kinds.pdf'));
    await plan
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'Các loại.pdf', mimeType: 'application/pdf', buffer });
    // Each of its pages is drawn first, by a process that leaves the processor to the others.
    await chair.getByRole('button', { name: /^Trình chiếu: .*Các loại$/ }).click({ timeout: 120_000 });
    await site.getByText('Trang này không hiển thị được.').waitFor();
    expect(await site.getByTestId('document-page').isVisible()).toBe(false);
    await look(site, 'site-undrawable');
    await site.unroute(decoders);
    await showsKind(site, 1);
  });

  test.step('DOC-10: every kind of page that offices make is drawn as it was made, upright', async () => {
    for (let page = 1; page <= KINDS; page++) {
      await showsKind(site, page);
      await look(site, `site-kind-${page}`);
      // The chair turns from the page that its own screen shows.
      await chair
        .getByTestId('pages')
        .getByText(new RegExp(`\\b${page}\\D+${KINDS}$`))
        .filter({ visible: true })
        .waitFor();
      await chair.keyboard.press('PageDown');
    }
    await plan.getByRole('button', { name: /^Gỡ: .*Các loại$/ }).click();
  });

  test.step('DOC-2: a removed document leaves every screen', async () => {
    await plan.getByRole('button', { name: /^Gỡ: .*Nghị quyết số 21$/ }).click();
    for (const page of [site, chair]) await page.getByTestId('document-page').waitFor({ state: 'detached' });
  });
});
