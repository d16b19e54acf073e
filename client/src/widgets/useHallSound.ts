import { useEffect, useRef, useState } from 'react';
import { countReceived, entriesOf } from '../connection/media/mediaStats.ts';
import type { StageMediaSnapshot } from '../connection/media/stageMediaSnapshot.ts';
import { useDevices } from '../store/deviceStore.ts';
import {
  type CannotHear,
  findCannotHear,
  findNotHeard,
  type NotHeard,
  SOUND_MEMORY_MS,
  type SoundSample,
} from './hallSound.ts';
import { openLevelMeter } from './levelMeter.ts';

const SAMPLE_MS = 500;

interface HallSoundOptions {
  readonly snapshot: StageMediaSnapshot;
  /** The place this hall fills itself while it has the floor. */
  readonly ownKey: string | undefined;
  /** Another place has the floor. */
  readonly othersSpeak: boolean;
  /** The elements that play the stage. */
  readonly elements: ReadonlySet<HTMLAudioElement>;
}

/** What is wrong with the hall's sound, in either direction. */
export interface HallSound {
  readonly cannotHear: CannotHear | undefined;
  readonly notHeard: NotHeard | undefined;
}

/** Observes what the hall hears and whether it is heard, twice a second. */
export function useHallSound(options: HallSoundOptions): HallSound {
  const microphone = useDevices((state) => state.microphone);
  const microphoneOn = useDevices((state) => state.wanted.microphone);
  const speakerMissing = useDevices((state) => state.missing.speaker === true);
  const [verdict, setVerdict] = useState<HallSound>({ cannotHear: undefined, notHeard: undefined });
  const level = useMicrophoneLevel(options.ownKey === undefined ? undefined : microphone);
  const latest = useRef({ ...options, microphone, microphoneOn, speakerMissing, level });
  latest.current = { ...options, microphone, microphoneOn, speakerMissing, level };
  useEffect(() => {
    let samples: SoundSample[] = [];
    const timer = setInterval(async () => {
      const sample = await observe(latest.current);
      samples = [...samples.filter(({ at }) => sample.at - at <= SOUND_MEMORY_MS), sample];
      const next = { cannotHear: findCannotHear(samples), notHeard: findNotHeard(samples) };
      setVerdict((last) => (last.cannotHear === next.cannotHear && last.notHeard === next.notHeard ? last : next));
    }, SAMPLE_MS);
    return () => clearInterval(timer);
  }, []);
  return verdict;
}

interface Observed extends HallSoundOptions {
  readonly microphone: MediaStreamTrack | undefined;
  readonly microphoneOn: boolean;
  readonly speakerMissing: boolean;
  readonly level: () => number | undefined;
}

async function observe(observed: Observed): Promise<SoundSample> {
  const { snapshot, ownKey, othersSpeak, elements, microphone, microphoneOn, speakerMissing, level } = observed;
  const report = await snapshot.receiveStats?.().catch(() => undefined);
  const hasSound = snapshot.slots.some(({ key, audio }) => audio !== undefined && key !== ownKey);
  return {
    at: performance.now(),
    // Without a connection to the media the floor alone tells that there is something to hear.
    stageHasSound: hasSound || (othersSpeak && snapshot.state !== 'connected'),
    soundPackets: report ? countReceived(entriesOf(report)).sound : 0,
    playback: playbackOf([...elements]),
    speakerMissing,
    ...(ownKey !== undefined &&
      microphoneOn && {
        microphone: {
          live: microphone?.readyState === 'live',
          mutedBySystem: microphone?.muted ?? false,
          sent: snapshot.producing.microphone ?? false,
          level: level(),
        },
      }),
  };
}

function playbackOf(elements: readonly HTMLAudioElement[]): SoundSample['playback'] {
  if (elements.some(({ muted, volume }) => muted || volume === 0)) return 'muted';
  return elements.some(({ paused }) => paused) ? 'blocked' : 'playing';
}

/** The level of a track, for as long as it is there. */
function useMicrophoneLevel(track: MediaStreamTrack | undefined): () => number | undefined {
  const read = useRef<() => number | undefined>(() => undefined);
  useEffect(() => {
    if (!track) return undefined;
    const meter = openLevelMeter(track);
    read.current = meter.level;
    return () => {
      read.current = () => undefined;
      meter.close();
    };
  }, [track]);
  return useRef(() => read.current()).current;
}
