import type { TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';

/** A language as the browser's formats name it. */
export type Locale = 'vi-VN' | 'en-GB';

/** The locale of a language on screen. */
export function localeOf(language: string | undefined): Locale {
  return language === 'en' ? 'en-GB' : 'vi-VN';
}

/**
 * The formats of a language in a zone. To make one costs more than a hundred uses, and a screen has a thousand rows.
 */
function makeFormats(locale: Locale, timeZone: TimeZone) {
  const day = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return {
    times: new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hour12: false }),
    dates: new Intl.DateTimeFormat(locale, { timeZone, ...day }),
    // A calendar day has no time zone: both its ends are read in the same one.
    days: new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }),
  };
}

/** The formats of a language that no zone changes. */
function makeNumberFormats(locale: Locale) {
  return {
    numbers: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    percents: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  };
}

function kept<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

const numberFormats = kept(makeNumberFormats);
const zoneFormats: Readonly<Record<Locale, (timeZone: TimeZone) => ReturnType<typeof makeFormats>>> = {
  'vi-VN': kept((timeZone: TimeZone) => makeFormats('vi-VN', timeZone)),
  'en-GB': kept((timeZone: TimeZone) => makeFormats('en-GB', timeZone)),
};

/** A number with its thousands apart and at most two decimals: `1.421`, `4,25`. */
export function formatNumber(value: number, locale: Locale): string {
  return numberFormats(locale).numbers.format(value);
}

/** Below all and above nothing, a share is never shown as all or nothing. */
const MIN_SHARE = 0.001;

/**
 * A share with at most one decimal: `69,2%`.
 *
 * @param share from 0 to 1
 */
export function formatPercent(share: number, locale: Locale): string {
  const shown = share > 0 && share < 1 ? Math.min(1 - MIN_SHARE, Math.max(MIN_SHARE, share)) : share;
  return numberFormats(locale).percents.format(shown);
}

/** The time of a day: `09:05`. */
export function formatTime(at: number, locale: Locale, timeZone: TimeZone): string {
  return zoneFormats[locale](timeZone).times.format(at);
}

/** Day, month and year: `03/12/2020`. */
export function formatDate(at: number, locale: Locale, timeZone: TimeZone): string {
  return zoneFormats[locale](timeZone).dates.format(at);
}

/** A day by the calendar, such as `2021-03-26`, as `26/03/2021`. */
export function formatDay(date: string, locale: Locale): string {
  return zoneFormats[locale]('UTC').days.format(new Date(`${date}T00:00:00Z`));
}
