import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { enterHalls, openHalls, SITE1, SITE1_NAME, SITE2 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { hearsToneOf, launchBrowser, seesPictureOf } from '../testkit/browser.ts';
import { TestServer } from '../testkit/server.ts';

const WALL1 = 'wall:DT-01';
const WALL2 = 'wall:TDM-01';
const DISTRICT2 = 'Thành đoàn Thủ Dầu Một';
const SEEN = 'Chủ trì hoặc điều phối đang xem hình hội trường';
const HEARD = 'Điều phối đang nghe thử';

let server: TestServer;
let browser: Browser;
let desk: Page;
let chair: Page;
let site1: Page;
let site2: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const halls = await openHalls(browser);
  ({ chair, desk, site1, site2 } = halls);
  await enterHalls(halls, server);
  await desk.locator('button[data-site="DT-01"]').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function wallOf(page: Page) {
  return page.locator('[data-slot^="wall:"]');
}

describe('the wall in the browser', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('marks on the map of the districts which rooms have sound', async () => {
    const levelOf = (id: string) => desk.locator(`button[data-site="${id}"]`).getAttribute('data-level');
    await expect.poll(() => levelOf('DT-01'), { timeout: 60_000 }).toMatch(/[23]/);
    expect(await levelOf('DT-05')).toBe('0');
  });

  test.step('WALL-1: shows the sites of the open page in small, with their levels, and they are told', async () => {
    await expect.poll(() => site1.getByText(SEEN).count()).toBe(0);
    await desk.getByRole('button', { name: 'Hình các điểm cầu' }).click();
    await seesPictureOf(desk, WALL1, SITE1);
    await site1.getByText(SEEN).waitFor();
    await site2.getByText(SEEN).waitFor();
    const level = desk.locator('[data-wall="DT-01"] [data-testid="wall-level"]');
    await expect.poll(async () => Number(await level.getAttribute('value')), { timeout: 20_000 }).toBeGreaterThan(5);
    expect(await desk.locator(`[data-testid="stage-audio"][data-slot="${WALL1}"]`).count()).toBe(0);
    expect(await wallOf(site2).count()).toBe(0);
  });

  test.step('WALL-3: lets the desk listen to one site, whose operator is told', async () => {
    await desk.getByRole('button', { name: `Nghe thử ${SITE1_NAME}`, exact: true }).click();
    await hearsToneOf(desk, WALL1, SITE1);
    await site1.getByText(HEARD).waitFor();
    expect(await site2.getByText(HEARD).count()).toBe(0);
    expect(await wallOf(site2).count()).toBe(0);
    await desk.getByRole('button', { name: `Thôi nghe thử ${SITE1_NAME}`, exact: true }).click();
    await site1.getByText(HEARD).waitFor({ state: 'detached' });
  });

  test.step('WALL-1: nothing is sent any more once the page is left', async () => {
    await desk.getByRole('button', { name: 'Theo địa bàn' }).click();
    for (const site of [site1, site2]) await site.getByText(SEEN).waitFor({ state: 'detached' });
    expect(await wallOf(desk).count()).toBe(0);
  });

  test.step('WALL-4: the chair opens the wall over its desk, chooses what a room does, and listens to nobody', async () => {
    await chair.getByTestId('open-wall').click();
    const sheet = chair.getByRole('dialog');
    await seesPictureOf(chair, WALL1, SITE1);
    await site1.getByText(SEEN).waitFor();
    const level = sheet.locator('[data-wall="DT-01"] [data-testid="wall-level"]');
    await expect.poll(async () => Number(await level.getAttribute('value')), { timeout: 20_000 }).toBeGreaterThan(5);
    expect(await sheet.getByRole('button', { name: `Nghe thử ${SITE1_NAME}`, exact: true }).count()).toBe(0);

    await sheet.getByLabel('Huyện').selectOption({ label: `${DISTRICT2} (1)` });
    await sheet.locator('[data-wall="DT-01"]').waitFor({ state: 'detached' });
    await seesPictureOf(chair, WALL2, SITE2);
    await site1.getByText(SEEN).waitFor({ state: 'detached' });

    await sheet.locator('[data-wall="TDM-01"] button').first().click();
    await sheet.getByTestId('stop-camera').click();
    await expect.poll(() => wallOf(chair).count(), { timeout: 20_000 }).toBe(0);
    await chair.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await site2.getByText(SEEN).waitFor({ state: 'detached' });
  });
});
