import type { Timestamp } from './ids.ts';

/** A time zone by its IANA name, such as `Asia/Ho_Chi_Minh`. */
export type TimeZone = string;

/** The zone of a conference that names none, as in all earlier versions. */
export const DEFAULT_TIME_ZONE: TimeZone = 'Asia/Ho_Chi_Minh';

/** Names only: an offset such as `+07:00` has no summer time, and older browsers do not accept it as a zone. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/;
const DAY_MS = 86_400_000;
/** Creating a formatter costs more than a hundred uses of it. */
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

/** Whether the runtime knows a time zone of that name. */
export function isTimeZone(name: string): boolean {
  if (name.length > 64 || !NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Day and time of a zone's clocks at a moment, to the minute, such as `2020-12-01T07:30`. The zone must be known. */
export function localTime(at: Timestamp, timeZone: TimeZone): string {
  const format = formats.get(timeZone) ?? makeFormat(timeZone);
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The day that a zone's calendars show at a moment, such as `2020-12-01`. */
export function localDay(at: Timestamp, timeZone: TimeZone): string {
  return localTime(at, timeZone).slice(0, 10);
}

/**
 * The moments at which a zone's clocks show a day and time such as `2020-12-01T07:30`, in order: usually one; none
 * where clocks skip it or it is not a valid day and time; two where clocks are set back over it.
 */
export function momentsAt(local: string, timeZone: TimeZone): readonly Timestamp[] {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local) ?? [];
  if (year === undefined) return [];
  const asIfUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  // No zone has changed its clocks twice within two days, so one or both of these offsets apply.
  const offsets = new Set([asIfUtc - DAY_MS, asIfUtc + DAY_MS].map((at) => offsetMs(at, timeZone)));
  return [...offsets]
    .map((offset) => asIfUtc - offset)
    .filter((at) => localTime(at, timeZone) === local)
    .sort((a, b) => a - b);
}

/** How far a zone's clocks are ahead of UTC at a moment of whole minutes, in milliseconds. */
export function offsetMs(at: Timestamp, timeZone: TimeZone): number {
  const [date = '', time = ''] = localTime(at, timeZone).split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) - at;
}

function makeFormat(timeZone: TimeZone): Intl.DateTimeFormat {
  const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    ...digits,
  });
}
