import { isTimeZone, offsetMs, type TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import type { TFunction } from 'i18next';
import { createContext } from 'react';

/** The zone of this device, for pages outside a conference. */
function deviceZone(): TimeZone {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone in which days and times are shown and typed: that of the conference. */
export const TimeZoneContext = createContext<TimeZone>(deviceZone());

/** The zone itself, or UTC where this browser is too old to know it; `wordZone` then says so. */
export function knownZone(timeZone: TimeZone): TimeZone {
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}

/** The zones that this browser knows, by name, and these. */
export function listZones(...also: readonly TimeZone[]): readonly TimeZone[] {
  return [...new Set([...also, ...(Intl.supportedValuesOf?.('timeZone') ?? [])])].filter(isTimeZone).sort();
}

const MINUTE_MS = 60_000;
const VIETNAM: readonly TimeZone[] = ['Asia/Ho_Chi_Minh', 'Asia/Saigon'];

/** Names a zone as papers do, with its distance from Greenwich at that moment: `giờ Việt Nam (GMT+7)`. */
export function wordZone(t: TFunction, timeZone: TimeZone, at: number): string {
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
