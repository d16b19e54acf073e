import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** A picture keeps every third point of a screen: enough to see what moved, little to store. */
const SHRINK = 3;

/** The page at rest: what differs from run to run by its nature is covered, what moves is stopped. */
export async function stillPicture(page: Page): Promise<PNG> {
  const shot = await page.screenshot({
    animations: 'disabled',
    mask: [page.locator('time, [role="timer"], video')],
    maskColor: '#808080',
  });
  return shrink(PNG.sync.read(shot));
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
