import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { violationsOn } from './axe.ts';
import { type TEXTS, vi } from './texts.ts';

/** A window's inside, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const LAPTOP: Size = { width: 1366, height: 768 };
export const TELEVISION: Size = { width: 1920, height: 1080 };
export const PHONE: Size = { width: 390, height: 844 };

export type Language = keyof typeof TEXTS;

/** A window in a language without animations, so that no check sees a transition. */
export async function openWindow(
  browser: Browser,
  language: Language,
  viewport: Size,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'vi-VN', reducedMotion: 'reduce', ...options });
  await context.addInitScript((chosen) => localStorage.setItem('diem-cau.language', chosen), language);
  return context;
}

/** A laptop's window, as those who act have it unless a test is about sizes. */
export function openLaptop(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: LAPTOP, locale: 'vi-VN' });
}

/** A text of the language files with its gaps filled, as a screen shows it. */
export function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (gap, name: string) => String(facts[name] ?? gap));
}

interface Look {
  readonly language: Language;
  /** The texts that people have typed, in any language. */
  readonly typed: () => readonly string[];
  readonly sizes: readonly Size[];
  /** How long a fault may take to settle (ms): fitted text, a patch in flight. */
  readonly patienceMs?: number;
}

/**
 * What is wrong with a page as it stands: parts that do not fit, in each size; words of the other language; places in
 * texts that were not filled; what breaks WCAG 2.2 AA.
 */
export async function flawsOf(page: Page, look: Look): Promise<readonly string[]> {
  const { language, typed, sizes, patienceMs = 20_000 } = look;
  const found = [...(await lasting(() => violationsOn(page), patienceMs))];
  found.push(...(await misfitsOn(page, sizes, patienceMs)));
  found.push(...(await lasting(async () => (await page.evaluate(readWords)).filter(isUnfilled), patienceMs)));
  if (language === 'en') {
    found.push(...(await lasting(async () => vietnameseAmong(await page.evaluate(readWords), typed()), patienceMs)));
  }
  return found;
}

/**
 * What does not fit on a page in each size, once it has had its time to settle; `insideBoxes`: nor a control into what
 * holds it.
 */
export async function misfitsOn(
  page: Page,
  sizes: readonly Size[],
  patienceMs = 20_000,
  insideBoxes = false,
): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    const misfits = await lasting(() => page.evaluate(findMisfits, insideBoxes), patienceMs);
    found.push(...misfits.map((misfit) => `${size.width}: ${misfit}`));
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** The findings of a check that remain after `patienceMs`; empty as soon as there are none. */
async function lasting(check: () => Promise<readonly string[]>, patienceMs: number): Promise<readonly string[]> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await check();
    if (found.length === 0 || performance.now() >= deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Every text inside a value as it came from the server, such as a view. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether a text shows the name of a word in place of the word. */
function isUnfilled(text: string): boolean {
  return /\{\{.*\}\}/.test(text);
}

/** Words with Vietnamese letters that no one typed. */
function vietnameseAmong(words: readonly string[], typed: readonly string[]): readonly string[] {
  // The product's own name, and a language named in itself.
  const known = [...typed, vi.app.name, vi.language.vi].map(plain).sort((a, b) => b.length - a.length);
  return words.filter((word) => {
    let rest = plain(word);
    for (const one of known) if (isVietnamese(one)) rest = rest.replaceAll(one, '');
    return isVietnamese(rest);
  });
}

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function isVietnamese(text: string): boolean {
  return /[\u0300-\u036fđ]/i.test(text.normalize('NFD'));
}

/** Runs in the page: all that can be read on it, or heard of it. A paper's head, marked as Vietnamese, stays so. */
function readWords(): string[] {
  const words: string[] = [document.title];
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('script, style, datalist, [hidden], [data-testid="letterhead-preview"][lang="vi"]')) continue;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) words.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) if (node instanceof Text) words.push(node.data);
  }
  return words;
}

/**
 * Runs in the page: what stands out of the window, or of what holds it, sideways, and words that their box cuts off
 * with no way to read them.
 */
function findMisfits(insideBoxes: boolean): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} pixels wide`);
  const scrollsSideways = (element: Element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(box).overflowX) && box !== document.documentElement) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { left, right, width, height } = element.getBoundingClientRect();
    // What is there for the ears alone is a pixel large.
    if (width <= 1 || height <= 1) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent.slice(0, 60);
    const acts = element.matches('button, a, input, select, textarea, summary, label, [role=tab]');
    if (acts && (left < -1 || right > innerWidth + 1) && !scrollsSideways(element)) {
      found.push(`“${name}” from ${Math.round(left)} to ${Math.round(right)}`);
    }
    // What is drawn beside its box lies over what stands there, or is cut off with it.
    for (
      let box = element.parentElement;
      insideBoxes && acts && box && box !== document.body;
      box = box.parentElement
    ) {
      const { position, display, overflowX } = getComputedStyle(box);
      if (display === 'contents' || display === 'inline') continue;
      const edges = box.getBoundingClientRect();
      if (left < edges.left - 1 || right > edges.right + 1) {
        if (!scrollsSideways(element))
          found.push(`“${name}” from ${Math.round(left)} to ${Math.round(right)} stands out of its box`);
        break;
      }
      if (/absolute|fixed/.test(position) || overflowX !== 'visible') break;
    }
    const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const cuts = /hidden|clip/.test(getComputedStyle(element).overflowX);
    if (hasWords && cuts && element.scrollWidth > element.clientWidth + 1 && !element.closest('[title]')) {
      found.push(`“${name}” is cut off at ${element.clientWidth} of ${element.scrollWidth} pixels`);
    }
  }
  return found;
}
