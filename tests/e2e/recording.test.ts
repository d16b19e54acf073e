import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { CHAIR, enterHalls, type Halls, openHalls, SITE1, SITE1_NAME, SPEAKER1 } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { type FakeDevices, hearsToneOf, launchBrowser, openPage, seesPictureOf } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';
import { waitFor } from '../testkit/waitFor.ts';

let server: TestServer;
let browser: Browser;
let halls: Halls;
let playback: Page;
let captioner: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  halls = await openHalls(browser);
  await enterHalls(halls, server);
  const hand = await Peer.join(server.url, server.codes.chair);
  await hand.act({ type: 'GoLive' });
  hand.close();
  await halls.site1.getByText('Đang họp').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true });
}

/** Waits until a player has decoded pictures of one colour; white moves at the bottom of each. */
async function playsPictureOf(page: Page, testId: string, { colour }: FakeDevices): Promise<void> {
  await waitFor(
    `the picture of ${testId}`,
    async () => {
      const found = await page.getByTestId(testId).evaluate((element) => {
        const video = element as HTMLVideoElement;
        if (video.getVideoPlaybackQuality().totalVideoFrames < 5) return undefined;
        const canvas = document.createElement('canvas');
        canvas.width = 1;
        canvas.height = 1;
        const pen = canvas.getContext('2d');
        pen?.drawImage(video, 0, 0, video.videoWidth, video.videoHeight / 2, 0, 0, 1, 1);
        return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])];
      });
      return found && colour.every((value, at) => Math.abs(value - (found[at] ?? 0)) < 45) ? true : undefined;
    },
    30_000,
  );
}

