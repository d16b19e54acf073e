import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import { cleanLine } from '../kernel/cleanText.ts';
import type { Letter } from './letter.ts';

/** What a letter says of the site or the unit that it goes to. */
export interface LetterFacts {
  readonly recipient: string;
  readonly site: string;
  /** The name of the unit, or of the site in a letter to one. */
  readonly unit: string;
  readonly conference: string;
  readonly time: string;
  readonly link: string;
  readonly telephone: string;
}

/** How each fact is written in a letter. Either language is understood in every letter, whatever the case of its letters. */
export const PLACEHOLDERS: Readonly<Record<keyof LetterFacts, Readonly<Record<WordLanguage, string>>>> = {
  recipient: { vi: '[NGƯỜI NHẬN]', en: '[RECIPIENT]' },
  site: { vi: '[ĐIỂM CẦU]', en: '[SITE]' },
  unit: { vi: '[ĐƠN VỊ]', en: '[UNIT]' },
  conference: { vi: '[HỘI NGHỊ]', en: '[CONFERENCE]' },
  time: { vi: '[THỜI GIAN]', en: '[TIME]' },
  link: { vi: '[ĐƯỜNG DẪN]', en: '[LINK]' },
  telephone: { vi: '[ĐIỆN THOẠI]', en: '[TELEPHONE]' },
};

const FACTS: ReadonlyMap<string, keyof LetterFacts> = new Map(
  Object.entries(PLACEHOLDERS).flatMap(([fact, words]) =>
    Object.values(words).map((word) => [nameOf(word), fact as keyof LetterFacts] as const),
  ),
);

const BRACKETED = /\[([^[\]\n]{1,40})\]/gu;

function nameOf(bracketed: string): string {
  return cleanLine(bracketed.replace(/[[\]]/g, '')).normalize('NFC').toLocaleUpperCase('vi');
}

/** A letter with its facts in place of the placeholders. Other words in brackets stay as they are. Its subject is one line. */
export function fillLetter({ subject, text }: Letter, facts: LetterFacts): Letter {
  const fill = (written: string) =>
    written.replace(BRACKETED, (whole) => {
      const fact = FACTS.get(nameOf(whole));
      return fact === undefined ? whole : facts[fact];
    });
  return { subject: cleanLine(fill(subject)), text: fill(text) };
}

/** Whether a letter has the link that it is sent for. */
export function hasLink({ text }: Letter): boolean {
  return [...text.matchAll(BRACKETED)].some(([whole]) => FACTS.get(nameOf(whole)) === 'link');
}
