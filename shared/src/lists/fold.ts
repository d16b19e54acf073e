/** Marks of letters, and characters that are not drawn. */
const MARKS = /[\p{M}\p{Cf}]/gu;
const UNSEEN = /\p{Cf}/gu;

/** The words of a text without accents, case and punctuation: `Số  người (*)` becomes `so nguoi`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** The words of a text in lower case with their accents. */
export function lowerWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text is written without any Vietnamese letter, so that its words cannot be told by their accents. */
export function isWithoutAccents(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text);
}
