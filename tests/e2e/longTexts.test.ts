import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathOf } from '../../client/src/store/rolePages.ts';
import { EAST_ROOM, longConference, longModerator, longUnit, withBlanks, withoutBlanks } from '../support/longTexts.ts';
import { launchBrowser } from '../testkit/browser.ts';
import { openStoreOf, PEOPLE } from '../testkit/conferences.ts';
import { delegateOf, siteActor } from '../testkit/given.ts';
import { LAPTOP, misfitsOn, PHONE, type Size, TELEVISION } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const SMALL_PHONE: Size = { width: 320, height: 640 };
const ALL_SIZES: readonly Size[] = [SMALL_PHONE, PHONE, LAPTOP, TELEVISION];
/** A hall's screen is drawn for a wall; a phone has the operator's page instead. */
const WALL_SIZES: readonly Size[] = [LAPTOP, TELEVISION];

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await TestServer.start();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** How long a page may take to settle, in milliseconds. */
const PATIENCE_MS = 3_000;

async function misfitsOf(page: Page, name: string, sizes: readonly Size[]): Promise<readonly string[]> {
  return (await misfitsOn(page, sizes, PATIENCE_MS, true)).map((misfit) => `${name}, ${misfit}`);
}

it.each([
  ['one word without a blank', withoutBlanks],
  ['many words', withBlanks],
] as const)('draws every text at its limit on every screen: %s', { timeout: 240_000 }, async (_, text) => {
  const id = `conf-${text.name.toLowerCase()}` as ConferenceId;
  const store = await openStoreOf(server);
  await store.record(id, longConference(id, text));
  const context: BrowserContext = await browser.newContext({
    viewport: LAPTOP,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  const room = siteActor(EAST_ROOM);
  const screens = [
    ['site', room, '', WALL_SIZES],
    ['operator', room, '/operator', ALL_SIZES],
    ['chair', PEOPLE.chair, '', ALL_SIZES],
    ['watch', PEOPLE.observer, '', WALL_SIZES],
    ['captioner', PEOPLE.captioner, '', [LAPTOP]],
    ['desk', longModerator(text), '', WALL_SIZES],
    ['phone', delegateOf(EAST_ROOM), '', ALL_SIZES],
    ['respond', longUnit(text), '', ALL_SIZES],
    ['plan', PEOPLE.organiser, '', ALL_SIZES],
    ['record', PEOPLE.minutesSecretary, '', ALL_SIZES],
  ] as const;
  const found: string[] = [];
  for (const [name, actor, part, sizes] of screens) {
    const { peerId, cookie } = await store.sessionOf(id, actor);
    const [key = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name: key, value, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}${pathOf(actor.role, peerId)}${part}`);
    const enter = page.getByRole('button', { name: 'Vào hội nghị', exact: true });
    await page.getByRole('heading').first().waitFor();
    if (name === 'site' || name === 'chair') {
      found.push(...(await misfitsOf(page, `${name}, devices`, ALL_SIZES)));
      await enter.click();
      await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).waitFor({ state: 'detached' });
    }
    found.push(...(await misfitsOf(page, name, sizes)));
    const tabs = await page.getByRole('tab').count();
    for (let index = 1; index < tabs; index++) {
      await page.setViewportSize(LAPTOP);
      await page.getByRole('tab').nth(index).click();
      found.push(...(await misfitsOf(page, `${name}, tab ${index + 1}`, sizes)));
    }
    await page.close();
  }
  store.close();
  await context.close();
  expect(found).toStrictEqual([]);
});
