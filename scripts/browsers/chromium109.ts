import { chromium } from 'playwright-core';
import type { DrivenBrowser } from './page.ts';

/** The program that `scripts/browsers.mjs` has got. */
const PROGRAM = process.env.CHROMIUM_109_BIN ?? '';

const ARGUMENTS = [
  '--no-sandbox',
  '--no-zygote',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/** Chromium 109, the last on Windows 7 and 8.1 and the oldest that is supported, without a screen. */
export async function launchChromium109(): Promise<DrivenBrowser> {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  const context = await browser.newContext({ locale: 'vi-VN' });
  return {
    async open() {
      const page = await context.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        bringToFront: () => page.bringToFront(),
      };
    },
    close: () => browser.close(),
  };
}
