import type { SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';

/** A second of one part. */
export interface PartSecond {
  readonly part: PlayablePart;
  /** Since the part began. */
  readonly seconds: number;
}

/** When something happened, as the record has it. */
export interface Moment {
  readonly at: Timestamp;
  /** Until when it lasted. Where its beginning was not recorded, it is played from the first part of it that was. */
  readonly until?: Timestamp | undefined;
  /** Who had the floor: of two parts that meet, theirs is meant. */
  readonly siteId?: SiteId | undefined;
}

/** The recorder starts a part so long after the event that it belongs to, at most (ms). */
const PART_BEGINS_WITHIN_MS = 2_000;

/** The parts that can still be played, in the order of time. */
export function playableParts(parts: readonly PlayablePart[]): readonly PlayablePart[] {
  return parts.filter(({ deleted }) => deleted === undefined);
}

/** The part of an address such as `#t=754`: seconds of the conference since its first part began. */
export function findSecond(parts: readonly PlayablePart[], hash: string): PartSecond | undefined {
  const [first] = parts;
  const match = /^#t=(\d{1,7}(?:\.\d{1,3})?)$/.exec(hash);
  if (!first || !match) return undefined;
  const at: Timestamp = first.startedAt + Math.round(Number(match[1]) * 1_000);
  const playable = playableParts(parts);
  // What lies between two parts is the beginning of the next one.
  const part = playable.find(({ startedAt, durationMs }) => at < startedAt + durationMs) ?? playable.at(-1);
  return part && { part, seconds: Math.max(0, (at - part.startedAt) / 1_000) };
}

/**
 * The address of a second, which `findSecond` reads: a whole second where that lies in the part, otherwise the part's
 * beginning to the millisecond (npt-sec of W3C Media Fragments).
 */
export function hashOf(parts: readonly PlayablePart[], { part, seconds }: PartSecond): string {
  const begins = Math.max(0, (part.startedAt - (parts[0]?.startedAt ?? part.startedAt)) / 1_000);
  return `#t=${Math.max(Math.floor(begins + seconds), begins)}`;
}

/** The second at which something was recorded; undefined where nothing was, or where it was deleted. */
export function findMoment(parts: readonly PlayablePart[], { at, until, siteId }: Moment): PartSecond | undefined {
  const end = Math.max(until ?? at, at + PART_BEGINS_WITHIN_MS);
  const near = playableParts(parts).filter(
    ({ startedAt, durationMs }) => startedAt < end && at < startedAt + durationMs,
  );
  const part = near.find((one) => siteId !== undefined && one.siteId === siteId) ?? near[0];
  return part && { part, seconds: Math.max(0, (at - part.startedAt) / 1_000) };
}
