import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, times and spans as the chosen language writes them. Times are in milliseconds. */
export interface Format {
  number(value: number): string;
  percent(share: number): string;
  time(at: number): string;
  /** Day, month and year. */
  date(at: number): string;
  /** A day and the time on it. */
  moment(at: number): string;
  /** A day by the calendar, such as `2021-03-26`. */
  day(date: string): string;
  /** A span in whole minutes, in words. */
  minutes(milliseconds: number): string;
}

/** A language's formats. To make one costs more than a hundred uses, and a screen has a thousand rows. */
function makeFormats(locale: string) {
  return {
    numbers: new Intl.NumberFormat(locale),
    percents: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    times: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false }),
    dates: new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }),
    moments: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', hour12: false }),
    // A calendar day has no time zone: both its ends are read in the same one.
    days: new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }),
  };
}

const kept = new Map<string, ReturnType<typeof makeFormats>>();

function formatsOf(locale: string): ReturnType<typeof makeFormats> {
  const formats = kept.get(locale) ?? makeFormats(locale);
  kept.set(locale, formats);
  return formats;
}

/** The formats of the language on screen. */
export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : 'vi-VN';
  return useMemo(() => {
    const { numbers, percents, times, dates, moments, days } = formatsOf(locale);
    return {
      number: (value) => numbers.format(value),
      percent: (share) => percents.format(share),
      time: (at) => times.format(at),
      date: (at) => dates.format(at),
      moment: (at) => moments.format(at),
      day: (date) => days.format(new Date(`${date}T00:00:00Z`)),
      minutes: (milliseconds) => {
        const minutes = Math.floor(milliseconds / 60_000);
        return minutes < 1 ? t('minutes.underOne') : t('minutes.value', { n: numbers.format(minutes) });
      },
    };
  }, [locale, t]);
}
