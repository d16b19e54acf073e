import type { TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import type { TFunction } from 'i18next';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDay, formatNumber, formatPercent, formatTime, localeOf } from './formats.ts';
import { knownZone, TimeZoneContext } from './timeZone.ts';

/** Numbers, times and spans as the chosen language writes them, in the conference's time zone. Times are in milliseconds. */
export interface Format {
  /** A number with its thousands apart and at most two decimals. A number in a text (`t('…', { n })`) needs no call. */
  number(value: number): string;
  /** A share from 0 to 1 with at most one decimal. */
  percent(share: number): string;
  time(at: number): string;
  /** Day, month and year. */
  date(at: number): string;
  /** A time and the day that it is on. */
  moment(at: number): string;
  /** A day by the calendar, such as `2021-03-26`. */
  day(date: string): string;
  /** A span in whole minutes, in words: `2 giờ 30 phút`. */
  minutes(milliseconds: number): string;
  /** The same of a number of minutes. */
  wholeMinutes(minutes: number): string;
}

const MINUTE_MS = 60_000;

/** The formats of the language on screen. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const timeZone: TimeZone = knownZone(useContext(TimeZoneContext));
  return useMemo(() => {
    const time = (at: number) => formatTime(at, locale, timeZone);
    const date = (at: number) => formatDate(at, locale, timeZone);
    return {
      number: (value) => formatNumber(value, locale),
      percent: (share) => formatPercent(share, locale),
      time,
      date,
      moment: (at) => `${time(at)} ${date(at)}`,
      day: (day) => formatDay(day, locale),
      minutes: (milliseconds) => wordMinutes(t, Math.floor(milliseconds / MINUTE_MS)),
      wholeMinutes: (minutes) => wordMinutes(t, minutes),
    };
  }, [locale, timeZone, t]);
}

/** A span in words: whole minutes, and seconds where it is shorter than one. */
export function wordSeconds(t: TFunction, seconds: number): string {
  return seconds < 60 ? t('minutes.seconds', { count: seconds }) : wordMinutes(t, Math.floor(seconds / 60));
}

/** A span in words, in hours from sixty minutes on. */
export function wordMinutes(t: TFunction, minutes: number): string {
  if (minutes < 1) return t('minutes.underOne');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [
    ...(hours > 0 ? [t('minutes.hours', { count: hours })] : []),
    ...(rest > 0 ? [t('minutes.value', { count: rest })] : []),
  ].join('\u00a0');
}
