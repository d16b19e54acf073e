/** Looks at the samples of a microphone. It neither plays nor stops the track. */
export interface SoundProbe {
  /** The loudness of the last moment and its share at full scale; undefined while the browser does not let the page listen. */
  look(): { readonly level: number; readonly clipped: number } | undefined;
  close(): void;
}

/** From here on a sample counts as full scale: converters seldom reach 1. */
const FULL_SCALE = 0.985;

/** Opens a probe on a track of sound. */
export function openSoundProbe(track: MediaStreamTrack): SoundProbe {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    look() {
      if (context.state !== 'running') return undefined;
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      let full = 0;
      for (const sample of samples) {
        sum += sample * sample;
        if (Math.abs(sample) >= FULL_SCALE) full++;
      }
      return { level: Math.sqrt(sum / samples.length), clipped: full / samples.length };
    },
    close: () => void context.close(),
  };
}
