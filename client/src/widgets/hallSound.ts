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
  /** The own microphone; absent while the hall has not the floor, or has turned its microphone off. */
  readonly microphone?: {
    readonly live: boolean;
    readonly mutedBySystem: boolean;
    /** Whether the stage has it. */
    readonly sent: boolean;
    /** Root mean square, 1 being full scale; undefined where it cannot be measured. */
    readonly level: number | undefined;
  };
}

export type CannotHear = 'muted' | 'blocked' | 'nothingReceived' | 'speakerMissing';
export type NotHeard = 'ended' | 'muted' | 'notSent' | 'silent';

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

/** Why the hall is not heard although it has the floor and its microphone on; undefined while it is. */
export function findNotHeard(samples: readonly SoundSample[]): NotHeard | undefined {
  const lasts = (milliseconds: number, holds: (microphone: NonNullable<SoundSample['microphone']>) => boolean) =>
    lastsFor(samples, milliseconds, ({ microphone }) => microphone !== undefined && holds(microphone));
  if (lasts(SETTLED_MS, ({ live }) => !live)) return 'ended';
  if (lasts(SETTLED_MS, ({ mutedBySystem }) => mutedBySystem)) return 'muted';
  if (lasts(NOT_SENT_MS, ({ sent }) => !sent)) return 'notSent';
  return lasts(SILENT_MS, ({ level }) => level !== undefined && level < SILENT_LEVEL) ? 'silent' : undefined;
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
