import { readFile } from 'node:fs/promises';
import { PLAIN_RULES } from '@diem-cau/shared/domain/poll/rules.ts';
import type { PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBallots } from '../../server/src/application/checkBallots.ts';
import { walk } from '../support/walk.ts';
import { enter, type FakeDevices, launchBrowser, openPage } from '../testkit/browser.ts';
import { newId } from '../testkit/ids.ts';
import { Peer } from '../testkit/peer.ts';
import { openLaptop } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const SITE: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };

let server: TestServer;
let browser: Browser;
let context: BrowserContext;
let chair: Peer;
let operator: Peer;
let site: Page;
let phone: Page;

beforeAll(async () => {
  server = await TestServer.start();
  const { codes, url } = server;
  chair = await Peer.join(url, codes.chair);
  operator = await Peer.join(url, codes.site1);
  await chair.act({ type: 'GoLive' });
  await operator.act({ type: 'DeclareHeadcount', count: 20 });
  browser = await launchBrowser();
  context = await openLaptop(browser);
  site = await openPage(context, SITE);
  phone = await openPage(context, SITE);
  await enter(site, url, codes.site1);
  await phone.goto(`${url}/join#${codes.phone}`);
  await phone.waitForURL(/\/m\/[\w-]{12}$/);
  await button(site, 'Điểm danh').waitFor();
});

afterAll(async () => {
  for (const peer of [chair, operator]) peer?.close();
  await browser?.close();
  await server?.stop();
});

function button(page: Page, name: string) {
  return page.getByRole('button', { name });
}

async function opened(voters: 'site' | 'delegate'): Promise<PollId> {
  const pollId = newId.poll();
  const rules = { ...PLAIN_RULES, secret: true, voters, allowDeclared: true };
  await chair.act({ type: 'CreatePoll', pollId, title: 'Nhân sự Ban chấp hành', rules });
  await chair.act({ type: 'OpenPoll', pollId, acknowledgeSmall: true });
  return pollId;
}

async function closed(pollId: PollId): Promise<void> {
  await chair.act({ type: 'ClosePoll', pollId });
  await chair.sees('control', 'the result', ({ polls }) => polls[pollId]?.phase === 'closed');
}

async function finds(page: Page, finding: string): Promise<void> {
  await button(page, 'Tìm phiếu của tôi').click();
  await page.locator(`[data-testid="receipt-finding"][data-finding="${finding}"]`).waitFor();
}

describe('the ballots of secret votes', () => {
  const test = walk('step by step', { timeout: 180_000 });

  test.step('the phone that cast a ballot finds it, with what that proves and what not', async () => {
    const pollId = await opened('delegate');
    await phone.getByRole('button', { name: 'Tán thành', exact: true }).click();
    await phone.getByTestId('own-ballot').waitFor();
    expect(await button(phone, 'Tìm phiếu của tôi').count()).toBe(0);
    await closed(pollId);
    // Also after a reload: the device keeps the receipt.
    await phone.reload();
    await finds(phone, 'found');
    const dialog = phone.getByRole('dialog');
    await dialog.getByText('cộng lại đúng bằng kết quả').waitFor();
    await dialog.getByText('người quản trị máy chủ vẫn có thể biết').waitFor();
    expect(await dialog.getByText('Tán thành', { exact: true }).isVisible()).toBe(false);
    await dialog.getByText('Xem lựa chọn đã bỏ').click();
    await dialog.getByText('Tán thành', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
  });

  test.step('a ballot missing from the published list is reported, and so is a changed choice', async () => {
    await phone.route('**/receipts', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('"yes"', '"no"') });
    });
    await finds(phone, 'otherChoice');
    await phone.getByRole('dialog').getByText('cộng lại không khớp').waitFor();
    await phone.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
    await phone.unroute('**/receipts');
    await phone.route('**/receipts', (route) =>
      route.fulfill({ json: { ok: true, value: { receipts: [['f'.repeat(64), 'yes']] } } }),
    );
    await finds(phone, 'missing');
    await phone.unroute('**/receipts');
    await phone.getByRole('dialog').getByRole('button', { name: 'Xóa khỏi máy này' }).click();
    expect(await button(phone, 'Tìm phiếu của tôi').count()).toBe(0);
  });

  test.step('the site’s screen finds the site’s ballot', async () => {
    const pollId = await opened('site');
    await button(site, 'Biểu quyết').click();
    await site.getByRole('dialog').getByRole('button', { name: 'Không tán thành', exact: true }).click();
    await site.getByTestId('own-ballot').getByText('Phiếu kín').waitFor();
    await closed(pollId);
    await finds(site, 'found');
    await site.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
  });

  test.step('all are a signed download in the chair’s window, which adds up', async () => {
    const page = await openPage(context, SITE);
    await enter(page, server.url, server.codes.chair);
    await page.getByRole('tab', { name: 'Biểu quyết' }).click();
    await page.route('**/ballots*', (route) => route.fulfill({ status: 502, json: { message: 'Bad gateway' } }), {
      times: 1,
    });
    await button(page, 'Tải danh sách phiếu đã ký').first().click();
    await page.getByText('Mất kết nối tới máy chủ quá lâu').first().waitFor();
    const waiting = page.waitForEvent('download');
    await button(page, 'Tải danh sách phiếu đã ký').first().click();
    const exported: unknown = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
    const { problems, recount } = checkBallots(exported);
    expect(problems).toEqual([]);
    expect(recount).toMatchObject({ votes: 1, entitled: 101, tally: { no: 1 } });
    await page.close();
  });

  test.step('a vote that ends under the operator’s hands does not open the next one by itself', async () => {
    const pollId = await opened('site');
    await button(site, 'Biểu quyết').click();
    await site.getByRole('dialog').waitFor();
    await closed(pollId);
    await site.getByRole('dialog').waitFor({ state: 'detached' });
    const nextId = await opened('site');
    await expect.poll(() => button(site, 'Biểu quyết').getAttribute('aria-disabled')).toBe(null);
    expect(await site.getByRole('dialog').count()).toBe(0);
    await closed(nextId);
  });
});

describe('a store that does not answer', () => {
  it('makes every screen say that it is reconnecting; what was pressed meanwhile takes effect once it is back', async () => {
    await server.pauseRedis();
    await button(site, 'Điểm danh').click();
    await site.getByLabel('Số người có mặt trong phòng').fill('23');
    await button(site, 'Báo số người').click();
    for (const page of [site, phone]) {
      await hasConnection(page, 'reconnecting');
      await page.getByTestId('connection').getByText('đang kết nối lại').waitFor();
    }
    // Longer than the server waits for its store: the command has been refused and is being tried again.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    await hasConnection(site, 'reconnecting');
    await server.resumeRedis();
    for (const page of [site, phone]) await hasConnection(page, 'connected');
    await button(site, 'Điểm danh: 23').waitFor();
    await operator.sees('self', 'the headcount', (view) => view.site?.declared === 23);
  });
});

async function hasConnection(page: Page, status: string): Promise<void> {
  await page.locator(`[data-testid="connection"][data-status="${status}"]`).waitFor({ state: 'attached' });
}
