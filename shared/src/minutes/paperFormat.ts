import { type ConferenceInfo, timeZoneOf } from '../domain/conference/state.ts';
import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Timestamp } from '../kernel/ids.ts';
import { localTime } from '../kernel/timeZone.ts';

/** How numbers, days and times stand on a paper. */
export interface PaperFormat {
  /** A number with its thousands apart: `1.421`. */
  number(value: number): string;
  /** A part of a whole with one decimal: `69,2%`. Nothing of nothing is `0%`. */
  share(part: number, whole: number): string;
  /** A time of day: `08 giờ 05 phút`. */
  clock(at: Timestamp): string;
  /** A day: `ngày 03 tháng 12 năm 2020`. */
  day(at: Timestamp): string;
  /** A day by the calendar, such as `2020-12-03`, in the same words. */
  calendarDay(day: string): string;
  /** A length of time: `3 phút 05 giây`. */
  duration(milliseconds: number): string;
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The formats of a language in the zone of a conference. Days below 10 and the months 1 and 2 begin with a zero (NĐ 30/2020). */
export function paperFormat(language: WordLanguage, conference: Pick<ConferenceInfo, 'timeZone'>): PaperFormat {
  const zone = timeZoneOf(conference);
  const isVietnamese = language === 'vi';
  const number = (value: number) => groupDigits(value, isVietnamese ? '.' : ',');
  const calendarDay = isVietnamese ? vietnameseDay : englishDay;
  return {
    number,
    share(part, whole) {
      const tenths = whole === 0 ? 0 : Math.round((1000 * part) / whole);
      const decimals = tenths % 10 === 0 ? '' : `${isVietnamese ? ',' : '.'}${tenths % 10}`;
      return `${number(Math.floor(tenths / 10))}${decimals}%`;
    },
    clock(at) {
      const [hour = '', minute = ''] = localTime(at, zone).slice(11).split(':');
      return isVietnamese ? `${hour} giờ ${minute} phút` : `${hour}:${minute}`;
    },
    day: (at) => calendarDay(localTime(at, zone).slice(0, 10)),
    calendarDay,
    duration(milliseconds) {
      const seconds = Math.round(milliseconds / 1000);
      const [minutes, rest] = [Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0')];
      return isVietnamese ? `${minutes} phút ${rest} giây` : `${minutes} min ${rest} s`;
    },
  };
}

/** The day by the calendar, such as `2020-12-03`, that a line of a paper ends with in words; undefined where it ends with none. */
export function readDay(line = ''): string | undefined {
  const vietnamese = /ngày (?<day>\d+) tháng (?<month>\d+) năm (?<year>\d+)$/.exec(line)?.groups;
  const english = /(?<day>\d+) (?<month>[A-Z][a-z]+) (?<year>\d+)$/.exec(line)?.groups;
  const { day = '', month = '', year = '' } = vietnamese ?? english ?? {};
  const number = vietnamese ? Number(month) : MONTHS.indexOf(month) + 1;
  if (number === 0) return undefined;
  return [year, ...[number, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

function vietnameseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function englishDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

function groupDigits(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator);
}
