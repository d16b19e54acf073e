import type { TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZone, TimeZoneContext, wordZone } from './timeZone.ts';

/** Numbers, times and spans as the chosen language writes them, in the conference's time zone. Times are in milliseconds. */
export interface Format {
  number(value: number): string;
  percent(share: number): string;
  time(at: number): string;
  /** Day, month and year. */
  date(at: number): string;
  /** A day and the time on it. */
  moment(at: number): string;
  /** The time zone as papers name it, with its offset at a moment. */
  zone(at: number): string;
  /** A day by the calendar, such as `2021-03-26`. */
  day(date: string): string;
  /** A span in whole minutes, in words. */
  minutes(milliseconds: number): string;
}

/** A language's formats in a zone. To make one costs more than a hundred uses, and a screen has a thousand rows. */
function makeFormats(locale: string, timeZone: TimeZone) {
  return {
    numbers: new Intl.NumberFormat(locale),
    percents: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    times: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }),
    dates: new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
    moments: new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short', hour12: false }),
    // A calendar day has no time zone: both its ends are read in the same one.
    days: new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  };
}

const kept = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(locale: string, timeZone: TimeZone): ReturnType<typeof makeFormats> {
  const key = `${locale} ${timeZone}`;
  const formats = kept.get(key) ?? makeFormats(locale, timeZone);
  kept.set(key, formats);
  return formats;
}

/** The formats of the language on screen. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : 'vi-VN';
  const timeZone = knownZone(useContext(TimeZoneContext));
  return useMemo(() => {
    const { numbers, percents, times, dates, moments, days } = formatsOf(locale, timeZone);
    return {
      number: (value) => numbers.format(value),
      percent: (share) => percents.format(share),
      time: (at) => times.format(at),
      date: (at) => dates.format(at),
      moment: (at) => moments.format(at),
      zone: (at) => wordZone(t, timeZone, at),
      day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
      minutes: (milliseconds) => {
        const minutes = Math.floor(milliseconds / 60_000);
        return minutes < 1 ? t('minutes.underOne') : t('minutes.value', { n: numbers.format(minutes) });
      },
    };
  }, [locale, timeZone, t]);
}
