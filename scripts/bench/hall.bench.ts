import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/testkit/browser.ts';
import { LEAST_ANGLE, LEAST_ANGLE_OF_FIRST } from '../../tests/testkit/legibility.ts';
import { TestServer } from '../../tests/testkit/server.ts';
import { measureAngles } from './hall/angles.ts';
import { ENTRY_GOALS, entryFaults, measureEntry } from './hall/entry.ts';
import { loadFaults, measureLoad, PLAIN_GOAL } from './hall/load.ts';

// What a hall reads from eight metres on a set of 43 inches, in all its states and three sizes, and how an operator gets
// there on a slow laptop and line, and what the plain screen costs a weak machine. A folder after the name takes a picture of every state and size. Fails on texts that
// the last row cannot read, and on a goal of the entry that is missed.

const { entryClicks, entrySecondsSlow, staleSeenMs } = ENTRY_GOALS;
const GOALS =
  `goals: ${entryClicks} press, ${entrySecondsSlow} s, ${LEAST_ANGLE}′ and ${LEAST_ANGLE_OF_FIRST}′, ` +
  `a sign within ${staleSeenMs} ms, the plain page ${PLAIN_GOAL} % of a slow core`;

const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folder !== undefined) await mkdir(folder, { recursive: true });
const browser = await launchBrowser('chromium');
try {
  const server = await TestServer.start();
  const { faults, qrMetres, least, least10 } = await measureAngles(server, browser, async (page, name) => {
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
  }).finally(() => server.stop());
  const entry = await measureEntry(browser);
  const load = await measureLoad(browser);
  const missed = [...faults, ...entryFaults(entry), ...loadFaults(load)];
  for (const fault of missed) console.error(fault);
  if (missed.length > 0) process.exitCode = 1;
  const result = { ...entry, angles: { least, least10 }, qrMetres, load };
  if (process.argv.includes('--json')) console.log(JSON.stringify(result));
  else {
    console.log(`Presses from the link to the hall  ${entry.entryClicks}`);
    console.log(`Seconds, slow laptop and line      ${entry.entrySecondsSlow}`);
    console.log(`Least x-height of a text           ${least}′`);
    console.log(`Least of what matters most         ${least10}′`);
    console.log(`The large code is read from        ${qrMetres} m`);
    console.log(`What keeps the screen on           ${entry.wakeLock}`);
    console.log(`A dead line is seen after          ${entry.staleSeenMs} ms`);
    console.log(`Whole, of one slow core            ${load.whole.page} % (the browser ${load.whole.browser} %)`);
    console.log(`Plain, of one slow core            ${load.plain.page} % (the browser ${load.plain.browser} %)`);
    console.log(`(${GOALS})`);
  }
} finally {
  await browser.close();
}