describe('recording in the browser', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('REC-1, REC-2: a moderator starts it, and every screen says so', async () => {
    const { desk, chair, site1, site2 } = halls;
    await desk.getByTestId('recording-button').click();
    await button(desk, 'Bắt đầu ghi hình').click();
    await desk.getByTestId('recording-state').getByText('Đang ghi hình từ').waitFor();
    await desk.keyboard.press('Escape');
    for (const page of [desk, chair, site1, site2]) await page.locator('[data-recording="on"]').waitFor();
  });

  test.step('REC-2: the page of devices says it before the hall is seen', async () => {
    const page = await openPage(halls.site1.context(), SITE1);
    await page.goto(`${server.url}/join#${server.codes.site1}`);
    await page.getByTestId('recording-told').getByText('Phiên họp đang được ghi hình').waitFor();
    await page.close();
  });

  test.step('REC-4: a turn is held, and is played from its page with both pictures', async () => {
    const { desk, chair, site1 } = halls;
    await button(site1, 'Giơ tay').click();
    await desk
      .getByTestId('queue')
      .getByRole('button', { name: `Mời phát biểu: ${SITE1_NAME}` })
      .click();
    await site1.getByTestId('invited').getByRole('button', { name: 'Xác nhận phát biểu' }).click();
    await seesPictureOf(chair, SPEAKER1, SITE1);
    await hearsToneOf(chair, SPEAKER1, SITE1);
    await button(chair, 'Kết thúc lượt').click();
    await desk.getByTestId('recording-button').click();
    const opening = desk.context().waitForEvent('page');
    await desk.getByRole('link', { name: 'Mở trang xem lại' }).click();
    playback = await opening;
    const part = playback.getByTestId('recorded-part').filter({ hasText: SITE1_NAME });
    await part.click({ timeout: 60_000 });
    await playsPictureOf(playback, 'playback-main', SITE1);
    await playsPictureOf(playback, 'playback-chair', CHAIR);
    await desk.keyboard.press('Escape');
  });

  test.step('REC-4: a file is sent by ranges, and a second has a link', async () => {
    const answers = await playback.getByTestId('playback-main').evaluate(async (element) => {
      const { src } = element as HTMLVideoElement;
      const part = await fetch(src, { headers: { Range: 'bytes=0-3' } });
      const beyond = await fetch(src, { headers: { Range: 'bytes=900000000000-' } });
      const other = await fetch(src, { headers: { 'If-Match': '"another"' } });
      const foreign = await fetch(src.replace(/peer=[^&]+/, 'peer=aaaaaaaaaaaa'));
      const refused = [beyond.status, beyond.headers.get('Content-Range')?.startsWith('bytes */'), other.status];
      return [part.status, (await part.arrayBuffer()).byteLength, ...refused, foreign.status];
    });
    expect(answers).toEqual([206, 4, 416, true, 412, 401]);
    await button(playback, 'Chép liên kết đến giây này').click();
    await expect.poll(() => new URL(playback.url()).hash).toMatch(/^#t=\d+$/);
  });

  test.step('the part that is shown begins again where it is chosen again', async () => {
    const player = playback.getByTestId('playback-main');
    await player.evaluate((element) => {
      const video = element as HTMLVideoElement;
      video.pause();
      video.currentTime = video.duration;
      // A turn that was short is at its end again before it is looked at.
      video.addEventListener('play', () => {
        video.dataset.begun = String(video.currentTime < video.duration / 2);
      });
    });
    await playback.getByTestId('recorded-part').filter({ hasText: SITE1_NAME }).click();
    const begun = () => player.evaluate((element) => element.dataset.begun);
    await expect.poll(begun).toBe('true');
  });

  test.step('CAP-1: what the captioner writes stands on every screen, with who speaks', async () => {
    const { chair, site1, site2 } = halls;
    const invites = await listInvites(server.url, server.codes.organiser);
    const code = invites.find(({ actor }) => actor.role === 'captioner')?.code ?? '';
    captioner = await site2.context().newPage();
    await captioner.goto(`${server.url}/join#${code}`);
    const field = captioner.getByRole('textbox', { name: 'Phụ đề, lời của: Chủ trì' });
    await field.waitFor();
    await captioner.keyboard.type('Kính thưa các đồng chí');
    await captioner.keyboard.press('Enter');
    for (const page of [chair, site1, captioner]) await page.getByText('Kính thưa các đồng chí').waitFor();
  });

  test.step('CAP-2: the up arrow takes the last line back, and Enter corrects it everywhere', async () => {
    await captioner.keyboard.press('ArrowUp');
    await captioner.keyboard.press('End');
    await captioner.keyboard.type(' đại biểu');
    await captioner.keyboard.press('Enter');
    const { chair, site1 } = halls;
    for (const page of [chair, site1]) await page.getByText('Kính thưa các đồng chí đại biểu').waitFor();
  });

  test.step('CAP-1: each person hides the captions or reads them larger', async () => {
    const { chair, site1 } = halls;
    const lines = site1.getByTestId('captions').getByRole('log');
    const height = async () => (await lines.boundingBox())?.height ?? 0;
    const usual = await height();
    await button(site1, 'Cỡ chữ: vừa').click();
    await button(site1, 'Cỡ chữ: lớn').waitFor();
    expect(await height()).toBeGreaterThan(usual * 1.2);
    await button(site1, 'Ẩn phụ đề').click();
    await lines.waitFor({ state: 'detached' });
    expect(await chair.getByTestId('captions').getByRole('log').count()).toBe(1);
  });

  test.step('REC-6: a site plays it only where the conference lets everybody', async () => {
    const { desk, site1 } = halls;
    const page = await site1.context().newPage();
    await page.goto(site1.url().replace('/site/', '/playback/'));
    await page.getByText('Chưa được phép xem lại').waitFor();
    await desk.getByTestId('recording-button').click();
    await desk.getByRole('checkbox', { name: 'Cho các điểm cầu và người theo dõi xem lại' }).click();
    await page.reload();
    // A part whose picture came late is followed by another one of the same turn.
    await page.getByTestId('recorded-part').filter({ hasText: SITE1_NAME }).first().waitFor();
    await page.close();
  });

  test.step('REC-3: it is paused and stopped on every screen', async () => {
    const { desk, chair, site1, site2 } = halls;
    await button(desk, 'Tạm dừng ghi hình').click();
    for (const page of [chair, site1, site2]) await page.locator('[data-recording="paused"]').waitFor();
    await captioner.getByTestId('caption-editor').getByText('họp nội dung mật').waitFor();
    await captioner.keyboard.type('Lời không được ghi');
    await button(desk, 'Dừng ghi hình').click();
    await chair.locator('[data-recording="off"]').waitFor();
    for (const page of [site1, site2]) await page.locator('[data-recording]').waitFor({ state: 'detached' });
    // The captioner goes on without a click.
    await captioner.getByTestId('caption-editor').getByText('họp nội dung mật').waitFor({ state: 'detached' });
    await captioner.keyboard.type('Tiếp tục');
    expect(await captioner.getByTestId('caption-editor').getByRole('textbox').inputValue()).toBe('Tiếp tục');
    await captioner.close();
  });

  test.step('CAP-4: the captions of a part are played with it', async () => {
    const { desk } = halls;
    const page = await desk.context().newPage();
    await page.goto(desk.url().replace('/desk/', '/playback/'));
    const parts = page.getByTestId('recorded-part');
    await expect.poll(() => parts.count(), { timeout: 60_000 }).toBeGreaterThan(2);
    await parts.last().click();
    const texts = () =>
      page.getByTestId('playback-main').evaluate((element) => {
        const [track] = (element as HTMLVideoElement).textTracks;
        return [...(track?.cues ?? [])].map((cue) => (cue as VTTCue).text);
      });
    await expect.poll(texts, { timeout: 20_000 }).toEqual(['Kính thưa các đồng chí đại biểu']);
    // A browser must not keep what may be erased from the log.
    const kept = await page.locator('track').evaluate(async (element) => {
      return (await fetch((element as HTMLTrackElement).src)).headers.get('Cache-Control');
    });
    expect(kept).toBe('no-store');
    await page.close();
  });

  test.step('CAP-5: words are found without accents, and a hit is played from its second', async () => {
    const { desk } = halls;
    const page = await desk.context().newPage();
    await page.goto(desk.url().replace('/desk/', '/playback/'));
    await page.getByRole('textbox', { name: 'Tìm trong phụ đề' }).fill('dong chi dai bieu');
    const hit = page.getByTestId('caption-hits').getByRole('button');
    await hit.getByText('đồng chí đại biểu').waitFor();
    await page.getByTestId('recorded-part').getByText('1 chỗ', { exact: true }).waitFor();
    await hit.click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#t=\d/);
    const chosen = page.locator('[data-chosen="true"]');
    await chosen.getByText('1 chỗ', { exact: true }).waitFor();
    await page.close();
  });

  test.step('REC-9: the timeline leads to the second at which a site spoke', async () => {
    const { chair } = halls;
    const record = await chair.context().newPage();
    await record.goto(chair.url().replace('/chair/', '/record/'));
    const opening = record.waitForEvent('popup');
    await record.getByRole('link', { name: `Xem lại trong bản ghi: ${SITE1_NAME}` }).click();
    const page = await opening;
    await page.locator('[data-chosen="true"]').filter({ hasText: SITE1_NAME }).waitFor();
    for (const one of [page, record]) await one.close();
  });

  test.step('REC-7: the chair deletes a part, and its files are gone', async () => {
    const { chair } = halls;
    const source = (await playback.getByTestId('playback-main').getAttribute('src')) ?? '';
    const partId = /recorded-parts\/(rec_[\w-]+)/.exec(source)?.[1] ?? '';
    const files = async () => {
      const names = await readdir(join(server.folder, 'recordings'), { recursive: true });
      return names.filter((name) => name.includes(partId));
    };
    expect(await files()).toHaveLength(2);
    const page = await chair.context().newPage();
    await page.goto(chair.url().replace('/chair/', '/playback/'));
    const line = page.getByRole('listitem').filter({ hasText: SITE1_NAME });
    await line.getByRole('button', { name: 'Xóa đoạn lúc' }).click();
    await button(page, 'Xóa hẳn').click();
    await line.getByText('Đã xóa, do').waitFor();
    await expect.poll(files).toEqual([]);
    expect(await playback.evaluate(async (url) => (await fetch(url)).status, source)).toBe(404);
    await page.close();
  });
});
