import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { waitFor } from './waitFor.ts';

/** A picture keeps every third pixel of a screen: enough to detect a change, and small. */
const SHRINK = 3;

/** The page at rest: parts that differ from run to run are covered, animations are stopped. */
async function stillPicture(page: Page): Promise<PNG> {
  const shot = await page.screenshot({
    animations: 'disabled',
    // A room's code is another on every server.
    mask: [page.locator('time, [role="timer"], video, [data-testid="room-code"] img')],
    maskColor: '#808080',
  });
  return shrink(PNG.sync.read(shot));
}

/** How much two pictures of a page at rest differ at most: the clocks are covered. */
const REST = 0.0005;

/** The page once it has come to rest: what slides or fades in has arrived. Throws where it moves on for ten seconds. */
export async function restingPicture(page: Page): Promise<PNG> {
  let before = await stillPicture(page);
  return waitFor('a page at rest', async () => {
    const now = await stillPicture(page);
    const rests = differenceOf(before, now) <= REST;
    before = now;
    return rests ? now : undefined;
  });
}

/**
 * How much a page differs from a picture of it, as soon as that is no more than `most`; after ten seconds, whatever it
 * is then.
 */
export async function differenceFrom(picture: PNG, page: Page, most: number): Promise<number> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const difference = differenceOf(await stillPicture(page), picture);
    if (difference <= most || performance.now() > deadline) return difference;
    await page.waitForTimeout(250);
  }
}

/** The share of points in which two pictures differ to the eye; all of them where the sizes do. */
export function differenceOf(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.15 }) / (a.width * a.height);
}

function shrink({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: Math.floor(width / SHRINK), height: Math.floor(height / SHRINK) });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let part = 0; part < 4; part++) {
        let sum = 0;
        for (let index = 0; index < SHRINK * SHRINK; index++) {
          const row = y * SHRINK + Math.floor(index / SHRINK);
          sum += data[(row * width + x * SHRINK + (index % SHRINK)) * 4 + part] ?? 0;
        }
        small.data[(y * small.width + x) * 4 + part] = Math.round(sum / (SHRINK * SHRINK));
      }
    }
  }
  return small;
}
