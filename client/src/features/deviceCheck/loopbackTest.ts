import type { Loopback } from '@diem-cau/shared/domain/readiness/state.ts';
import { openRawMicrophone } from '../../store/deviceStore.ts';
import { judgeLoopback, LOOPBACK_NOTES } from './loopback.ts';

const NOTE_MS = 500;
/** From asking for a note until the room has it: browsers and loudspeakers buffer. */
const DELAY_MS = 250;
const QUIET_MS = 200;
/** How long the loudspeaker may take to start. */
const START_MS = 3_000;
/** About a sixth of a second at 48 kHz. */
const RECORDED_SAMPLES = 8_192;
const VOLUME = 0.25;

/** Plays the notes of the test to the loudspeaker and listens for them with the room's microphone. Two seconds. */
export async function testLoopback(speaker: string | undefined): Promise<Loopback> {
  // Without echo cancellation, which is there to take just these notes out.
  const stream = await openRawMicrophone();
  if (!stream) return 'notMeasured';
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const audio = new Audio();
  audio.srcObject = output.stream;
  try {
    await startPlaying(context, audio, speaker);
    const analyser = new AnalyserNode(context, { fftSize: RECORDED_SAMPLES });
    context.createMediaStreamSource(stream).connect(analyser);
    await pause(QUIET_MS);
    const before = record(analyser);
    const during: Float32Array[] = [];
    for (const note of LOOPBACK_NOTES) during.push(await playAndRecord(note, output, analyser));
    return judgeLoopback({ sampleRate: context.sampleRate, before, during });
  } catch {
    // The browser did not let the page play.
    return 'notMeasured';
  } finally {
    audio.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
    await context.close();
  }
}

/**
 * Rejects where sound does not start in time. Firefox keeps a context waiting for ever on a machine without a
 * loudspeaker.
 */
async function startPlaying(context: AudioContext, audio: HTMLAudioElement, speaker: string | undefined) {
  const started = (async () => {
    await context.resume();
    await chooseSpeaker(audio, speaker);
    await audio.play();
  })();
  const late = pause(START_MS).then(() => Promise.reject(new Error('Sound did not start')));
  await Promise.race([started, late]);
}

async function playAndRecord(note: number, output: AudioNode, analyser: AnalyserNode): Promise<Float32Array> {
  const { context } = output;
  const gain = new GainNode(context, { gain: VOLUME });
  const oscillator = new OscillatorNode(context, { frequency: note });
  oscillator.connect(gain).connect(output);
  oscillator.start();
  await pause(DELAY_MS + NOTE_MS);
  const recorded = record(analyser);
  oscillator.stop();
  return recorded;
}

function record(analyser: AnalyserNode): Float32Array {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  return samples;
}

async function chooseSpeaker(audio: HTMLAudioElement, speaker: string | undefined): Promise<void> {
  if (speaker === undefined || !('setSinkId' in audio)) return;
  // The chosen loudspeaker is gone: the default one plays.
  await audio.setSinkId(speaker).catch(() => undefined);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
