import type { Browser, Page } from 'playwright-core';
import { enter, type FakeDevices, openPage } from '../testkit/browser.ts';
import { openLaptop } from '../testkit/screens.ts';
import type { TestServer } from '../testkit/server.ts';

/** The picture and tone of each hall, so that they can be distinguished. */
export const CHAIR: FakeDevices = { colour: [200, 40, 40], toneHz: 440 };
export const SITE1: FakeDevices = { colour: [40, 160, 60], toneHz: 660 };
export const SITE2: FakeDevices = { colour: [40, 60, 200], toneHz: 880 };

export const SITE1_NAME = 'Đoàn thị trấn Dầu Tiếng';
/** The first site's place on the stage. */
export const SPEAKER1 = 'speaker:DT-01';

/** The chair, the desk and two sites, one page each. */
export interface Halls {
  readonly chair: Page;
  readonly desk: Page;
  readonly site1: Page;
  readonly site2: Page;
}

/** Pages for all in one browser, each with its own context; none has joined yet. */
export async function openHalls(browser: Browser): Promise<Halls> {
  const context = await openLaptop(browser);
  return {
    chair: await openPage(context, CHAIR),
    desk: await openPage(context, CHAIR),
    site1: await openPage(context, SITE1),
    site2: await openPage(context, SITE2),
  };
}

/** Joins all: the chair and the second site on one server, the desk and the first site on the same or another. */
export async function enterHalls({ chair, desk, site1, site2 }: Halls, here: TestServer, there = here): Promise<void> {
  const { codes } = here;
  await enter(chair, here.url, codes.chair);
  await desk.goto(`${there.url}/join#${codes.moderator}`);
  await enter(site1, there.url, codes.site1);
  await enter(site2, here.url, codes.site2);
}

/** Acts on the first site in the desk's dialog: presses one thing after the other. */
export async function actOnSite1(desk: Page, ...testIds: readonly string[]): Promise<void> {
  await desk.locator('button[data-site="DT-01"]').click();
  for (const id of testIds) await desk.getByRole('dialog').getByTestId(id).click();
  await desk.keyboard.press('Escape');
  await desk.getByRole('dialog').waitFor({ state: 'detached' });
}
