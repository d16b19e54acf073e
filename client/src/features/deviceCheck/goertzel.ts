/**
 * How strong one frequency is in a stretch of sound, as the amplitude of its sine (1 is full scale).
 * `samples` at `sampleRate` a second; the longer the stretch, the narrower it listens.
 */
export function toneAmplitude(samples: Float32Array, sampleRate: number, hertz: number): number {
  if (samples.length === 0) return 0;
  const step = (2 * Math.PI * hertz) / sampleRate;
  const factor = 2 * Math.cos(step);
  let last = 0;
  let beforeLast = 0;
  for (const [index, sample] of samples.entries()) {
    // A window: loud notes beside the listened one must not leak into it.
    const weight = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / samples.length);
    const now = sample * weight + factor * last - beforeLast;
    beforeLast = last;
    last = now;
  }
  const power = last * last + beforeLast * beforeLast - factor * last * beforeLast;
  // The window halves the sum; a sine of amplitude 1 sums to half of its samples.
  return (4 * Math.sqrt(Math.max(0, power))) / samples.length;
}
