import { ROLES } from '@diem-cau/shared/domain/actor.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { Scene } from '../testkit/scene.ts';
import { misfitsOn, PHONE } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { vi } from '../testkit/texts.ts';
import { waitFor } from '../testkit/waitFor.ts';

const OFFLINE_QUESTION = 'Bao giờ sửa nhà văn hóa của ấp?';
const POLL = 'poll_targets-2021' as PollId;

let server: TestServer;
let browser: Browser;
/** The narrowest page that must read without scrolling sideways: a window of 1,280 pixels at 400 %. */
const SMALLEST = { width: 320, height: 640 };
const MAGNIFIED = { width: 320, height: 256 };

let context: BrowserContext;
let scene: Scene;
let desk: Peer;
let phone: Page;

beforeAll(async () => {
  server = await TestServer.start();
  scene = new Scene(server.url, server.codes);
  await scene.holdDialogue();
  desk = await Peer.join(server.url, server.codes.moderator);
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true, isMobile: true });
  phone = await context.newPage();
  await phone.goto(`${server.url}/join#${server.codes.phone}`);
  await phone.getByLabel('Nội dung câu hỏi').waitFor();
});

afterAll(async () => {
  scene?.close();
  desk?.close();
  await browser?.close();
  await server?.stop();
});

/** Sets the size of the page's text, in percent of the usual; empty as usual. */
function enlargeText(size: string): Promise<void> {
  return phone.evaluate((value) => document.documentElement.style.setProperty('font-size', value, 'important'), size);
}

const field = () => phone.getByLabel('Nội dung câu hỏi');

async function send(text: string): Promise<void> {
  await field().fill(text);
  await phone.getByRole('button', { name: 'Gửi câu hỏi' }).tap();
}

function askedAtDesk(text: string) {
  return Object.values(desk.view('control').questions).filter((question) => question.text === text);
}

describe('the guide of a role', () => {
  it.each([
    ['vi', 'Năm việc cần làm'],
    ['en', 'Five things to do'],
  ])('is one printed page in %s, with five things to do and whom to call', async (language, words) => {
    const reader = await browser.newContext();
    const page = await reader.newPage();
    await page.addInitScript((chosen) => localStorage.setItem('diem-cau.language', chosen), language);
    const about = new URLSearchParams({ title: 'Đối thoại quý I', name: 'Trần Văn Khoa', phone: '0274 3822 999' });
    for (const role of ROLES.filter((one) => one !== 'system')) {
      await page.goto('about:blank');
      await page.goto(`${server.url}/guide/${role}#${about}`);
      await page.getByText(words, { exact: true }).waitFor();
      await page.getByText('0274 3822 999').waitFor();
      expect(await page.getByRole('main').getByRole('listitem').count(), role).toBe(5);
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      const paper = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length, role).toBe(1);
    }
    await reader.close();
  });
});

describe('a page that was opened before an update', () => {
  it('WIRE-9: loads itself again once nobody is at work on it, then says so, and keeps what is being written', async () => {
    const old = await context.newPage();
    let loads = 0;
    old.on('load', () => loads++);
    // As if the page had been built before: it finds another version in itself than the server has.
    await old.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        const build = document.querySelector<HTMLMetaElement>('meta[name="build"]');
        if (!build) return;
        build.content = 'before';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await old.goto(phone.url());
    await waitFor('the reload by itself', () => (loads === 2 ? true : undefined), 40_000);
    // It came back as old as before: no loop, but a button.
    const update = old.getByTestId('update');
    await update.waitFor();
    const written = old.getByLabel('Nội dung câu hỏi');
    await written.fill('Câu hỏi đang viết dở');
    await update.getByRole('button', { name: 'Tải lại trang' }).tap();
    await waitFor('the reload by the button', () => (loads === 3 ? true : undefined));
    await expect.poll(() => written.inputValue()).toBe('Câu hỏi đang viết dở');
    await written.fill('');
    await old.close();
  });
});

