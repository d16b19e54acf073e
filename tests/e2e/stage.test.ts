import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { actOnSite1, CHAIR, enterHalls, openHalls, SITE1, SITE1_NAME, SITE2, SPEAKER1 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import {
  enter,
  hearsToneOf,
  isSilentAt,
  launchBrowser,
  losesSightOf,
  openPage,
  SHARED_SCREEN,
  seesPictureOf,
  standsAt,
} from '../testkit/browser.ts';
import { TestServer } from '../testkit/server.ts';

let server: TestServer;
let browser: Browser;
let chair: Page;
let desk: Page;
let site1: Page;
let site2: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  const halls = await openHalls(browser);
  ({ chair, desk, site1, site2 } = halls);
  await enterHalls(halls, server);
  await seesPictureOf(site2, 'chair', CHAIR);
  await button(chair, 'Bắt đầu hội nghị').click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Bắt đầu hội nghị' }).click();
  await site1.getByText('Đang họp').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

describe('the stage in the browser', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('STAGE-4: shows a pinned site large on every screen, unheard, and the chair small', async () => {
    await actOnSite1(desk, 'pin');
    for (const page of [site2, chair]) {
      await standsAt(page, [0.3, 0.6], SPEAKER1, SITE1);
      expect(await page.locator(`[data-testid="stage-audio"][data-slot="${SPEAKER1}"]`).count()).toBe(0);
    }
    for (const page of [site1, site2]) await standsAt(page, [0.88, 0.1], 'chair', CHAIR);
    await site1.getByText('Hình của điểm cầu đang ở trên màn hình chính').waitFor();
  });

  test.step('STAGE-5: lets it be heard once its operator has taken the voice', async () => {
    await actOnSite1(desk, 'voice');
    await button(site1, 'Xác nhận trao đổi').click();
    await hearsToneOf(site2, SPEAKER1, SITE1);
    await hearsToneOf(chair, SPEAKER1, SITE1);
  });

  test.step('STAGE-7: changes the layout everywhere with one press', async () => {
    await button(chair, 'Hai bên').click();
    await standsAt(site2, [0.25, 0.5], SPEAKER1, SITE1);
    await standsAt(site2, [0.75, 0.5], 'chair', CHAIR);
    await button(desk, 'Lưới').click();
    for (const page of [site2, chair]) {
      await standsAt(page, [0.25, 0.5], SPEAKER1, SITE1);
      await standsAt(page, [0.75, 0.5], 'chair', CHAIR);
    }
    await standsAt(desk, [0.25, 0.5], SPEAKER1, SITE1);
  });

  test.step('STAGE-8, STAGE-23: shows the chair’s screen whole with the people beside it, with its sound, and returns to the layout before', async () => {
    await button(chair, 'Chia sẻ màn hình').click();
    for (const page of [site1, site2, chair]) await standsAt(page, [0.4, 0.5], 'screen', SHARED_SCREEN);
    await standsAt(site2, [0.9, 0.06], SPEAKER1, SITE1);
    for (const page of [site1, site2]) await hearsToneOf(page, 'chair screen', SHARED_SCREEN);
    // It plays there already.
    expect(await chair.locator('[data-testid="stage-audio"][data-slot="chair screen"]').count()).toBe(0);
    await button(chair, 'Dừng chia sẻ').click();
    await losesSightOf(site2, 'screen');
    await losesSightOf(site2, 'chair screen');
    await standsAt(site2, [0.25, 0.5], SPEAKER1, SITE1);
  });

  test.step('STAGE-12: a stopped microphone is heard nowhere, its site is told, and it is back once allowed', async () => {
    await actOnSite1(desk, 'stop-microphone');
    for (const page of [site2, chair]) await isSilentAt(page, SPEAKER1);
    await seesPictureOf(site2, SPEAKER1, SITE1);
    await site1.getByTestId('stage-notice').getByText('đã được').waitFor();
    await actOnSite1(desk, 'stop-microphone');
    await hearsToneOf(site2, SPEAKER1, SITE1);
    await actOnSite1(desk, 'stop-camera');
    await expect.poll(() => site2.locator(`[data-testid="stage-video"][data-slot="${SPEAKER1}"]`).count()).toBe(0);
    await actOnSite1(desk, 'stop-camera');
    await seesPictureOf(site2, SPEAKER1, SITE1);
  });

  test.step('STAGE-9: a site that has the floor shares its screen, until its turn ends', async () => {
    await actOnSite1(desk, 'take-off');
    await losesSightOf(site2, SPEAKER1);
    await button(site1, 'Giơ tay').click();
    await desk
      .getByTestId('queue')
      .getByRole('button', { name: `Mời phát biểu: ${SITE1_NAME}` })
      .click();
    await site1.getByTestId('invited').getByRole('button', { name: 'Xác nhận phát biểu' }).click();
    await button(site1, 'Chia sẻ màn hình').click();
    for (const page of [site2, chair]) await standsAt(page, [0.4, 0.5], 'screen', SHARED_SCREEN);
    await button(chair, 'Kết thúc lượt').click();
    for (const page of [site2, chair]) {
      await losesSightOf(page, 'screen');
      await losesSightOf(page, SPEAKER1);
    }
  });

  test.step('STAGE-14: a removed site is seen and heard nowhere, is told so, and comes back by itself once let in', async () => {
    await actOnSite1(desk, 'pin', 'voice');
    await button(site1, 'Xác nhận trao đổi').click();
    await hearsToneOf(site2, SPEAKER1, SITE1);
    await actOnSite1(desk, 'remove', 'remove-confirm');
    for (const page of [site2, chair]) await losesSightOf(page, SPEAKER1);
    await site1.getByText('Điểm cầu đã bị ngắt khỏi hội nghị').first().waitFor();
    expect(await site1.locator('video').count()).toBe(0);
    await actOnSite1(desk, 'readmit');
    await seesPictureOf(site1, 'chair', CHAIR);
  });

  test.step('TAKE-2, TAKE-4: a second window of the chair takes its place, says so to the first, and gives it back', async () => {
    const elsewhere = chair.getByTestId('sent-elsewhere');
    expect(await elsewhere.count()).toBe(0);
    const second = await openPage(chair.context(), SITE2);
    await enter(second, server.url, server.codes.chair);
    await seesPictureOf(site1, 'chair', SITE2);
    await elsewhere.getByText('Trang này không gửi lên màn hình chính').waitFor();
    expect(await elsewhere.getAttribute('data-sources')).toBe('camera microphone');
    await second.close();
    await seesPictureOf(site1, 'chair', CHAIR);
    await hearsToneOf(site1, 'chair', CHAIR);
    await elsewhere.waitFor({ state: 'detached' });
    expect(await chair.locator('[data-testid="not-seen"], [data-testid="not-heard"]').count()).toBe(0);

    const third = await openPage(chair.context(), SITE2);
    await enter(third, server.url, server.codes.chair);
    await seesPictureOf(site1, 'chair', SITE2);
    await elsewhere.getByRole('button', { name: 'Gửi từ trang này' }).click();
    await seesPictureOf(site1, 'chair', CHAIR);
    await third.getByTestId('sent-elsewhere').waitFor();
    await third.close();
  });
});
