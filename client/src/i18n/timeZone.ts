import { isTimeZone, type TimeZone } from '@diem-cau/shared/kernel/timeZone.ts';
import { createContext } from 'react';

/** The zone of this device, for pages outside a conference. */
function deviceZone(): TimeZone {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The zone in which days and times are shown and typed: that of the conference. */
export const TimeZoneContext = createContext<TimeZone>(deviceZone());

/** The zone itself, or UTC where this browser is too old to know it. */
export function knownZone(timeZone: TimeZone): TimeZone {
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