describe('a delegate’s phone', () => {
  it('offers a question that was asked already, to be supported in place of another', async () => {
    await field().fill('kinh phi mua trang thiet bi lay o dau');
    const similar = phone.getByTestId('similar');
    await similar.getByText('Kinh phí mua trang thiết bị cho cơ sở').waitFor();
    expect(await violationsOn(phone)).toStrictEqual([]);
    await similar.getByRole('button').first().tap();
    await similar.getByRole('button', { name: /^1\. Rút đồng tình/ }).waitFor();
    await field().fill('');
    await phone
      .getByTestId('open-questions')
      .getByRole('button', { name: /^1\. Rút đồng tình: Kinh phí/ })
      .waitFor();
  });

  it('sends a question with its topic, and shows what becomes of it', async () => {
    const text = 'Sân bóng của xã có được mở buổi tối không?';
    await field().fill(text);
    await phone.getByLabel('Chủ đề (không bắt buộc)').fill('Thể thao');
    await phone.getByRole('button', { name: 'Gửi câu hỏi' }).tap();
    const mine = phone.getByTestId('my-questions');
    await mine.getByText(text).waitFor();
    await mine.getByText('Chờ duyệt').waitFor();
    await desk.sees('control', 'the question', () => askedAtDesk(text).length === 1);
    const [asked] = askedAtDesk(text);
    expect(asked?.topic).toBe('Thể thao');
    await desk.act({ type: 'AcceptQuestion', questionId: asked?.id as never });
    await mine.getByText('Đã duyệt').waitFor();
  });

  it('has nothing to touch that is smaller than a fingertip, in both languages', async () => {
    for (const language of ['EN: English', 'VI: Tiếng Việt']) {
      await phone.getByRole('button', { name: language }).tap();
      await field().or(phone.getByLabel('Your question')).first().fill('?');
      const small = await phone.evaluate(() =>
        [...document.querySelectorAll('button, input, textarea, a')]
          // What is touched of a checkbox is its row.
          .map((element) => element.closest('label') ?? element)
          .map((element) => ({
            name: element.getAttribute('aria-label') ?? element.textContent,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.height < 44 || box.width < 44)
          .map(({ name }) => name),
      );
      expect(small).toStrictEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
      expect(await violationsOn(phone)).toStrictEqual([]);
    }
    await field().fill('');
  });

  it('reads at 320 pixels, as a page at 400 % has them, and with its text twice as large', async () => {
    const sizes = [SMALLEST, MAGNIFIED];
    expect(await misfitsOn(phone, sizes)).toStrictEqual([]);
    await enlargeText('200%');
    for (const size of sizes) {
      await phone.setViewportSize(size);
      await field().fill('?');
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      const send = phone.getByRole('button', { name: 'Gửi câu hỏi' });
      await send.scrollIntoViewIfNeeded();
      const box = await send.boundingBox();
      expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= size.width]).toStrictEqual([true, true]);
    }
    await enlargeText('');
    await phone.setViewportSize(PHONE);
    await field().fill('');
  });

  it('keeps over a reload that a half-typed question is anonymous, as it keeps its words', async () => {
    const anonymous = () => phone.getByLabel(vi.ask.anonymous);
    await field().fill('Góp ý riêng');
    await anonymous().check();
    await phone.reload();
    await field().waitFor();
    expect(await field().inputValue()).toBe('Góp ý riêng');
    expect(await anonymous().isChecked()).toBe(true);
    await anonymous().uncheck();
    await field().fill('');
  });

  it('leads back from the front page and from an address that leads nowhere', async () => {
    const own = phone.url();
    for (const path of ['/', '/nowhere']) {
      await phone.goto(`${server.url}${path}`);
      expect(await violationsOn(phone)).toStrictEqual([]);
      await phone.getByRole('link', { name: /^Trở lại: / }).tap();
      await field().waitFor();
      expect(phone.url()).toBe(own);
    }
  });

  it('comes in by itself when its script was lost on the way, with the code of the invitation', async () => {
    const page = await context.newPage();
    let lost = 0;
    await page.route(/application-.*\.js/, (route) => (lost++ === 0 ? route.abort() : route.continue()));
    await page.goto(`${server.url}/join#${server.codes.phone}`);
    await page.getByLabel('Nội dung câu hỏi').waitFor();
    expect(lost).toBeGreaterThan(1);
    expect(new URL(page.url()).hash).toBe('');
    await page.close();
  });

  it('SEAT-11: inside Zalo it offers its link, and in a browser that link opens the same phone on the same seat', async () => {
    const userAgent =
      'Mozilla/5.0 (Linux; Android 13; vi) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 Zalo/23.10';
    const zalo = await browser.newContext({
      viewport: PHONE,
      locale: 'vi-VN',
      hasTouch: true,
      isMobile: true,
      userAgent,
    });
    const inside = await zalo.newPage();
    await inside.goto(`${server.url}/join#${server.codes.phone}`);
    await inside.getByTestId('move-to-browser').locator('summary').tap();
    await inside.getByText(vi.moving.steps.split('.')[0] ?? '', { exact: false }).waitFor();
    expect(await inside.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    const seats = () => {
      const sites = Object.values(desk.view('control').sites);
      return sites.reduce((sum, { phones = 0 }) => sum + phones, 0);
    };
    const before = seats();
    const outside = await browser.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true, isMobile: true });
    const page = await outside.newPage();
    // What the application hands to the browser is the address that it shows.
    await page.goto(inside.url());
    await page.getByLabel('Nội dung câu hỏi').waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(inside.url()).pathname);
    expect(seats()).toBe(before);
    await Promise.all([zalo.close(), outside.close()]);
  });

  it('goes on without a part that does not load, and opens it once it does', async () => {
    const part = /\/GuideDialog-.*\.js/;
    await phone.route(part, (route) => route.abort());
    await phone.getByRole('button', { name: 'Hướng dẫn' }).tap();
    const notice = phone.getByRole('alert').filter({ hasText: 'Chưa tải được phần này.' });
    await notice.waitFor();
    expect(await violationsOn(phone)).toStrictEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await field().fill('Trang vẫn dùng được');
    await field().fill('');
    await phone.unroute(part);
    await notice.getByRole('button', { name: 'Thử lại' }).tap();
    await phone.getByRole('dialog').getByRole('button', { name: 'Đóng' }).tap();
    await phone.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('asks for the code once its form has loaded, and reads it without any other file', async () => {
    const page = await context.newPage();
    const form = /\/CodeForm-.*\.js/;
    await page.route(form, (route) => route.abort());
    await page.goto(`${server.url}/join`);
    const notice = page.getByRole('alert').filter({ hasText: 'Chưa tải được phần này.' });
    await notice.waitFor();
    await page.unroute(form);
    await notice.getByRole('button', { name: 'Thử lại' }).tap();
    const code = page.getByLabel('Mã mời', { exact: true });
    await code.fill('7K2M');
    await page.route(/\.js$/, (route) => route.abort());
    await page.getByRole('button', { name: 'Vào hội nghị' }).tap();
    await page.getByText('hiện mới có 4').waitFor();
    await page.close();
  });

  it('exchanges its invitation once, and says of one that no link of ours has that it is not known', async () => {
    const page = await context.newPage();
    const exchanges: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') exchanges.push(new URL(request.url()).pathname);
    });
    await page.goto(`${server.url}/join#${server.codes.phone}`);
    await page.getByLabel('Nội dung câu hỏi').waitFor();
    expect(exchanges).toStrictEqual(['/api/sessions']);
    await page.goto('about:blank');
    await page.goto(`${server.url}/join#%E0%A4`);
    await page.getByText('Mã mời không đúng hoặc đã bị thu hồi').first().waitFor();
    await page.close();
  });

  const test = walk('keeps what was asked without a line, also after the end', { timeout: 120_000 });

  test.step('keeps a question asked without a line over a reload, and sends it once when there is one', async () => {
    await context.setOffline(true);
    await send(OFFLINE_QUESTION);
    const waiting = phone.getByTestId('outbox').getByText(OFFLINE_QUESTION);
    await waiting.waitFor();
    await phone.getByText('Sẽ gửi khi có mạng').waitFor();
    expect(await field().inputValue()).toBe('');
    expect(await violationsOn(phone)).toStrictEqual([]);
    // The device is switched off and on again: the page reloads once it is online.
    await phone.goto('about:blank');
    await context.setOffline(false);
    await phone.goBack();
    await phone.getByTestId('my-questions').getByText(OFFLINE_QUESTION).waitFor();
    await phone.getByTestId('outbox').waitFor({ state: 'detached' });
    await desk.sees('control', 'the question', () => askedAtDesk(OFFLINE_QUESTION).length > 0);
    expect(askedAtDesk(OFFLINE_QUESTION)).toHaveLength(1);
  });

  test.step('keeps what was asked and answered after the end', async () => {
    const chair = await Peer.join(server.url, server.codes.chair);
    await chair.act({ type: 'ClosePoll', pollId: POLL });
    await chair.sees('control', 'the result', ({ polls }) => polls[POLL]?.phase === 'closed');
    await chair.act({ type: 'CloseConference' });
    chair.close();
    await phone.getByText('Hội nghị đã kết thúc.').waitFor();
    await phone.getByTestId('my-questions').getByText(OFFLINE_QUESTION).waitFor();
    expect(await field().count()).toBe(0);
    expect(await violationsOn(phone)).toStrictEqual([]);
  });
});
