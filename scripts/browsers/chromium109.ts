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

/**
 * What Chrome 109 says of itself on Windows 7. Without a screen it says `HeadlessChrome` and has no `userAgentData`, by which
 * mediasoup-client takes it for no browser that it knows.
 */
const USER_AGENT =
  'Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36';

/** Chromium 109, the last on Windows 7 and 8.1 and the oldest that is supported, without a screen. */
export async function launchChromium109(): Promise<DrivenBrowser> {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ARGUMENTS });
  const context = await browser.newContext({ locale: 'vi-VN', userAgent: USER_AGENT });
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
