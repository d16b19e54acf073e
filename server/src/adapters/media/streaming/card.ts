import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { CardWords } from './streamOrders.ts';

const WIDTH = 1_280;
const HEIGHT = 720;
const MARGIN = 96;
const MAX_LINES = 4;

/** Draws the card that stands where there is no picture: the conference, and who speaks or why nothing is seen. A PNG of 1280 × 720. */
export function drawCard({ title, line }: CardWords): Buffer {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#10243f';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#d8a53a';
  context.fillRect(MARGIN, 150, 120, 8);
  context.fillStyle = '#ffffff';
  const below = drawText(context, title, { top: 240, size: 56 });
  context.fillStyle = '#c9d6e8';
  drawText(context, line, { top: below + 48, size: 40 });
  return canvas.toBuffer('image/png');
}

/** Breaks a text into lines that fit, and gives where the next text may begin. */
function drawText(context: SKRSContext2D, text: string, { top, size }: { top: number; size: number }): number {
  context.font = `${size}px sans-serif`;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= WIDTH - 2 * MARGIN) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, MAX_LINES);
  for (const [index, one] of shown.entries()) context.fillText(one, MARGIN, top + index * size * 1.3);
  return top + shown.length * size * 1.3;
}
