import type { SourceTrouble } from '../../connection/media/stageMediaSnapshot.ts';

/** What a page observes of its hall's sound at one moment. Times in milliseconds. */
export interface SoundSample {
  readonly at: number;
  /** Whether another place sends sound to the stage. */
  readonly stageHasSound: boolean;
  /** Packets of sound received so far; undefined where that is not known. */
  readonly soundPackets: number | undefined;
  readonly playback: 'playing' | 'blocked' | 'muted';
  /** The chosen loudspeaker is unplugged. */
  readonly speakerMissing: boolean;
  /** This hall's microphone; absent while the stage does not want it, or the hall has turned it off. */
  readonly microphone?: SentSource & {
    /** Root mean square, 1 being full scale; undefined where it cannot be measured. */
    readonly level: number | undefined;
  };
  /** This hall's camera, likewise. */
  readonly camera?: SentSource;
}

/** A device that the stage wants and the hall has on. */
interface SentSource {
  readonly live: boolean;
  readonly mutedBySystem: boolean;
  /** Whether the stage has it. */
  readonly sent: boolean;
  readonly trouble?: SourceTrouble | undefined;
}

/** Why a hall hears nobody. */
export type CannotHear = 'muted' | 'blocked' | 'nothingReceived' | 'speakerMissing';

/** Why a hall on the stage is not seen. */
export type NotSeen = 'ended' | 'muted' | 'notSent' | 'notArriving' | 'excess';

/** Why a hall on the stage is not heard. */
export type NotHeard = NotSeen | 'silent';

/** Longer than a change of speaker takes to settle. */
const SETTLED_MS = 2_000;
/** A silent microphone still sends a packet every 0.4 s. */
const NOTHING_MS = 5_000;
const NOT_SENT_MS = 6_000;
/** People pause before they begin. */
const SILENT_MS = 8_000;
/** Below −80 dB there is no microphone, only a wire: the quietest room hums louder. */
const SILENT_LEVEL = 0.0001;

/** How much of the past the verdicts need. */
export const SOUND_MEMORY_MS = SILENT_MS + SETTLED_MS;

/** Why the hall cannot hear the stage, which has sound; undefined while it can. `samples` in order of time. */
export function findCannotHear(samples: readonly SoundSample[]): CannotHear | undefined {
  const lasts = (milliseconds: number, holds: (sample: SoundSample) => boolean) =>
    lastsFor(samples, milliseconds, (sample) => sample.stageHasSound && holds(sample));
  if (lasts(SETTLED_MS, ({ playback }) => playback === 'muted')) return 'muted';
  if (lasts(SETTLED_MS, ({ playback }) => playback === 'blocked')) return 'blocked';
  const packets = samples.at(-1)?.soundPackets;
  if (packets !== undefined && lasts(NOTHING_MS, ({ soundPackets }) => soundPackets === packets)) {
    return 'nothingReceived';
  }
  return lasts(SETTLED_MS, ({ speakerMissing }) => speakerMissing) ? 'speakerMissing' : undefined;
}

/** Why the hall is not heard although the stage wants its microphone and it is on; undefined while it is. */
export function findNotHeard(samples: readonly SoundSample[]): NotHeard | undefined {
  const reason = findNotSent(samples, ({ microphone }) => microphone);
  if (reason) return reason;
  const isSilent = ({ microphone }: SoundSample) =>
    microphone?.level !== undefined && microphone.level < SILENT_LEVEL && microphone.trouble !== 'elsewhere';
  return lastsFor(samples, SILENT_MS, isSilent) ? 'silent' : undefined;
}

/** Why the hall is not seen although the stage wants its camera and it is on; undefined while it is. */
export function findNotSeen(samples: readonly SoundSample[]): NotSeen | undefined {
  return findNotSent(samples, ({ camera }) => camera);
}

/** Why a source does not reach the stage from this page. Where another page of the hall sends it, nothing is wrong. */
function findNotSent(
  samples: readonly SoundSample[],
  sourceOf: (sample: SoundSample) => SentSource | undefined,
): NotSeen | undefined {
  const lasts = (milliseconds: number, holds: (source: SentSource) => boolean) =>
    lastsFor(samples, milliseconds, (sample) => {
      const source = sourceOf(sample);
      return source !== undefined && source.trouble !== 'elsewhere' && holds(source);
    });
  if (lasts(SETTLED_MS, ({ live }) => !live)) return 'ended';
  if (lasts(SETTLED_MS, ({ mutedBySystem }) => mutedBySystem)) return 'muted';
  // The server has watched these for long enough.
  if (lasts(0, ({ trouble }) => trouble === 'excess')) return 'excess';
  if (lasts(0, ({ trouble }) => trouble === 'notArriving')) return 'notArriving';
  return lasts(NOT_SENT_MS, ({ sent }) => !sent) ? 'notSent' : undefined;
}

/** Whether something has held without a break for so long. */
function lastsFor(
  samples: readonly SoundSample[],
  milliseconds: number,
  holds: (sample: SoundSample) => boolean,
): boolean {
  const end = samples.at(-1)?.at ?? 0;
  for (const sample of [...samples].reverse()) {
    if (!holds(sample)) return false;
    if (end - sample.at >= milliseconds) return true;
  }
  return false;
}
