/** Measures how loud a track is. */
export interface LevelMeter {
  /** Root mean square of the last moment, 1 being full scale; undefined until the browser lets the page listen. */
  level(): number | undefined;
  close(): void;
}

/** Opens a meter on a track of sound. It neither plays nor stops the track. */
export function openLevelMeter(track: MediaStreamTrack): LevelMeter {
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 1024 });
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  // A context made without a press may start suspended; any press on the page wakes it.
  const wake = () => void context.resume();
  window.addEventListener('pointerdown', wake);
  const samples = new Float32Array(analyser.fftSize);
  return {
    level() {
      if (context.state !== 'running') return undefined;
      analyser.getFloatTimeDomainData(samples);
      let sum = 0;
      for (const sample of samples) sum += sample * sample;
      return Math.sqrt(sum / samples.length);
    },
    close() {
      window.removeEventListener('pointerdown', wake);
      void context.close();
    },
  };
}
