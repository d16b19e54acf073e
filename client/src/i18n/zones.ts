import { isTimeZone, offsetMs, type TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import type { TFunction } from 'i18next';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime, localeOf } from './formats.ts';
import { knownZone, TimeZoneContext } from './timeZone.ts';

/** The zones that this browser knows, by name, and these. */
export function listZones(...also: readonly TimeZone[]): readonly TimeZone[] {
  return [...new Set([...also, ...(Intl.supportedValuesOf?.('timeZone') ?? [])])].filter(isTimeZone).sort();
}

const MINUTE_MS = 60_000;
const VIETNAM: readonly TimeZone[] = ['Asia/Ho_Chi_Minh', 'Asia/Saigon'];

/** Names a zone as papers do, with its distance from Greenwich at that moment: `giờ Việt Nam (GMT+7)`. */
function wordZone(t: TFunction, timeZone: TimeZone, at: number): string {
  const offset = wordOffset(timeZone, at);
  if (VIETNAM.includes(timeZone)) return t('timeZones.vietnam', { offset });
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return t('timeZones.other', { city, offset });
}

/** A zone's distance from Greenwich at a moment, as `GMT+7` or `GMT-3:30`. */
export function wordOffset(timeZone: TimeZone, at: number): string {
  const minutes = offsetMs(Math.floor(at / MINUTE_MS) * MINUTE_MS, timeZone) / MINUTE_MS;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const past = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`;
  return minutes === 0 ? 'GMT' : `GMT${minutes < 0 ? '-' : '+'}${hours}${past}`;
}

/** The parts of a moment that a paper writes out, each with two digits, the year with four. */
interface PaperMoment {
  readonly hours: string;
  readonly minutes: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** What papers say of a moment, in the conference's zone; phones have no use for it. */
interface PaperFormat {
  /** The time zone as papers name it, with its offset at a moment in milliseconds. */
  zone(at: number): string;
  parts(at: number): PaperMoment;
}

/** The formats of papers in the language on screen. */
export function usePaperFormat(): PaperFormat {
  const { t, i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  const timeZone = knownZone(useContext(TimeZoneContext));
  return useMemo(
    () => ({
      zone: (at) => wordZone(t, timeZone, at),
      parts: (at) => {
        const [hours = '', minutes = ''] = formatTime(at, locale, timeZone).split(':');
        const [day = '', month = '', year = ''] = formatDate(at, locale, timeZone).split('/');
        return { hours, minutes, day, month, year };
      },
    }),
    [locale, timeZone, t],
  );
}
