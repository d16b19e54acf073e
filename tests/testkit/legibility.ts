import type { Page } from 'playwright-core';

/** The set and the seat that a hall's screen is made for: 43 inches, 16:9, seen from eight metres. */
const SET_WIDTH_MM = (43 * 25.4 * 16) / Math.hypot(16, 9);
const DISTANCE_MM = 8_000;

/** Be Vietnam Pro's x-height, in ems: `sxHeight` of its OS/2 table. */
const X_HEIGHT_EM = 0.53;

/** What every text of a hall, and what matters most, must measure: the angle of its x-height, in minutes of arc. */
export const LEAST_ANGLE = 5;
export const LEAST_ANGLE_OF_FIRST = 10;

/**
 * What only the operator reads, from the laptop or beside the set: the parts marked `data-operator`, and dialogs. Every
 * other text counts, so that a new one is measured without being named.
 */
export const READ_BY_OPERATOR: Readonly<Record<string, string>> = {
  bar: 'The buttons of the person at the laptop, each with its key.',
  tools: 'The guide and the choice of the language, in the header.',
  line: 'Quiet words on the quality of the line, for the person who may change it.',
  warnings:
    'What is wrong with devices or sound, for the person who puts it right; the room sees that no one is heard.',
  dialog: 'Opened and read by the person at the laptop.',
};

/** A text as it is seen. */
export interface SeenText {
  readonly text: string;
  /** The angle of its x-height, in minutes of arc. */
  readonly angle: number;
  /** Which of the texts that matter most it is. */
  readonly first: string | undefined;
  /** Whose part it stands in, if only the operator reads it. */
  readonly operator: string | undefined;
}

/** Every text in sight on a hall's page, as large as it is from the last row. */
export async function seenTextsOf(page: Page): Promise<readonly SeenText[]> {
  const width = page.viewportSize()?.width ?? 1_920;
  const found = await page.evaluate(readTexts);
  return found.map(({ pixels, ...text }) => ({ ...text, angle: angleOf(pixels, width) }));
}

/** The angle of a letter's x-height in minutes of arc: of a size in pixels, in a window as wide as the set. */
export function angleOf(pixels: number, windowWidth: number): number {
  const millimetres = (pixels * X_HEIGHT_EM * SET_WIDTH_MM) / windowWidth;
  return (Math.atan(millimetres / DISTANCE_MM) * 180 * 60) / Math.PI;
}

/** From how far a code of so many pixels is read, in metres: ten times its width. */
export function metresOfCode(pixels: number, windowWidth: number): number {
  return (pixels * SET_WIDTH_MM) / windowWidth / 100;
}

/** The texts that the last row cannot read, and the exemptions that nobody has given. */
export function unreadable(texts: readonly SeenText[]): readonly string[] {
  return texts.flatMap(({ text, angle, first, operator }) => {
    if (operator !== undefined) return Object.hasOwn(READ_BY_OPERATOR, operator) ? [] : [`${operator}: not exempt`];
    const least = first === undefined ? LEAST_ANGLE : LEAST_ANGLE_OF_FIRST;
    return angle >= least ? [] : [`“${text}” has ${angle.toFixed(1)}′ of ${least}′`];
  });
}

/** Runs in the page: each text that is not hidden or cut off, with its size in pixels of the window. */
function readTexts(): { text: string; pixels: number; first: string | undefined; operator: string | undefined }[] {
  const isSeen = (node: Text): boolean => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) return false;
    let { left, top, right, bottom } = box;
    for (let part = node.parentElement; part; part = part.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(part);
      if (overflowX === 'visible' && clipPath === 'none') continue;
      const edges = part.getBoundingClientRect();
      left = Math.max(left, edges.left);
      right = Math.min(right, edges.right);
      top = Math.max(top, edges.top);
      bottom = Math.min(bottom, edges.bottom);
    }
    return right - left > 2 && bottom - top > 2 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  };
  // The clock and the choices are shared with screens that are read from near, so they are known by what they are.
  const firstOf = (part: Element): string | undefined => {
    if (part.closest('[role="timer"]')) return 'clock';
    if (part.closest('[data-choice]')) return part.closest('strong') ? 'count' : 'choice';
    return part.closest('[data-first]')?.getAttribute('data-first') ?? undefined;
  };
  const found: ReturnType<typeof readTexts> = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || node.data.trim() === '' || !parent || parent.closest('script, style')) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || !isSeen(node)) continue;
    const dialog = parent.closest('[data-modal]') ? 'dialog' : undefined;
    found.push({
      text: node.data.trim().slice(0, 50),
      pixels: Number.parseFloat(getComputedStyle(parent).fontSize),
      first: firstOf(parent),
      operator: parent.closest('[data-operator]')?.getAttribute('data-operator') ?? dialog,
    });
  }
  return found;
}
