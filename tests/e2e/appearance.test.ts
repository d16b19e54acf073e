import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../testkit/browser.ts';
import { visitGallery } from '../testkit/gallery.ts';
import { differenceFrom, differenceOf } from '../testkit/picture.ts';
import { flawsOf, type Size } from '../testkit/screens.ts';
import { TestServer } from '../testkit/server.ts';

const PICTURES = join(import.meta.dirname, '../fixtures/screens');
/** Numbers that grow with the minutes differ; a part that moved, vanished or changed its colour differs more. */
const MAX_DIFFERENCE = 0.02;

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

function pictureOf(name: string): PNG {
  return PNG.sync.read(readFileSync(join(PICTURES, `${name}.png`)));
}

/** What is wrong with a page in each size, in dark colours too at the first. The page is left as it was. */
async function flawsIn(page: Page, sizes: readonly Size[]): Promise<readonly string[]> {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const [index, size] of sizes.entries()) {
    await page.setViewportSize(size);
    for (const colorScheme of index === 0 ? (['dark', 'light'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme });
      const flaws = await flawsOf(page, { language: 'vi', typed: () => [], sizes: [size], patienceMs: 5_000 });
      found.push(...flaws.map((flaw) => `${colorScheme} ${size.width}: ${flaw}`));
    }
  }
  if (before) await page.setViewportSize(before);
  return found;
}

describe('the look of the screens', () => {
  it('is that of the stored pictures (npm run screens takes them), fits, and breaks no rule of access', {
    timeout: 480_000,
  }, async () => {
    const changed: string[] = [];
    const flaws: string[] = [];
    await visitGallery(server, browser, async (page, name, sizes) => {
      const difference = await differenceFrom(pictureOf(name), page, MAX_DIFFERENCE);
      if (difference > MAX_DIFFERENCE) changed.push(`${name}: ${(100 * difference).toFixed(1)} %`);
      flaws.push(...(await flawsIn(page, sizes)).map((flaw) => `${name} ${flaw}`));
    });
    expect(changed).toStrictEqual([]);
    expect(flaws).toStrictEqual([]);
  });

  it('differs between screens', () => {
    expect(differenceOf(pictureOf('desk'), pictureOf('chair'))).toBeGreaterThan(MAX_DIFFERENCE);
    expect(differenceOf(pictureOf('record'), pictureOf('record-charts'))).toBeGreaterThan(MAX_DIFFERENCE);
  });
});
