import type { WordLanguage } from '../domain/conference/vocabulary.ts';
import type { Timestamp } from '../kernel/ids.ts';
import { localTime, offsetMs, type TimeZone } from '../kernel/timeZone.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** The first of 1970 was a Thursday. */
const WEEKDAYS: Readonly<Record<WordLanguage, readonly string[]>> = {
  vi: ['thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư'],
  en: ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'],
};
const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A moment as a letter says it, such as `8 giờ 00, thứ Tư ngày 09/12/2026 (GMT+7)`. The zone must be known. */
export function timeWords(at: Timestamp, timeZone: TimeZone, language: WordLanguage): string {
  const [date = '', time = ''] = localTime(at, timeZone).split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = time.split(':');
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  const weekday = WEEKDAYS[language][((days % 7) + 7) % 7] ?? '';
  const zone = `(${offsetWords(at, timeZone)})`;
  return language === 'vi'
    ? `${Number(hour)} giờ ${minute}, ${weekday} ngày ${day}/${month}/${year} ${zone}`
    : `${Number(hour)}:${minute}, ${weekday} ${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${zone}`;
}

/** A zone's distance from Greenwich at a moment, as `GMT+7` or `GMT-3:30`. */
export function offsetWords(at: Timestamp, timeZone: TimeZone): string {
  const minutes = offsetMs(Math.floor(at / MINUTE_MS) * MINUTE_MS, timeZone) / MINUTE_MS;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return minutes === 0 ? 'GMT' : `GMT${minutes < 0 ? '-' : '+'}${hours}${past}`;
}
