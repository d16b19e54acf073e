import type { HallMeasures } from '@diem-cau/shared/domain/readiness/hallTest.ts';
import { READINESS_LIMITS } from '@diem-cau/shared/domain/readiness/limits.ts';
import type { Range } from '@diem-cau/shared/kernel/range.ts';

/** One look at a hall while it is on the stage. */
export interface OwnSample {
  /** Of the last moment of the microphone, 1 being full scale; undefined where the browser lets nothing be measured. */
  readonly level: number | undefined;
  /** The share of its samples at full scale, 0 to 1. */
  readonly clipped: number;
  /** Whether the stage has the picture, or the sound, and it arrives at the server. */
  readonly picture: boolean;
  readonly sound: boolean;
  readonly sent: SentCounts | undefined;
}

/** What the browser counts about everything sent. */
export interface SentCounts {
  readonly packets: number;
  /** As the server reports them. */
  readonly lost: number;
  readonly frames: number;
  /** In ms, of the same clock. */
  readonly at: number;
}

/** Sums the streams that a connection sends. */
export function countSent(report: Iterable<readonly [string, unknown]>, at: number): SentCounts {
  let packets = 0;
  let lost = 0;
  let frames = 0;
  for (const [, entry] of report) {
    const stream = entry as Partial<RTCOutboundRtpStreamStats> & { readonly packetsLost?: number };
    if (stream.type === 'outbound-rtp') {
      packets += stream.packetsSent ?? 0;
      // The layers of a picture are encoded together: the liveliest says how many there are.
      frames = Math.max(frames, stream.framesEncoded ?? 0);
    }
    if ((stream.type as string) === 'remote-inbound-rtp') lost += Math.max(0, stream.packetsLost ?? 0);
  }
  return { packets, lost, frames, at };
}

/** Fewer packets than this say nothing about their loss. */
const LEAST_PACKETS = 50;

/** Judges a hall's turn by all looks at it. */
export function measureTurn(samples: readonly OwnSample[]): HallMeasures {
  const levels = samples.flatMap(({ level }) => (level === undefined ? [] : [level]));
  const clipped = levels.length === 0 ? undefined : samples.reduce((sum, one) => sum + one.clipped, 0) / levels.length;
  const counts = samples.flatMap(({ sent }) => (sent ? [sent] : []));
  const [first, last] = [counts[0], counts.at(-1)];
  const seconds = first && last ? (last.at - first.at) / 1_000 : 0;
  const packets = first && last ? last.packets - first.packets : 0;
  return {
    picture: samples.some(({ picture }) => picture),
    sound: samples.some(({ sound }) => sound),
    ...(levels.length > 0 && { levelDb: bounded(20 * Math.log10(Math.max(...levels)), READINESS_LIMITS.levelDb) }),
    ...(clipped !== undefined && { clippedPercent: bounded(100 * clipped, READINESS_LIMITS.clippedPercent) }),
    ...(first &&
      last &&
      packets >= LEAST_PACKETS && {
        lossPercent: bounded((100 * (last.lost - first.lost)) / packets, READINESS_LIMITS.lossPercent),
      }),
    ...(first &&
      last &&
      seconds >= 1 && {
        framesPerSecond: bounded((last.frames - first.frames) / seconds, READINESS_LIMITS.framesPerSecond),
      }),
  };
}

function bounded(value: number, { min, max }: Range): number {
  return Math.round(Math.min(max, Math.max(min, Number.isNaN(value) ? min : value)));
}
