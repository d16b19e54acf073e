import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';

/** How long a result stands on the wall of a hall, in ms. */
export const RESULT_STANDS_MS = 120_000;

/** What decides which poll is shown. */
export type PollSurroundings = Pick<HallView, 'polls' | 'agenda'>;

/**
 * Until when a poll is shown, in the server's time: for ever while it is open; a result for two minutes, or until the next
 * item of the agenda begins.
 */
export function standsUntil({ publishedAt, closedAt }: PollView, agenda: HallView['agenda']): number {
  const endedAt = publishedAt ?? closedAt;
  if (endedAt === undefined) return Number.POSITIVE_INFINITY;
  const startedAt = agenda.currentItemId === undefined ? undefined : agenda.items[agenda.currentItemId]?.startedAt;
  return startedAt !== undefined && startedAt > endedAt ? startedAt : endedAt + RESULT_STANDS_MS;
}

/** The delay of a timer that fires once `leftMs` is over, in whole ms: browsers drop fractions and round their clock. */
export function delayPast(leftMs: number): number {
  return Math.ceil(leftMs) + 1;
}
