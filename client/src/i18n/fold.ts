import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';

/** Text without tones and marks, in lower case, each blank one space: people search as they type fastest. */
export function fold(text: string): string {
  return cleanLine(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}
