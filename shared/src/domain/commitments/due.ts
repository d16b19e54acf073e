import type { Commitment } from './state.ts';

/** So many days before the day it is due, a commitment counts as coming due. */
export const DUE_SOON_DAYS = 7;

const DAY_MS = 86_400_000;

type Dated = Pick<Commitment, 'state' | 'dueDate'>;

/** Whether a commitment is open after the day it was due. `today` is the day in the conference's time zone, such as `2026-06-30`. */
export function isLate({ state, dueDate }: Dated, today: string): boolean {
  return state === 'open' && dueDate !== undefined && dueDate < today;
}

/** Whether an open commitment is due today or within the next `DUE_SOON_DAYS` days. */
export function isDueSoon(commitment: Dated, today: string): boolean {
  const { state, dueDate } = commitment;
  if (state !== 'open' || dueDate === undefined || isLate(commitment, today)) return false;
  return daysBetween(today, dueDate) <= DUE_SOON_DAYS;
}

/** How many days lie from one day of the calendar to another, such as 2 from `2026-06-30` to `2026-07-02`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / DAY_MS);
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}

/** How many commitments stand where; `late` and `dueSoon` are parts of `open`. */
export interface CommitmentCounts {
  readonly all: number;
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
  readonly done: number;
  readonly givenUp: number;
}

/** Counts commitments by where they stand on a day. */
export function countCommitments(commitments: readonly Dated[], today: string): CommitmentCounts {
  const count = (holds: (one: Dated) => boolean) => commitments.filter(holds).length;
  return {
    all: commitments.length,
    open: count(({ state }) => state === 'open'),
    late: count((one) => isLate(one, today)),
    dueSoon: count((one) => isDueSoon(one, today)),
    done: count(({ state }) => state === 'done'),
    givenUp: count(({ state }) => state === 'givenUp'),
  };
}
