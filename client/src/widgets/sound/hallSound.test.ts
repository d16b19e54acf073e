import { describe, expect, it } from 'vitest';
import { findCannotHear, findNotHeard, findNotSeen, type SoundSample } from './hallSound.ts';

const SPEAKING = { live: true, mutedBySystem: false, sent: true, level: 0.05 };

/** A sample every half second for so many seconds; each may differ by its number. */
function samples(seconds: number, make: (index: number) => Partial<SoundSample>): SoundSample[] {
  return Array.from({ length: seconds * 2 + 1 }, (_, index) => ({
    at: index * 500,
    stageHasSound: true,
    soundPackets: index * 25,
    playback: 'playing' as const,
    speakerMissing: false,
    ...make(index),
  }));
}

describe('the hall cannot hear', () => {
  it('is not said while sound arrives and plays, nor before anything was observed', () => {
    expect(findCannotHear(samples(10, () => ({})))).toBeUndefined();
    expect(findCannotHear([])).toBeUndefined();
  });

  it('is said when the stage sends sound and no packet of it comes for five seconds', () => {
    expect(findCannotHear(samples(5, () => ({ soundPackets: 700 })))).toBe('nothingReceived');
    expect(findCannotHear(samples(4, () => ({ soundPackets: 700 })))).toBeUndefined();
  });

  it('is taken back with the first packet', () => {
    const healed = samples(8, (index) => ({ soundPackets: index === 16 ? 701 : 700 }));
    expect(findCannotHear(healed)).toBeUndefined();
  });

  it('is not said of a silent stage', () => {
    expect(findCannotHear(samples(10, () => ({ soundPackets: 7, stageHasSound: false })))).toBeUndefined();
    const justBegun = samples(10, (index) => ({ soundPackets: 7, stageHasSound: index > 15 }));
    expect(findCannotHear(justBegun)).toBeUndefined();
  });

  it('is not said where packets cannot be counted', () => {
    expect(findCannotHear(samples(10, () => ({ soundPackets: undefined })))).toBeUndefined();
  });

  it.each(['muted', 'blocked'] as const)('is said when the loudspeaker stays %s', (playback) => {
    expect(findCannotHear(samples(2, () => ({ playback })))).toBe(playback);
    expect(findCannotHear(samples(1, () => ({ playback })))).toBeUndefined();
  });

  it('is said when the chosen loudspeaker is unplugged', () => {
    expect(findCannotHear(samples(3, () => ({ speakerMissing: true })))).toBe('speakerMissing');
  });
});

describe('the hall is not heard', () => {
  it('is not said while it speaks, has not the floor, or turned its microphone off', () => {
    expect(findNotHeard(samples(10, () => ({ microphone: SPEAKING })))).toBeUndefined();
    expect(findNotHeard(samples(10, () => ({})))).toBeUndefined();
  });

  it.each([
    ['ended', { live: false }, 2],
    ['muted', { mutedBySystem: true }, 2],
    ['notSent', { sent: false }, 6],
    ['silent', { level: 0.00005 }, 8],
  ] as const)('is said when the microphone is %s', (reason, change, seconds) => {
    const microphone = { ...SPEAKING, ...change };
    expect(findNotHeard(samples(seconds, () => ({ microphone })))).toBe(reason);
    expect(findNotHeard(samples(seconds - 1, () => ({ microphone })))).toBeUndefined();
  });

  it('does not take a pause between sentences for silence, nor a level that cannot be measured', () => {
    const pausing = samples(10, (index) => ({ microphone: { ...SPEAKING, level: index % 6 === 0 ? 0.01 : 0 } }));
    expect(findNotHeard(pausing)).toBeUndefined();
    expect(findNotHeard(samples(10, () => ({ microphone: { ...SPEAKING, level: undefined } })))).toBeUndefined();
  });

  it('has nothing to do with the other warning', () => {
    const deaf = samples(10, () => ({ soundPackets: 0, microphone: SPEAKING }));
    expect([findCannotHear(deaf), findNotHeard(deaf)]).toEqual(['nothingReceived', undefined]);
    const mute = samples(10, () => ({ microphone: { ...SPEAKING, live: false } }));
    expect([findCannotHear(mute), findNotHeard(mute)]).toEqual([undefined, 'ended']);
  });
});

describe('TAKE-4: the hall is not seen', () => {
  const SENDING = { live: true, mutedBySystem: false, sent: true };

  it('is not said while its camera is sent, off or not wanted', () => {
    expect(findNotSeen(samples(10, () => ({ camera: SENDING })))).toBeUndefined();
    expect(findNotSeen(samples(10, () => ({})))).toBeUndefined();
  });

  it.each([
    ['ended', 2, { live: false, sent: false }],
    ['muted', 2, { mutedBySystem: true }],
    ['notSent', 6, { sent: false }],
    ['excess', 0, { sent: false, trouble: 'excess' }],
    ['notArriving', 0, { trouble: 'notArriving' }],
  ] as const)('is said with the reason: %s, after %i s', (reason, seconds, change) => {
    expect(findNotSeen(samples(seconds, () => ({ camera: { ...SENDING, ...change } })))).toBe(reason);
    if (seconds > 0) {
      expect(findNotSeen(samples(seconds - 1, () => ({ camera: { ...SENDING, ...change } })))).toBeUndefined();
    }
    const healed = samples(10, (index) => ({ camera: index === 20 ? SENDING : { ...SENDING, ...change } }));
    expect(findNotSeen(healed)).toBeUndefined();
  });

  it('is not said, nor that it is not heard, while another page of the hall sends', () => {
    const elsewhere = { ...SENDING, sent: false, trouble: 'elsewhere' } as const;
    const waiting = samples(12, () => ({ camera: elsewhere, microphone: { ...elsewhere, level: 0 } }));
    expect([findNotSeen(waiting), findNotHeard(waiting)]).toStrictEqual([undefined, undefined]);
  });
});
