/** Word measures lengths in twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

/** A length in millimetres as Word measures it. */
export function twips(millimetres: number): number {
  return Math.trunc(millimetres * TWIPS_PER_MM);
}

/** The size of letters as Word measures it, in half points. */
export function halfPoints(points: number): number {
  return points * 2;
}

/** How long a text is about, in twips: letters of Times are half as wide as high, capitals three quarters. */
export function textWidth(text: string, points: number): number {
  const ems = [...text].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? 0.72 : letter === ' ' ? 0.26 : 0.5), 0);
  return Math.round(ems * points * 20);
}

/** A4 upright, in twips. */
export const A4 = { width: 11_906, height: 16_838 } as const;
