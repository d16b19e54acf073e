import type { Browser, Page } from 'playwright-core';
import { HALL_STATES, visitHall } from '../../../tests/testkit/hallStates.ts';
import { metresOfCode, type SeenText, seenTextsOf, unreadable } from '../../../tests/testkit/legibility.ts';
import type { Size } from '../../../tests/testkit/screens.ts';
import type { TestServer } from '../../../tests/testkit/server.ts';

/** A laptop's window below the bars of its browser, and two televisions. */
const HALL_SIZES: readonly Size[] = [
  { width: 1366, height: 625 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** What a hall's screen measures in all its states and sizes. */
export interface HallAngles {
  /** The least angle of all texts, in minutes of arc. */
  readonly least: number;
  /** The least angle of those that matter most. */
  readonly least10: number;
  /** From how far the large code is read at 1080 lines, in metres, by state. */
  readonly qrMetres: number;
  /** What is too small, and what matters most but is not there. */
  readonly faults: readonly string[];
}

/** Measures every text of a hall in every state and size; `look` sees each of them. */
export async function measureAngles(
  server: TestServer,
  browser: Browser,
  look: (page: Page, name: string) => Promise<void> = async () => {},
): Promise<HallAngles> {
  const all: SeenText[] = [];
  const faults: string[] = [];
  const codes: number[] = [];
  await visitHall(server, browser, async (page, state) => {
    for (const size of HALL_SIZES) {
      await page.setViewportSize(size);
      const name = `${state}-${size.width}x${size.height}`;
      const texts = await settledTexts(page);
      all.push(...texts.filter(({ operator }) => operator === undefined));
      faults.push(...unreadable(texts).map((fault) => `${name}: ${fault}`));
      const missing = HALL_STATES[state].filter((first) => !texts.some((text) => text.first === first));
      faults.push(...missing.map((first) => `${name}: no ${first}`));
      const code = page.getByTestId('room-code').locator('img');
      const seen = (await code.count()) > 0 ? await code.boundingBox() : null;
      if (state !== 'ended' && state !== 'plain' && !seen) faults.push(`${name}: no code`);
      if (seen) {
        const metres = metresOfCode(Math.min(seen.width, seen.height), size.width);
        if (state === 'before' || state === 'break' || state === 'phoneVote') codes.push(metres);
      }
      await look(page, name);
    }
    await page.setViewportSize(HALL_SIZES[1] as Size);
  });
  const leastOf = (texts: readonly SeenText[]) => Number(Math.min(...texts.map(({ angle }) => angle)).toFixed(2));
  return {
    least: leastOf(all),
    least10: leastOf(all.filter(({ first }) => first !== undefined)),
    qrMetres: Number(Math.min(...codes).toFixed(2)),
    faults,
  };
}

/** The texts of a page once two looks in a row see the same. */
async function settledTexts(page: Page): Promise<readonly SeenText[]> {
  let before: readonly SeenText[] = [];
  for (let look = 0; look < 20; look++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const texts = await seenTextsOf(page);
    if (texts.length === before.length && texts.every(({ angle }, index) => angle === before[index]?.angle))
      return texts;
    before = texts;
  }
  return before;
}
