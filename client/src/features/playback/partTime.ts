import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';

/** A second of one part. */
export interface PartSecond {
  readonly part: PlayablePart;
  /** Since the part began. */
  readonly seconds: number;
}

/** The parts that can still be played, in the order of time. */
export function playableParts(parts: readonly PlayablePart[]): readonly PlayablePart[] {
  return parts.filter(({ deleted }) => deleted === undefined);
}

/** The part of an address such as `#t=754`: seconds of the conference since its first part began. */
export function findSecond(parts: readonly PlayablePart[], hash: string): PartSecond | undefined {
  const [first] = parts;
  const match = /^#t=(\d{1,7})$/.exec(hash);
  if (!first || !match) return undefined;
  const at: Timestamp = first.startedAt + Number(match[1]) * 1_000;
  const playable = playableParts(parts);
  // What lies between two parts is the beginning of the next one.
  const part = playable.find(({ startedAt, durationMs }) => at < startedAt + durationMs) ?? playable.at(-1);
  return part && { part, seconds: Math.max(0, (at - part.startedAt) / 1_000) };
}

/** The address of a second, which `findSecond` reads. */
export function hashOf(parts: readonly PlayablePart[], { part, seconds }: PartSecond): string {
  const start = parts[0]?.startedAt ?? part.startedAt;
  return `#t=${Math.max(0, Math.floor((part.startedAt - start) / 1_000 + seconds))}`;
}
