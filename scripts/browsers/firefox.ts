import puppeteer from 'puppeteer-core';
import type { DrivenBrowser } from './page.ts';

const FIREFOX = process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr';

/** Devices that are not there, allowed without asking, and sound without a press. */
const SETTINGS = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  'intl.accept_languages': 'vi',
};

/** Debian's Firefox over WebDriver BiDi, without a screen. */
export async function launchFirefox(): Promise<DrivenBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: SETTINGS,
  });
  return {
    async open() {
      const page = await browser.newPage();
      return {
        goto: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        bringToFront: () => page.bringToFront(),
      };
    },
    close: () => browser.close(),
  };
}
