import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { visitGallery } from '../support/gallery.ts';
import { differenceOf, stillPicture } from '../support/picture.ts';
import { TestServer } from '../support/server.ts';

const PICTURES = join(import.meta.dirname, '../fixtures/screens');
/** Numbers that grow with the minutes differ; a part that moved, vanished or changed its colour differs more. */
const MOST_DIFFERENCE = 0.02;

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

describe('the look of the screens', () => {
  it('is that of the stored pictures (npm run screens takes them anew)', { timeout: 180_000 }, async () => {
    const changed: string[] = [];
    await visitGallery(server, browser, async (page, name) => {
      const difference = differenceOf(await stillPicture(page), pictureOf(name));
      if (difference > MOST_DIFFERENCE) changed.push(`${name}: ${(100 * difference).toFixed(1)} %`);
    });
    expect(changed).toStrictEqual([]);
  });

  it('differs between screens', () => {
    expect(differenceOf(pictureOf('desk'), pictureOf('chair'))).toBeGreaterThan(MOST_DIFFERENCE);
    expect(differenceOf(pictureOf('record'), pictureOf('record-charts'))).toBeGreaterThan(MOST_DIFFERENCE);
  });
});
