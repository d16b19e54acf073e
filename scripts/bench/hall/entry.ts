import type { Browser, Page } from 'playwright-core';
import { FaultyLink } from '../../../tests/testkit/faultyLink.ts';
import { TestServer } from '../../../tests/testkit/server.ts';

/** An old laptop on a village's line: 4 Mbit/s down, 1 up, 40 ms; four times slower than this machine. */
const LINE = { offline: false, latency: 40, downloadThroughput: 4_000_000 / 8, uploadThroughput: 1_000_000 / 8 };
const SLOWER = 4;
/** More presses than anybody should need. */
const MAX_CLICKS = 5;
/** The words of the button that leads in. */
const ENTER = 'Vào hội nghị';
/** How long the line stays dead, in ms. */
const DEAD_MS = 9_000;

/** What an operator meets on a slow machine and line. */
export interface HallEntry {
  /** Presses from the link to the hall, without the browser's own question about the devices. */
  readonly entryClicks: number;
  /** Seconds from opening the link to the hall, the presses made as soon as they can be. */
  readonly entrySecondsSlow: number;
  /** What keeps the screen on: `lock`, `film` or `nothing`. */
  readonly wakeLock: string;
  /** From the line's death to a sign on the screen, in ms. */
  readonly staleSeenMs: number;
}

/** The most that an entry may take; the units of {@link HallEntry}. */
export const ENTRY_GOALS = { entryClicks: 1, entrySecondsSlow: 5, staleSeenMs: 3_000 } as const;

/** The goals that an entry missed, a line for each. */
export function entryFaults(entry: HallEntry): readonly string[] {
  const goals = Object.entries(ENTRY_GOALS) as readonly [keyof typeof ENTRY_GOALS, number][];
  return goals
    .filter(([goal, most]) => entry[goal] > most)
    .map(([goal, most]) => `${goal}: ${entry[goal]}, more than ${most}`);
}

/** Enters a hall by its link, then loses all that its line carries. */
export async function measureEntry(browser: Browser): Promise<HallEntry> {
  const ports: number[] = [];
  const link = await FaultyLink.open(() => ports);
  const server = await TestServer.start({ publicUrl: link.url });
  ports.push(server.port);
  const context = await browser.newContext({ viewport: { width: 1366, height: 625 }, locale: 'vi-VN' });
  try {
    const page = await context.newPage();
    const control = await context.newCDPSession(page);
    await control.send('Network.enable');
    await control.send('Network.emulateNetworkConditions', LINE);
    await control.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const begin = performance.now();
    await page.goto(`${link.url}/join#${server.codes.site1}`, { waitUntil: 'commit' });
    const entryClicks = await pressUntilInside(page);
    const entrySecondsSlow = Number(((performance.now() - begin) / 1_000).toFixed(2));
    await page.locator('[data-testid="hall-screen"][data-age="fresh"]').waitFor();
    const wakeLock = (await page.locator('[data-awake]').getAttribute('data-awake')) ?? 'nothing';
    const died = performance.now();
    const dead = link.loseThenCut('down', DEAD_MS);
    await page.waitForFunction(() => document.querySelector('[data-age]:not([data-age="fresh"])') !== null);
    const staleSeenMs = Math.round(performance.now() - died);
    await dead;
    return { entryClicks, entrySecondsSlow, wakeLock, staleSeenMs };
  } finally {
    await context.close();
    link.close();
    await server.stop();
  }
}

/** Presses what leads on until the hall is there; returns how often. */
async function pressUntilInside(page: Page): Promise<number> {
  for (let clicks = 0; clicks <= MAX_CLICKS; clicks++) {
    // Looked for at every frame: a locator by itself looks less often the longer it waits.
    const found = await page.waitForFunction((words) => {
      if (document.querySelector('[data-testid="hall-screen"]')) return 'inside';
      return [...document.querySelectorAll('button')].some((button) => button.textContent === words)
        ? 'button'
        : undefined;
    }, ENTER);
    if ((await found.jsonValue()) === 'inside') return clicks;
    await page.getByRole('button', { name: ENTER, exact: true }).click();
  }
  throw new Error(`The hall is not open after ${MAX_CLICKS} presses`);
}
