import { parseArgs } from 'node:util';
import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser } from '../../tests/testkit/browser.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { percentile } from '../support/percentile.ts';
import { readOrExit, readWholeNumber } from '../support/wholeNumber.ts';
import { watchFrames } from './deskFrames.ts';
import { fillConference } from './fullConference.ts';

// The control desk with 1,000 sites, 500 questions and 20 changes a second, and a phone's first load, both in Chromium
// against the real server. `--seconds N` watches the desk longer (ten minutes for the goal of a flat heap).
// The phone's line is a 3G one (1.6 Mbit/s, 300 ms), its processor four times slower than this machine's.

const SITES = 1_000;
const QUESTIONS = 500;
const CHANGE_EVERY_MS = 50;
const SETTLE_MS = 5_000;
const LINE = { offline: false, latency: 300, downloadThroughput: 1_600_000 / 8, uploadThroughput: 768_000 / 8 };
const SLOWER = 4;
const GOALS = 'goals 8 ms, 50 ms, flat; 153,600 bytes, 2,500 ms';

const { seconds, json } = readOrExit(() => {
  const { values } = parseArgs({ options: { seconds: { type: 'string' }, json: { type: 'boolean', default: false } } });
  return { seconds: readWholeNumber('seconds', values.seconds ?? '20', 1), json: values.json };
});
const server = await TestServer.start();
const browser = await launchBrowser('chromium');
try {
  const result = { ...(await measureDesk(browser)), ...(await measurePhone(browser)) };
  if (json) console.log(JSON.stringify(result));
  else {
    console.log(`Desk: script and layout of a frame   ${result.deskScriptAndLayoutP95Ms} ms (95th of 100)`);
    console.log(`Desk: longest task                   ${result.deskLongestTaskMs} ms`);
    console.log(`Desk: heap after ${seconds} s               ${result.deskHeapGrowthMb} MB more`);
    console.log(`Phone: script and style, compressed  ${result.phoneBytes} bytes`);
    console.log(`Phone: a question can be typed after ${result.phoneInteractiveMs} ms`);
    console.log(`(${GOALS})`);
  }
} finally {
  await browser.close();
  await server.stop();
}

async function measureDesk(chromium: Browser) {
  const conference = await fillConference(server, { sites: SITES, questions: QUESTIONS });
  const context = await chromium.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await page.goto(`${server.url}/join#${conference.moderatorCode}`);
  await page.getByTestId('queue').waitFor();
  let failure: unknown;
  const changing = setInterval(() => {
    conference.change().catch((error: unknown) => {
      failure = error;
    });
  }, CHANGE_EVERY_MS);
  await page.waitForTimeout(SETTLE_MS);
  const before = await heapOf(line);
  const { work, longestTaskMs } = await watchFrames(chromium, page, seconds * 1_000);
  const after = await heapOf(line);
  clearInterval(changing);
  await context.close();
  conference.close();
  if (failure) throw failure;
  // A busy desk draws several changes in one frame; next to none drawn would leave nothing to measure.
  if (work.length < seconds * 4) throw new Error(`The desk drew ${work.length} frames only`);
  return {
    deskScriptAndLayoutP95Ms: round(percentile(work, 0.95)),
    deskLongestTaskMs: round(longestTaskMs),
    deskHeapGrowthMb: round((after - before) / 1_048_576),
  };
}

/** What is in use after a collection, in bytes. */
async function heapOf(line: CDPSession): Promise<number> {
  await line.send('HeapProfiler.collectGarbage');
  await line.send('Performance.enable');
  const { metrics } = await line.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

async function measurePhone(chromium: Browser) {
  const context = await chromium.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'vi-VN',
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const counted = new Set<string>();
  let bytes = 0;
  await line.send('Network.enable');
  line.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script' || type === 'Stylesheet') counted.add(requestId);
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const begin = performance.now();
  await page.goto(`${server.url}/join#${server.codes.phone}`, { waitUntil: 'commit' });
  // Looked for at every frame: a locator by itself looks less often the longer it waits.
  await page.waitForFunction(() => document.querySelector('textarea') !== null);
  await page.getByRole('textbox').first().fill('Kinh phí');
  const phoneInteractiveMs = Math.round(performance.now() - begin);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { phoneBytes: bytes, phoneInteractiveMs };
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
