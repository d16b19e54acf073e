import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SITE1 } from '../support/halls.ts';
import { enter, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const SITE = 'DT-01' as SiteId;
const NAMES = Array.from({ length: 30 }, (_, index) => `Đại biểu ${String(index + 1).padStart(2, '0')}`);

let server: TestServer;
let browser: Browser;
let site: Page;
let chair: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  site = await openPage(await openLaptop(browser), SITE1);
  chair = await Peer.join(server.url, server.codes.chair);
  await chair.act({ type: 'SetSeating', seating: 'slips' });
});

afterAll(async () => {
  chair?.close();
  await browser?.close();
  await server?.stop();
});

function button(name: string) {
  return site.getByRole('button', { name, exact: true });
}

async function seesPresent(present: number): Promise<void> {
  await site.getByText(`Đã điểm danh theo tên: ${present}/30 người`).waitFor();
}

/** Holds a picture before every camera that is opened from now on. */
async function holdBeforeCamera(picture: string): Promise<void> {
  await site.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 480;
    const context = canvas.getContext('2d');
    setInterval(() => {
      if (!context) return;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 640, 480);
      context.drawImage(image, 170, 90, 300, 300);
    }, 100);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10);
  }, picture);
}

it('PART-3, PART-5, PART-6: thirty names are checked in at the door, two of them by ticket', async () => {
  await enter(site, server.url, server.codes.site1);
  await site.getByTestId('hall-screen').waitFor();
  await site.keyboard.press('d');
  await button('Điểm danh theo tên').click();
  await button('Thêm người dự').click();
  const list = NAMES.map((name, index) => `${index + 1}\t${name}\tỦy viên`).join('\n');
  await site.getByLabel('Mỗi dòng một người: họ tên, chức vụ, mã').fill(list);
  await button('Ghi 30 dòng vào danh sách').click();
  await seesPresent(0);

  for (const name of NAMES.slice(0, 28)) await button(`Có mặt: ${name}`).click();
  await seesPresent(28);

  await site.evaluate(() => {
    window.print = () => {
      throw new Error('A failed print leaves the sheets to be looked at.');
    };
  });
  await button('In phiếu vào phòng').click();
  const ticketOf = (name: string) => site.getByTestId('slip-sheets').locator('section').filter({ hasText: name });
  await ticketOf('Đại biểu 29').waitFor({ state: 'attached' });
  const code = await ticketOf('Đại biểu 29')
    .getByText(/^[A-Z0-9-]{8,}$/)
    .textContent();
  const phone = await Peer.join(server.url, code ?? '');
  await seesPresent(29);

  await holdBeforeCamera((await ticketOf('Đại biểu 30').locator('img').getAttribute('src')) ?? '');
  await button('Quét phiếu').click();
  await site.getByText('Đại biểu 30: đã điểm danh.').waitFor();
  await seesPresent(30);
  await chair.sees('control', 'all by name', ({ sites }) => {
    const { names, declared } = sites[SITE] ?? {};
    return names?.present === 30 && names.listed === 30 && declared === 30;
  });

  await site.getByLabel('Tìm theo họ tên, chức vụ hoặc mã').fill('dai bieu 07');
  await button('Ra về: Đại biểu 07').click();
  await seesPresent(29);
  expect(await site.getByTestId('people').getByRole('listitem').count()).toBe(1);
  phone.close();
});
