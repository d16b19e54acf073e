import { foldLetters } from './foldedText.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

interface Form {
  readonly pattern: RegExp;
  /** The day that a match names, such as `2026-06-30`; undefined where it names none. `today` is a day too. */
  readonly read: (match: RegExpExecArray, today: string) => string | undefined;
}

/** The forms in which offices write a day, the surest first. Texts are folded. */
const FORMS: readonly Form[] = [
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/,
    read: ([, year, month, day]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b/,
    read: ([, day, month, year]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /\b(\d{1,2}) thang (\d{1,2})(?: nam)? (\d{4})\b/,
    read: ([, day, month, year]) => dayOf(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}),? (\\d{4})\\b`),
    read: ([, day, month = '', year]) => dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)),
  },
  {
    pattern: new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2}),? (\\d{4})\\b`),
    read: ([, month = '', day, year]) => dayOf(Number(year), MONTHS.indexOf(month) + 1, Number(day)),
  },
  {
    pattern: /\b(?:quy|q) ?(iv|iii|ii|i|[1-4])(?:\s?[/-]\s?| nam | )(\d{4})\b/,
    read: ([, quarter = '', year]) => endOfMonth(Number(year), (ROMAN[quarter] ?? Number(quarter)) * 3),
  },
  {
    pattern: /\b6 thang dau nam(?: (\d{4}))?\b/,
    read: ([, year], today) => endOfMonth(year === undefined ? yearOf(today) : Number(year), 6),
  },
  {
    // Before a month is by the end of the one before it.
    pattern: /\b(truoc )?thang (\d{1,2})(?:\s?[/-]\s?| nam )(\d{4})\b/,
    read: ([, before, month, year]) => endOfMonth(Number(year), Number(month) - (before ? 1 : 0)),
  },
  {
    pattern: /\bngay (\d{1,2})\s?[/.-]\s?(\d{1,2})\b(?!\s?[/.-]\s?\d)/,
    read: ([, day, month], today) => nextSuchDay(Number(month), Number(day), today),
  },
  {
    pattern: /\bngay (\d{1,2}) thang (\d{1,2})\b/,
    read: ([, day, month], today) => nextSuchDay(Number(month), Number(day), today),
  },
  {
    pattern: /\b(?:truoc|den|het|han|by|before) (\d{1,2})\/(\d{1,2})\b(?!\/)/,
    read: ([, day, month], today) => nextSuchDay(Number(month), Number(day), today),
  },
  {
    pattern: /\b(?:cuoi|het|trong) nam (\d{4})\b|\bend of (\d{4})\b/,
    read: ([, vietnamese, english]) => `${vietnamese ?? english}-12-31`,
  },
  {
    pattern: /\b(?:cuoi|het|trong) nam(?: nay)?\b(?! \d)|\bend of (?:the|this) year\b/,
    read: (_, today) => `${yearOf(today)}-12-31`,
  },
  {
    pattern: /\b(?:cuoi|het|trong) thang(?: nay)?\b(?! \d)|\bend of (?:the|this) month\b/,
    read: (_, today) => endOfMonth(yearOf(today), Number(today.slice(5, 7))),
  },
  {
    pattern: /\btrong (?:vong )?(\d{1,3}) ngay\b|\bwithin (\d{1,3}) days\b/,
    read: ([, vietnamese, english], today) => addDays(today, Number(vietnamese ?? english)),
  },
];

/** A day found in a text, and where. */
export interface FoundDay {
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** The day by which something is to be done, as a sentence writes it. `today` completes what lacks a year. Rule CONC-8. */
export function findDay(sentence: string, today: string): FoundDay | undefined {
  const folded = foldLetters(sentence);
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(folded);
    const day = match ? read(match, today) : undefined;
    if (match && day !== undefined) return { day, from: match.index, to: match.index + match[0].length };
  }
  return undefined;
}

/** Undefined for a day that no calendar has, such as the 31st of June. */
function dayOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function endOfMonth(year: number, month: number): string | undefined {
  return month === 0 ? `${year - 1}-12-31` : dayOf(year, month, daysIn(year, month));
}

/** This year's such day, or next year's where it has passed. */
function nextSuchDay(month: number, day: number, today: string): string | undefined {
  const thisYear = dayOf(yearOf(today), month, day);
  return thisYear !== undefined && thisYear < today ? dayOf(yearOf(today) + 1, month, day) : thisYear;
}

function addDays(day: string, days: number): string {
  let [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  date += days;
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return dayOf(year, month, date) ?? day;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
