import type { ConferenceId, Timestamp } from '../../kernel/ids.ts';
import { DEFAULT_TIME_ZONE, type TimeZone } from '../../kernel/timeZone.ts';

/** The life of a conference, in order. `none` is a log without its first event. */
export const PHASES = ['none', 'draft', 'open', 'live', 'closed', 'archived'] as const;

export type Phase = (typeof PHASES)[number];

/** Whether the session is over: nothing is said, asked or counted any more. */
export function hasEnded(phase: Phase): boolean {
  return phase === 'closed' || phase === 'archived';
}

export interface ConferenceInfo {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  /** Absent where nobody set one; see `timeZoneOf`. */
  readonly timeZone?: TimeZone;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly archivedAt?: Timestamp;
}

export const initialConference: ConferenceInfo = { id: '' as ConferenceId, title: '', phase: 'none' };

/** The zone of a conference's days and times. */
export function timeZoneOf({ timeZone }: Pick<ConferenceInfo, 'timeZone'>): TimeZone {
  return timeZone ?? DEFAULT_TIME_ZONE;
}
