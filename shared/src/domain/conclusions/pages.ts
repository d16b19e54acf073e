import { type Assignment, type Assignments, assignmentsInOrder } from './state.ts';

/** What a line holds, and a page under its title, in letters that the back of a hall can read. */
const LINE_CHARACTERS = 46;
const PAGE_LINES = 7;

/** Breaking between words leaves some of a line empty. */
const WRAPPING = 1.1;

/** The line of its owner and its day that every assignment has. */
const OWNER_LINES = 1;

/** What a page of a conclusion shows: a part of its text, or some of its assignments. */
export type ConclusionPage =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'assignments'; readonly assignments: readonly Assignment[] };

/** A conclusion as the stage shows it. */
export interface ConclusionContent {
  readonly text: string;
  readonly assignments: Assignments;
}

/** The pages of a conclusion on the stage, the same on every screen: first its text, then its assignments. */
export function pagesOfConclusion({ text, assignments }: ConclusionContent): readonly ConclusionPage[] {
  const paragraphs = text
    .split('\n')
    .flatMap(splitParagraph)
    .filter((part) => part !== '');
  const texts = fillPages(paragraphs, (part) => linesOf(part));
  const works = fillPages(assignmentsInOrder(assignments), (one) => linesOf(one.text) + OWNER_LINES);
  return [
    ...texts.map((part) => ({ kind: 'text', paragraphs: part }) as const),
    ...works.map((part) => ({ kind: 'assignments', assignments: part }) as const),
  ];
}

/** A paragraph longer than a page goes on at the next, between sentences or, failing that, between words. */
function splitParagraph(paragraph: string): readonly string[] {
  if (linesOf(paragraph) <= PAGE_LINES) return [paragraph.trim()];
  const words = paragraph.trim().split(/\s+/);
  const parts: string[] = [];
  let part = '';
  for (const word of words) {
    const longer = part === '' ? word : `${part} ${word}`;
    if (linesOf(longer) > PAGE_LINES && part !== '') {
      const end = lastSentence(part);
      parts.push(part.slice(0, end).trim());
      part = `${part.slice(end).trim()} ${word}`.trim();
    } else part = longer;
  }
  return [...parts, part];
}

/** Where the last whole sentence of a text ends; its length where none ends in its second half. */
function lastSentence(text: string): number {
  const end = Math.max(...['. ', '; ', '! ', '? '].map((mark) => text.lastIndexOf(mark))) + 1;
  return end > text.length / 2 ? end : text.length;
}

function fillPages<Part>(parts: readonly Part[], lines: (part: Part) => number): readonly (readonly Part[])[] {
  const pages: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const more = lines(part);
    if (pages.length === 0 || more > left) {
      pages.push([]);
      left = PAGE_LINES;
    }
    pages.at(-1)?.push(part);
    left -= more;
  }
  return pages;
}

function linesOf(text: string): number {
  return text.length <= LINE_CHARACTERS ? 1 : Math.ceil((text.length * WRAPPING) / LINE_CHARACTERS);
}
