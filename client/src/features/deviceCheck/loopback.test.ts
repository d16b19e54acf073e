import { describe, expect, it } from 'vitest';
import { toneAmplitude } from './goertzel.ts';
import { judgeLoopback, LOOPBACK_NOTES } from './loopback.ts';

const RATE = 48_000;

/** Tenths of a second of a sum of sines, each given by frequency and amplitude. */
function sound(...sines: readonly (readonly [hertz: number, amplitude: number])[]): Float32Array {
  return Float32Array.from({ length: RATE / 10 }, (_, index) =>
    sines.reduce((sum, [hertz, amplitude]) => sum + amplitude * Math.sin((2 * Math.PI * hertz * index) / RATE), 0),
  );
}

const [low, high] = LOOPBACK_NOTES;
const silence = sound();

describe('one frequency in a sound', () => {
  it('has the amplitude of its sine', () => {
    expect(toneAmplitude(sound([low, 0.25]), RATE, low)).toBeCloseTo(0.25, 2);
    expect(toneAmplitude(sound([low, 0.01], [high, 0.02]), RATE, high)).toBeCloseTo(0.02, 3);
  });

  it('is not heard in silence, nor in another note however loud', () => {
    expect(toneAmplitude(silence, RATE, low)).toBe(0);
    expect(toneAmplitude(sound([high, 1]), RATE, low)).toBeLessThan(0.0005);
    expect(toneAmplitude(new Float32Array(), RATE, low)).toBe(0);
  });
});

describe('the loop-back check', () => {
  it('hears a quiet loudspeaker in a room that talks', () => {
    const talk = [220, 0.1] as const;
    const during = [sound([low, 0.004], talk), sound([high, 0.004], talk)];
    expect(judgeLoopback({ sampleRate: RATE, before: sound(talk), during })).toBe('heard');
  });

  it('hears nothing in a silent room', () => {
    expect(judgeLoopback({ sampleRate: RATE, before: silence, during: [silence, silence] })).toBe('notHeard');
  });

  it('does not take a hum at the pitch of a note for the loudspeaker', () => {
    const hum = sound([low, 0.1], [high, 0.1]);
    expect(judgeLoopback({ sampleRate: RATE, before: hum, during: [hum, hum] })).toBe('notHeard');
  });

  it('wants every note, each in its turn', () => {
    const onlyLow = sound([low, 0.1]);
    expect(judgeLoopback({ sampleRate: RATE, before: silence, during: [onlyLow, onlyLow] })).toBe('notHeard');
    expect(judgeLoopback({ sampleRate: RATE, before: silence, during: [onlyLow] })).toBe('notHeard');
  });
});
