import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { walk } from '../support/walk.ts';
import { violationsOn } from '../testkit/axe.ts';
import { enter, launchBrowser, openPage } from '../testkit/browser.ts';
import { Peer } from '../testkit/peer.ts';
import { LAPTOP, openWindow } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';
import { TEXTS } from '../testkit/texts.ts';

const FUNDS = 'Kinh phí mua trang thiết bị cho cơ sở lấy từ nguồn nào?';
const SAME = 'Xin hỏi kinh phí mua trang thiết bị cho cơ sở lấy từ đâu';
const vi = TEXTS.vi;

let server: TestServer;
let browser: Browser;
let desk: Page;
let room: Page;
let site: Peer;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  site = await Peer.join(server.url, server.codes.site1);
  for (const [id, text] of [
    ['q_funds001', FUNDS],
    ['q_same0001', SAME],
  ] as const) {
    await site.act({ type: 'AskQuestion', questionId: id as QuestionId, kind: 'question', text, anonymous: false });
  }
  desk = await (await openWindow(browser, 'vi', LAPTOP)).newPage();
  room = await openPage(await openWindow(browser, 'vi', LAPTOP), { colour: [58, 84, 104], toneHz: 660 });
});

afterAll(async () => {
  site?.close();
  await browser?.close();
  await server?.stop();
});

const test = walk('questions that repeat others', { timeout: 240_000 });

test.step('DIAL-32: the desk sees which one, by which words, and merges by one press', async () => {
  await desk.goto(`${server.url}/join#${server.codes.moderator}`);
  const alike = desk.getByTestId('inbox').getByTestId('alike');
  await alike.getByText(FUNDS).waitFor();
  await alike
    .getByText(/kinh phí/)
    .last()
    .waitFor();
  expect(await violationsOn(desk)).toStrictEqual([]);
  await alike.getByRole('button', { name: vi.desk.mergeAlike }).click();
  await site.sees('self', 'the merge', ({ questions }) => questions['q_same0001' as QuestionId]?.state === 'merged');
});

test.step('DIAL-32: a room that types the same is offered the accepted one, and supports it', async () => {
  await desk.getByTestId('inbox').getByRole('button', { name: vi.questions.accept }).click();
  await site.sees(
    'hall',
    'the accepted question',
    ({ questions }) => questions['q_funds001' as QuestionId] !== undefined,
  );
  await enter(room, server.url, server.codes.site2);
  await room.getByRole('button', { name: vi.site.ask }).first().click();
  const dialog = room.getByRole('dialog');
  await dialog.getByLabel(vi.ask.text).fill('kinh phi mua trang thiet bi lay o dau');
  const similar = dialog.getByTestId('similar');
  await similar.getByText(FUNDS).waitFor();
  expect(await violationsOn(room)).toStrictEqual([]);
  await similar.getByRole('button', { name: vi.phone.support }).click();
  await similar.getByRole('button', { name: vi.phone.withdrawSupport }).waitFor();
  // Nothing blocks sending all the same.
  await dialog.getByRole('button', { name: vi.ask.send }).click();
  await dialog.waitFor({ state: 'detached' });
});
