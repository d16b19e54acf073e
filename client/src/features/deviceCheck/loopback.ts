import type { Loopback } from '@diem-cau/shared/domain/readiness/state.ts';
import { toneAmplitude } from './goertzel.ts';

/** Notes of the test, in hertz; not the overtones of each other, and rare in rooms. */
export const LOOPBACK_NOTES = [1_190, 1_730] as const;

/** Quieter than this is no sound of a loudspeaker: −66 dB below full scale. */
const MIN_AMPLITUDE = 0.0005;
/** How much louder a note must be while it plays than before: a fan that hums at its pitch is no loudspeaker. */
const MIN_RISE = 3;

/** Sound of the room, recorded before the test and while each of the notes played. */
export interface LoopbackRecording {
  readonly sampleRate: number;
  readonly before: Float32Array;
  /** In the order of `LOOPBACK_NOTES`. */
  readonly during: readonly Float32Array[];
}

/** Whether every note of the test was heard in the room while it played. */
export function judgeLoopback({ sampleRate, before, during }: LoopbackRecording): Exclude<Loopback, 'notMeasured'> {
  const heard = LOOPBACK_NOTES.every((note, index) => {
    const loudness = toneAmplitude(during[index] ?? new Float32Array(), sampleRate, note);
    const silence = toneAmplitude(before, sampleRate, note);
    return loudness >= Math.max(MIN_AMPLITUDE, silence * MIN_RISE);
  });
  return heard ? 'heard' : 'notHeard';
}
