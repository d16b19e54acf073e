import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enter, type FakeDevices, launchBrowser, openPage } from '../../tests/support/browser.ts';
import { Scene } from '../../tests/support/scene.ts';
import { TestServer } from '../../tests/support/server.ts';

// Takes pictures of every screen from the running product, in the middle of a dialogue.

const LAPTOP = { width: 1366, height: 768 };
const TELEVISION = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

const CHAIR: FakeDevices = { colour: [74, 92, 128], toneHz: 440, figures: 1 };
const SPEAKER: FakeDevices = { colour: [58, 84, 104], toneHz: 660, figures: 9 };

const folder = process.argv[2] ?? join(import.meta.dirname, '../../client/screens');
const everySize = process.argv[2] !== undefined;

await mkdir(folder, { recursive: true });
const server = await TestServer.start();
const scene = new Scene(server.url, server.codes);
const browser = await launchBrowser();
try {
  await takeAll(server, browser);
} finally {
  await browser.close();
  await server.stop();
  // The sites' sockets would keep this process waiting for a server that is gone.
  scene.close();
}

async function takeAll({ url, codes }: TestServer, chromium: Browser): Promise<void> {
  const wide = await chromium.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
  const home = await open(wide, CHAIR, url);
  if (everySize) await take(home, 'home', [LAPTOP]);
  const devices = await open(wide, SPEAKER, `${url}/join#${codes.site1}`);
  await devices.getByRole('button', { name: 'Vào hội nghị' }).waitFor();
  await take(devices, 'devices', [LAPTOP]);

  const chairPage = await openPage(wide, CHAIR);
  await enter(chairPage, url, codes.chair);
  const speakerPage = await openPage(wide, SPEAKER);
  await enter(speakerPage, url, codes.site2);
  const sitePage = await openPage(wide, CHAIR);
  await enter(sitePage, url, codes.site1);
  if (everySize) await take(sitePage, 'site-before', [LAPTOP, TELEVISION]);

  await scene.holdDialogue();
  await speakerPage.getByTestId('invited').getByRole('button').click();
  await sitePage.locator('video[data-slot="speaker:TDM-01"]').waitFor();

  const deskPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
  const planPage = await open(wide, CHAIR, `${url}/join#${codes.organiser}`);
  const recordPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
  await recordPage.waitForURL(/\/desk\//);
  await recordPage.goto(recordPage.url().replace('/desk/', '/record/'));
  const narrow = await chromium.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true, isMobile: true });
  const phonePage = await open(narrow, CHAIR, `${url}/join#${codes.phone}`);
  await deskPage.getByTestId('queue').waitFor();
  await phonePage.getByRole('heading').first().waitFor();

  await take(sitePage, 'site', [LAPTOP, TELEVISION]);
  await take(chairPage, 'chair', [LAPTOP, TELEVISION]);
  await take(deskPage, 'desk', [LAPTOP, TELEVISION]);
  await take(planPage, 'plan', [LAPTOP, TELEVISION]);
  await take(phonePage, 'phone', [PHONE]);
  await take(recordPage, 'record', [LAPTOP, TELEVISION]);
  if (everySize) {
    for (const [index, name] of ['charts', 'proposals', 'papers'].entries()) {
      await recordPage
        .getByRole('tab')
        .nth(index + 1)
        .click();
      await take(recordPage, `record-${name}`, [LAPTOP, TELEVISION]);
    }
  }
}

async function open(context: BrowserContext, devices: FakeDevices, address: string): Promise<Page> {
  const page = await openPage(context, devices);
  await page.goto(address);
  return page;
}

async function take(page: Page, name: string, sizes: readonly { width: number; height: number }[]): Promise<void> {
  for (const [index, size] of sizes.entries()) {
    if (index > 0 && !everySize) return;
    await page.bringToFront();
    await page.setViewportSize(size);
    await page.waitForTimeout(1_500);
    const file = everySize ? `${name}-${size.width}x${size.height}.png` : `${name}.png`;
    await page.screenshot({ path: join(folder, file) });
  }
}
