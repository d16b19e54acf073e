import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enter, type FakeDevices, openPage } from './browser.ts';
import { Scene } from './scene.ts';
import { LAPTOP, openLaptop, PHONE, type Size, TELEVISION } from './screens.ts';
import type { TestServer } from './server.ts';

/** Called for each screen, which may still be moving; the first size is its main one. */
export type Look = (page: Page, name: string, sizes: readonly Size[]) => Promise<void>;

const CHAIR: FakeDevices = { colour: [74, 92, 128], toneHz: 440, figures: 1 };
const SPEAKER: FakeDevices = { colour: [58, 84, 104], toneHz: 660, figures: 9 };

/** Shows every screen in the middle of a dialogue, one after the other. */
export async function visitGallery({ url, codes }: TestServer, chromium: Browser, show: Look): Promise<void> {
  const scene = new Scene(url, codes);
  const look: Look = async (page, name, sizes) => {
    await page.bringToFront();
    // Texts that turn their pages stand at the first one.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(page, name, sizes);
  };
  try {
    const wide = await openLaptop(chromium);
    const home = await open(wide, CHAIR, url);
    await look(home, 'home', [LAPTOP]);
    const devices = await open(wide, SPEAKER, `${url}/join#${codes.site1}`);
    await devices.getByRole('button', { name: 'Vào hội nghị' }).waitFor();
    await look(devices, 'devices', [LAPTOP, TELEVISION]);

    const chairPage = await openPage(wide, CHAIR);
    await enter(chairPage, url, codes.chair);
    const speakerPage = await openPage(wide, SPEAKER);
    await enter(speakerPage, url, codes.site2);
    const sitePage = await openPage(wide, CHAIR);
    await enter(sitePage, url, codes.site1);
    await look(sitePage, 'site-before', [LAPTOP, TELEVISION]);

    await scene.holdDialogue();
    await speakerPage.getByTestId('invited').getByRole('button').click();
    await sitePage.locator('video[data-slot="speaker:TDM-01"]').waitFor();

    const deskPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
    const planPage = await open(wide, CHAIR, `${url}/join#${codes.organiser}`);
    const recordPage = await open(wide, CHAIR, `${url}/join#${codes.moderator}`);
    await recordPage.waitForURL(/\/desk\//);
    await recordPage.goto(recordPage.url().replace('/desk/', '/record/'));
    const narrow = await chromium.newContext({ viewport: PHONE, locale: 'vi-VN', hasTouch: true, isMobile: true });
    const phonePage = await open(narrow, CHAIR, `${url}/join#${codes.phone}`);
    const respondPage = await open(wide, CHAIR, `${url}/join#${await scene.routeQuestions()}`);
    const watchPage = await open(wide, CHAIR, `${url}/join#${await scene.codeOf('observer')}`);
    await deskPage.getByTestId('queue').waitFor();
    await respondPage.getByTestId('routed').waitFor();
    await watchPage.locator('video[data-slot="speaker:TDM-01"]').waitFor();
    await phonePage.getByRole('heading').first().waitFor();

    await look(sitePage, 'site', [LAPTOP, TELEVISION]);
    await look(chairPage, 'chair', [LAPTOP, TELEVISION]);
    await look(deskPage, 'desk', [LAPTOP, TELEVISION]);
    await look(planPage, 'plan', [LAPTOP, TELEVISION]);
    await look(phonePage, 'phone', [PHONE]);
    await look(respondPage, 'respond', [LAPTOP, TELEVISION]);
    await look(watchPage, 'watch', [LAPTOP, TELEVISION]);
    await look(recordPage, 'record', [LAPTOP, TELEVISION, PHONE]);
    for (const [tab, name] of [
      [4, 'charts'],
      [3, 'proposals'],
      [5, 'papers'],
    ] as const) {
      await recordPage.getByRole('tab').nth(tab).click();
      await look(recordPage, `record-${name}`, [LAPTOP, TELEVISION, PHONE]);
    }
  } finally {
    scene.close();
  }
}

async function open(context: BrowserContext, devices: FakeDevices, address: string): Promise<Page> {
  const page = await openPage(context, devices);
  await page.goto(address);
  return page;
}
