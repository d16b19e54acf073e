import { localDay } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext } from 'react';
import { knownZone, TimeZoneContext } from '../../i18n/timeZone.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { useNow } from '../../ui/time/useNow.ts';

const LOOK_EVERY_MS = 60_000;

/** The day in the conference's time zone, such as `2026-06-30`. */
export function useToday(): string {
  const offset = useConference((state) => state.offset);
  return localDay(useNow(offset, LOOK_EVERY_MS), knownZone(useContext(TimeZoneContext)));
}
