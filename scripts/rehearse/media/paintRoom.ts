import type { RoomLook } from './mediaLoop.ts';

/**
 * Paints a room at a moment of its loop, from 0 to 1: people before a wall in the room's colour, and its name.
 * Runs in a browser's page, so it must not use anything outside itself.
 */
export function paintRoom(
  pen: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D,
  look: RoomLook,
  moment: number,
): void {
  const { width, height } = pen.canvas;
  pen.fillStyle = `hsl(${look.hue} 35% 32%)`;
  pen.fillRect(0, 0, width, height);
  for (let person = 0; person < 7; person++) {
    const sway = Math.sin(2 * Math.PI * (moment + person / 7)) * 2;
    const x = (width / 8) * (person + 1) + sway;
    const y = height * (person % 2 ? 0.72 : 0.6);
    pen.fillStyle = `hsl(${(look.hue + 150 + person * 20) % 360} 30% 45%)`;
    pen.beginPath();
    pen.ellipse(x, y + 48, 22, 38, 0, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = 'hsl(28 40% 64%)';
    pen.beginPath();
    pen.arc(x, y, 12, 0, 2 * Math.PI);
    pen.fill();
  }
  // Like a banner on the wall: the corners are where a screen puts its own words, a clock and the chair.
  const line = (text: string, font: string, y: number) => {
    pen.font = `${font} "Be Vietnam Pro", sans-serif`;
    pen.fillText(text, width / 2, y, width - 48);
  };
  pen.fillStyle = `hsl(${look.hue} 40% 22%)`;
  pen.fillRect(16, 42, width - 32, 44);
  pen.textAlign = 'center';
  pen.fillStyle = '#ffffff';
  line(look.name, '600 18px', 62);
  line(look.group, '12px', 79);
}
