import { TZDate } from '@date-fns/tz';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block as zoneBlock } from 'timezones-ical-library';
import type { Message } from '../../application/deliveries/channels.ts';

/** The media type of a calendar file that adds an entry. */
export const CALENDAR_TYPE = 'text/calendar; charset=utf-8; method=PUBLISH';

/**
 * The calendar entry of a letter, in the time zone of its conference (RFC 5545); undefined while no start is planned. A later
 * letter replaces it: it has the same id and a higher sequence number.
 */
export function calendarFile({ about, text, organisation, sentAt }: Message): string | undefined {
  if (about?.startsAt === undefined || about.endsAt === undefined) return undefined;
  const { conferenceId, recipient, title, timeZone, startsAt, endsAt, link, name } = about;
  const whose = recipient.kind === 'site' ? recipient.siteId : recipient.respondentId;
  const calendar = ical({
    prodId: { company: 'Điểm Cầu', product: 'Điểm Cầu' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: timeZone, generator: (name) => zoneBlock(name)[0] ?? null },
  });
  calendar.createEvent({
    id: `${conferenceId}.${whose}@diem-cau`,
    sequence: Math.floor(sentAt / 1_000),
    stamp: new Date(sentAt),
    start: new TZDate(startsAt, timeZone),
    end: new TZDate(endsAt, timeZone),
    timezone: timeZone,
    summary: title,
    location: name,
    description: text,
    url: link,
    categories: [{ name: organisation }],
  });
  return calendar.toString();
}
