import type { Browser, CDPSession, Page } from 'playwright-core';
import { enter, launchBrowser, openPage, seesPictureOf } from '../../../tests/testkit/browser.ts';
import { TestServer } from '../../../tests/testkit/server.ts';

/** An old laptop's core is so many times slower than one of this machine. */
const SLOWER = 4;
/** How long a hall is watched, in ms. */
const WATCHED_MS = 8_000;
/** What the chair's camera shows. */
const CHAIR = { colour: [74, 92, 128], toneHz: 440, figures: 6 } as const;

/** Processor time of a hall that follows the chair, in percent of one core that is four times slower than this machine's. */
export interface HallLoad {
  /** The page's own thread: script, style, layout and paint. */
  readonly page: number;
  /** All of the browser, with decoders, echo cancellation and a compositor without a graphics card. */
  readonly browser: number;
}

/** The most that the page of a plain hall may take, in percent of one slow core. */
export const PLAIN_GOAL = 15;

/** The goal of the plain hall, if it was missed. */
export function loadFaults({ plain }: { readonly plain: HallLoad }): readonly string[] {
  return plain.page > PLAIN_GOAL
    ? [`the plain hall takes ${plain.page} % of a slow core, more than ${PLAIN_GOAL}`]
    : [];
}

/** Measures a hall that sees and hears the chair, whole and plain, in a browser of its own. */
export async function measureLoad(chairs: Browser): Promise<{ readonly whole: HallLoad; readonly plain: HallLoad }> {
  const server = await TestServer.start();
  const halls = await launchBrowser('chromium');
  const context = await chairs.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  try {
    await enter(await openPage(context, CHAIR), server.url, server.codes.chair);
    const page = await halls.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
    await enter(page, server.url, server.codes.site1);
    await seesPictureOf(page, 'chair', CHAIR);
    const processes = await halls.newBrowserCDPSession();
    const own = await page.context().newCDPSession(page);
    // Processor time, not the time that passed: other programs do not count.
    await own.send('Performance.enable', { timeDomain: 'threadTicks' });
    const whole = await watchLoad(page, own, processes);
    await page.keyboard.press('l');
    await page.locator('[data-scene="plain"]').waitFor();
    await seesPictureOf(page, 'chair', CHAIR);
    return { whole, plain: await watchLoad(page, own, processes) };
  } finally {
    await halls.close();
    await context.close();
    await server.stop();
  }
}

async function watchLoad(page: Page, own: CDPSession, processes: CDPSession): Promise<HallLoad> {
  const read = async () => ({ page: await pageSeconds(own), browser: await browserSeconds(processes) });
  const before = await read();
  const begin = performance.now();
  await page.waitForTimeout(WATCHED_MS);
  const seconds = (performance.now() - begin) / 1_000;
  const after = await read();
  const share = (used: number) => Number(((100 * SLOWER * used) / seconds).toFixed(1));
  return { page: share(after.page - before.page), browser: share(after.browser - before.browser) };
}

async function pageSeconds(own: CDPSession): Promise<number> {
  const { metrics } = await own.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function browserSeconds(processes: CDPSession): Promise<number> {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
