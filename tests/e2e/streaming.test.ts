import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { CHAIR } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;
let browser: Browser;
let chair: Page;
let hand: Peer;
let viewer: Page;
let conferenceId: string;

beforeAll(async () => {
  // The tests are the load of this machine.
  server = await TestServer.start({ environment: { STREAM_MAX_LOAD: '1000' } });
  browser = await launchBrowser();
  const context = await openLaptop(browser);
  context.setDefaultTimeout(60_000);
  chair = await openPage(context, CHAIR);
  await enter(chair, server.url, server.codes.chair);
  hand = await Peer.join(server.url, server.codes.chair);
  await hand.act({ type: 'GoLive' });
  conferenceId = hand.view('control').conference.id;
  await chair.getByText('Đang họp').first().waitFor();
}, 180_000);

afterAll(async () => {
  hand?.close();
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Waits until the player has decoded pictures of one colour; white moves at the bottom of each. */
async function playsPictureOf(page: Page, { colour }: FakeDevices): Promise<void> {
  await waitFor(
    'the picture of the stream',
    async () => {
      const found = await page.getByTestId('live-video').evaluate((element) => {
        const video = element as HTMLVideoElement;
        if (video.getVideoPlaybackQuality().totalVideoFrames < 5) return undefined;
        const canvas = document.createElement('canvas');
        canvas.width = 1;
        canvas.height = 1;
        const pen = canvas.getContext('2d');
        pen?.drawImage(video, 0, 0, video.videoWidth, video.videoHeight / 2, 0, 0, 1, 1);
        return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])];
      });
      return found && colour.every((value, at) => Math.abs(value - (found[at] ?? 0)) < 60) ? true : undefined;
    },
    90_000,
  );
}

describe('streaming in the browser', () => {
  const test = walk('step by step', { timeout: 300_000 });

  test.step('STREAM-1: a viewer without an invitation sees nothing until the chair allows it', async () => {
    const context = await browser.newContext();
    viewer = await context.newPage();
    await viewer.goto(`${server.url}/live/${conferenceId}`);
    await viewer.getByText('Chưa phát trực tuyến').waitFor();
    expect((await viewer.request.get(`${server.url}/streams/${conferenceId}/index.m3u8`)).status()).toBe(404);
  });

  test.step('STREAM-2: the chair allows and starts it, and every screen says so', async () => {
    await chair.getByTestId('recording-button').click();
    await chair.getByRole('checkbox', { name: 'Cho phép công chúng xem' }).click();
    await button(chair, 'Bắt đầu phát').click();
    await chair.getByTestId('stream-state').getByText('Đang phát trực tuyến từ').waitFor();
    await chair.keyboard.press('Escape');
    await chair.locator('[data-recording="on"]').getByText('Đang phát trực tuyến').waitFor();
  });

  test.step('STREAM-5: the viewer sees the moving picture of the chair', async () => {
    await viewer.getByTestId('live-video').waitFor({ timeout: 30_000 });
    await playsPictureOf(viewer, CHAIR);
  });

  test.step('STREAM-3: a pause is said on every screen and on the page', async () => {
    await chair.getByTestId('recording-button').click();
    await button(chair, 'Tạm dừng phát').click();
    for (const page of [chair, viewer]) await page.getByText('Đã tạm dừng phát').first().waitFor();
  });

  test.step('STREAM-1: it ends on the page, and its list says so', async () => {
    await button(chair, 'Dừng phát').click();
    await viewer.getByText('Buổi phát trực tuyến đã kết thúc').waitFor({ timeout: 30_000 });
    const list = async () => (await viewer.request.get(`${server.url}/streams/${conferenceId}/index.m3u8`)).text();
    await expect.poll(list, { timeout: 30_000 }).toContain('#EXT-X-ENDLIST');
  });
});
