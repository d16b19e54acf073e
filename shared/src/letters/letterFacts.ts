import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Timestamp } from '../kernel/ids.ts';
import type { TimeZone } from '../kernel/timeZone.ts';
import type { LetterFacts } from './placeholders.ts';
import { timeWords } from './timeWords.ts';

/** What is known of a recipient and its conference when a letter is written. */
export interface LetterSource {
  readonly to: 'site' | 'unit';
  /** Of the site or the unit. */
  readonly name: string;
  readonly contactName?: string | undefined;
  readonly title: string;
  readonly timeZone: TimeZone;
  readonly plannedStart?: Timestamp | undefined;
  readonly rehearsalAt?: Timestamp | undefined;
  /** Of a reminder: the one that it goes before. */
  readonly before?: 'rehearsal' | 'start' | undefined;
  /** Whom everybody may call. */
  readonly contact?: { readonly name: string; readonly phone: string } | undefined;
  readonly link: string;
}

const WORDS = {
  vi: {
    recipient: { site: 'Phụ trách điểm cầu', unit: 'Người phụ trách' },
    later: 'sẽ thông báo sau',
    rehearsal: (time: string) => `chạy thử lúc ${time}`,
    organisers: 'ban tổ chức',
  },
  en: {
    recipient: { site: 'operator of the site', unit: 'person in charge' },
    later: 'to be announced',
    rehearsal: (time: string) => `rehearsal at ${time}`,
    organisers: 'the organisers',
  },
} as const;

/** The facts of a letter in words. What is not known is said so: a letter never shows a gap. */
export function letterFacts(source: LetterSource, language: WordLanguage): LetterFacts {
  const words = WORDS[language];
  const { contact } = source;
  return {
    recipient: source.contactName ?? words.recipient[source.to],
    site: source.name,
    unit: source.name,
    conference: source.title,
    time: timesOf(source, language),
    link: source.link,
    telephone: contact ? `${contact.phone} (${contact.name})` : words.organisers,
  };
}

function timesOf({ plannedStart, rehearsalAt, before, timeZone }: LetterSource, language: WordLanguage): string {
  const words = WORDS[language];
  const worded = (at: Timestamp) => timeWords(at, timeZone, language);
  const rehearsal = rehearsalAt === undefined ? undefined : words.rehearsal(worded(rehearsalAt));
  if (before === 'rehearsal' && rehearsal !== undefined) return rehearsal;
  const start = plannedStart === undefined ? words.later : worded(plannedStart);
  return before === 'start' || rehearsal === undefined ? start : `${start}; ${rehearsal}`;
}
