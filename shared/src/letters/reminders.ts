import type { Timestamp } from '../kernel/ids.ts';

/** What a reminder goes before. */
export type RemindedOf = 'rehearsal' | 'start';

/** When those who have not entered are reminded by themselves. */
export interface ReminderPlan {
  /** How long before the rehearsal and before the start, in minutes; none where nobody is reminded. */
  readonly minutesBefore: readonly number[];
  readonly rehearsalAt?: Timestamp | undefined;
  /** Whether after the session sites are reminded of what they have to do. */
  readonly owners?: boolean | undefined;
}

/** One time to remind, which has come. */
export interface DueReminder {
  readonly before: RemindedOf;
  /** When what it goes before begins. */
  readonly at: Timestamp;
  readonly minutes: number;
}

/** Bounds of a plan: times of reminders, and the longest one in minutes (two weeks). */
export const REMINDER_LIMITS = { times: 4, minutes: { min: 5, max: 20_160 } } as const;

/** A day and an hour before. */
export const DEFAULT_MINUTES_BEFORE: readonly number[] = [1_440, 60];

const MINUTE_MS = 60_000;

/**
 * The times to remind that have come, for what has not begun yet; of each the latest first. A server that was down sends the
 * latest one alone, since one reminder says what two would.
 */
export function dueReminders(
  { minutesBefore, rehearsalAt }: ReminderPlan,
  plannedStart: Timestamp | undefined,
  now: Timestamp,
): readonly DueReminder[] {
  const begins = [
    ['rehearsal', rehearsalAt],
    ['start', plannedStart],
  ] as const;
  return begins.flatMap(([before, at]) => {
    if (at === undefined || now >= at) return [];
    return minutesBefore
      .filter((minutes) => now >= at - minutes * MINUTE_MS)
      .toSorted((one, other) => one - other)
      .map((minutes) => ({ before, at, minutes }));
  });
}

/** Names one reminder of a conference, so that it is sent once. A start that is moved has reminders of its own. */
export function reminderKey({ before, at, minutes }: DueReminder): string {
  return `${before} ${at} ${minutes}`;
}
