import { waitFor } from '../../tests/testkit/waitFor.ts';

/** How long a step of a walk may take, in milliseconds. */
const STEP_TIMEOUT_MS = 40_000;

/** A page of any browser: only what each way of driving one can do. */
export interface DrivenPage {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page; it must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Shows the page: one that is hidden receives no pictures. */
  bringToFront(): Promise<void>;
}

/** A browser of one engine. */
export interface DrivenBrowser {
  open(): Promise<DrivenPage>;
  close(): Promise<void>;
}

/** Waits until a part of the page shows a text; any text where none is named. */
export async function sees(page: DrivenPage, selector: string, text = ''): Promise<void> {
  const shown = `[...document.querySelectorAll(${quote(selector)})].some((part) => part.innerText.includes(${quote(text)}))`;
  await becomesTrue(page, `“${text || selector}” on the screen`, shown);
}

/** Presses the first button of a part of the page, again and again until a condition holds. */
export async function presses(page: DrivenPage, button: string, until: string): Promise<void> {
  const press = `${until} || (document.querySelector(${quote(button)})?.click(), false)`;
  await becomesTrue(page, `what ${button} leads to`, press);
}

/** The expression for a button by its text or, where it shows an icon only, its label. */
function buttonNamed(name: string): string {
  const named = `(one.ariaLabel || one.innerText.trim()) === ${quote(name)}`;
  return `[...document.querySelectorAll('button')].find((one) => ${named})`;
}

/** Presses the button of this name until a part of the page appears. */
export async function pressesNamed(page: DrivenPage, name: string, selector: string): Promise<void> {
  const there = `document.querySelector(${quote(selector)}) !== null`;
  await becomesTrue(page, `${selector} after “${name}”`, `${there} || (${buttonNamed(name)}?.click(), false)`);
}

/** Writes into a field as a person's typing does. */
export async function types(page: DrivenPage, selector: string, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const field = document.querySelector(${quote(selector)});
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, ${quote(text)});
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  })()`);
}

/** Waits until the picture of a place on the stage changes: decoded frames, not a still. */
export async function seesMotion(page: DrivenPage, slot: string): Promise<void> {
  await page.bringToFront();
  const video = `document.querySelector('video[data-slot=${quote(slot)}]')`;
  const pixels = `(() => {
    const video = ${video};
    if (!video || video.videoWidth === 0) return '';
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 16;
    const pen = canvas.getContext('2d');
    pen.drawImage(video, 0, 0, 16, 16);
    return pen.getImageData(0, 0, 16, 16).data.join(' ');
  })()`;
  const seen = new Set<unknown>();
  await waitFor(
    `moving pictures of ${slot}`,
    async () => {
      const picture = await page.evaluate(pixels);
      if (picture !== '') seen.add(picture);
      return seen.size > 2 ? true : undefined;
    },
    STEP_TIMEOUT_MS,
  );
}

/** Waits until an expression holds; the error says what the page shows instead. */
async function becomesTrue(page: DrivenPage, what: string, expression: string): Promise<void> {
  const ask = async () => ((await page.evaluate(expression)) === true ? true : undefined);
  await waitFor(what, ask, STEP_TIMEOUT_MS).catch(async (error: Error) => {
    const shown = await page.evaluate('location.pathname + ": " + document.body.innerText.slice(0, 300)');
    throw new Error(`${error.message}\n  ${String(shown).replaceAll(/\s+/g, ' ')}`);
  });
}

function quote(text: string): string {
  return JSON.stringify(text);
}
