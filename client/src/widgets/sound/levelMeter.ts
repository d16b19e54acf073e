import { type LevelMeter, openLoopbackLevel } from './loopbackLevel.ts';

/** How long an audio context may take to start before the level is measured without one, in milliseconds. */
const CONTEXT_START_MS = 1_500;

/**
 * Opens a meter on a track of sound. It neither plays nor stops the track.
 *
 * Firefox starts no audio context on a machine that has no loudspeaker: the context then stays suspended and every
 * sample is zero. The level is measured over a loopback connection instead, until the context runs.
 */
export function openLevelMeter(track: MediaStreamTrack): LevelMeter {
  const analyser = openAnalyser(track);
  let loopback: LevelMeter | undefined;
  const fallBack = setTimeout(() => {
    if (analyser.level() === undefined) loopback = openLoopbackLevel(track);
  }, CONTEXT_START_MS);
  return {
    level() {
      const level = analyser.level();
      if (level !== undefined && loopback) {
        loopback.close();
        loopback = undefined;
      }
      return level ?? loopback?.level();
    },
    close() {
      clearTimeout(fallBack);
      loopback?.close();
      analyser.close();
    },
  };
}

function openAnalyser(track: MediaStreamTrack): LevelMeter {
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
