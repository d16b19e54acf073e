import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { CHAIR, enterHalls, type Halls, openHalls } from '../support/halls.ts';
import { walk } from '../support/walk.ts';
import { type FakeDevices, hearsToneOf, launchBrowser, openPage } from '../testkit/browser.ts';
import { listInvites, Peer } from '../testkit/peer.ts';
import { TestServer } from '../testkit/server.ts';

const KHMER = 'lang_khmer1' as LanguageId;
const BOOTH: FakeDevices = { colour: [120, 120, 20], toneHz: 1_100 };
const VOICE = `language:${KHMER}`;

let server: TestServer;
let browser: Browser;
let halls: Halls;
let booth: Page;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
  halls = await openHalls(browser);
  await enterHalls(halls, server);
  const organiser = await Peer.join(server.url, server.codes.organiser);
  await organiser.act({ type: 'AddLanguage', languageId: KHMER, name: 'Tiếng Khmer', signed: false });
  await organiser.act({ type: 'SetPhoneSound', allowed: true });
  organiser.close();
  const hand = await Peer.join(server.url, server.codes.chair);
  await hand.act({ type: 'GoLive' });
  hand.close();
  await halls.site1.getByText('Đang họp').first().waitFor();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** How loud a page plays a place, from 0 to 1; undefined where it does not. */
async function volumeOf(page: Page, slot: string): Promise<number | undefined> {
  return page
    .locator(`audio[data-slot="${slot}"]`)
    .evaluateAll((all) => (all[0] ? (all[0] as HTMLAudioElement).volume : undefined));
}

describe('interpretation in the browser', () => {
  const test = walk('step by step', { timeout: 240_000 });

  test.step('INT-2, INT-4: an interpreter is heard at the site that chose the language, and not at another', async () => {
    const { site1, site2 } = halls;
    const invites = await listInvites(server.url, server.codes.organiser);
    const invite = invites.find(({ actor }) => actor.role === 'interpreter');
    booth = await openPage(site1.context(), BOOTH);
    await booth.goto(`${server.url}/join#${invite?.code ?? ''}`);
    const desk = booth.getByTestId('interpreter-desk');
    await desk.getByRole('button', { name: 'Bắt đầu dịch' }).click();
    await booth.locator('[data-on-air="true"]').waitFor();
    await site1.getByLabel('Nghe bằng').selectOption({ label: 'Tiếng Khmer' });
    await hearsToneOf(site1, VOICE, BOOTH);
    await hearsToneOf(site1, 'chair', CHAIR);
    await hearsToneOf(site2, 'chair', CHAIR);
    await expect.poll(() => volumeOf(site1, 'chair'), { timeout: 10_000 }).toBeCloseTo(0.126, 2);
    expect(await volumeOf(site2, 'chair')).toBe(1);
    expect(await volumeOf(site2, VOICE)).toBeUndefined();
  });

  test.step('INT-4: the choice is there again after the page is loaded again', async () => {
    const { site1 } = halls;
    await site1.reload();
    await site1.getByTestId('hall-screen').waitFor();
    // A browser plays nothing before somebody has pressed on the page.
    await site1.keyboard.press('Shift');
    await hearsToneOf(site1, VOICE, BOOTH);
  });

  test.step('STAGE-28: a phone hears the chair once it has asked, then the language that it chooses', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'vi-VN' });
    await phone.goto(`${server.url}/join#${server.codes.phone}`);
    const listening = phone.getByTestId('phone-listening');
    await listening.waitFor({ timeout: 30_000 });
    expect(await phone.locator('audio').count()).toBe(0);
    await listening.getByRole('button', { name: 'Nghe', exact: true }).click();
    await hearsToneOf(phone, 'chair', CHAIR);
    await listening.getByLabel('Ngôn ngữ').selectOption({ label: 'Tiếng Khmer' });
    await hearsToneOf(phone, VOICE, BOOTH);
    expect(await phone.locator('audio').count()).toBeLessThan(3);
    await listening.getByRole('button', { name: 'Thôi nghe' }).click();
    await expect.poll(() => phone.locator('audio').count()).toBe(0);
    await phone.close();
  });

  test.step('INT-2: who leaves the air is heard no more, and the original is as loud as before', async () => {
    const { site1 } = halls;
    await booth.keyboard.press('b');
    await booth.locator('[data-on-air="false"]').waitFor();
    await expect.poll(() => volumeOf(site1, 'chair'), { timeout: 15_000 }).toBe(1);
    expect(await volumeOf(site1, VOICE)).toBeUndefined();
  });
});
