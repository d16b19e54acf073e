import type { StoppableSource } from '@diem-cau/shared/domain/stage/state.ts';
import type { StagePlaceView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef, useState } from 'react';
import { countReceived, entriesOf } from '../../connection/media/mediaStats.ts';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { type DeviceState, useDevices } from '../../store/deviceStore.ts';
import {
  type CannotHear,
  findCannotHear,
  findNotHeard,
  findNotSeen,
  type NotHeard,
  type NotSeen,
  SOUND_MEMORY_MS,
  type SoundSample,
} from './hallSound.ts';
import { openLevelMeter } from './levelMeter.ts';

const SAMPLE_MS = 500;

interface HallSoundOptions {
  readonly snapshot: StageMediaSnapshot;
  /** The place this hall fills itself while it has one on the stage. */
  readonly own: StagePlaceView | undefined;
  readonly ownKey: string | undefined;
  /** Another place has the floor. */
  readonly othersSpeak: boolean;
  /** The elements that play the stage. */
  readonly elements: ReadonlySet<HTMLAudioElement>;
}

/** What is wrong with the hall's sound, in either direction, and with its picture. */
export interface HallSound {
  readonly cannotHear: CannotHear | undefined;
  readonly notHeard: NotHeard | undefined;
  readonly notSeen: NotSeen | undefined;
}

const ALL_WELL: HallSound = { cannotHear: undefined, notHeard: undefined, notSeen: undefined };

/** Observes what the hall hears, and whether it is heard and seen, twice a second. */
export function useHallSound(options: HallSoundOptions): HallSound {
  const microphone = useDevices((state) => state.microphone);
  const camera = useDevices((state) => state.camera);
  const wanted = useDevices((state) => state.wanted);
  const speakerMissing = useDevices((state) => state.missing.speaker === true);
  const [verdict, setVerdict] = useState(ALL_WELL);
  const level = useMicrophoneLevel(options.own === undefined ? undefined : microphone);
  const latest = useRef({ ...options, microphone, camera, wanted, speakerMissing, level });
  latest.current = { ...options, microphone, camera, wanted, speakerMissing, level };
  useEffect(() => {
    let samples: SoundSample[] = [];
    const timer = setInterval(async () => {
      const sample = await observe(latest.current);
      samples = [...samples.filter(({ at }) => sample.at - at <= SOUND_MEMORY_MS), sample];
      const next = {
        cannotHear: findCannotHear(samples),
        notHeard: findNotHeard(samples),
        notSeen: findNotSeen(samples),
      };
      setVerdict((last) => (isSame(last, next) ? last : next));
    }, SAMPLE_MS);
    return () => clearInterval(timer);
  }, []);
  return verdict;
}

function isSame(one: HallSound, other: HallSound): boolean {
  return (Object.keys(ALL_WELL) as (keyof HallSound)[]).every((name) => one[name] === other[name]);
}

interface Observed extends HallSoundOptions {
  readonly microphone: MediaStreamTrack | undefined;
  readonly camera: MediaStreamTrack | undefined;
  /** What the person has on. */
  readonly wanted: DeviceState['wanted'];
  readonly speakerMissing: boolean;
  readonly level: () => number | undefined;
}

async function observe(observed: Observed): Promise<SoundSample> {
  const { snapshot, own, ownKey, othersSpeak, elements, microphone, camera, wanted, speakerMissing, level } = observed;
  const report = await snapshot.receiveStats?.().catch(() => undefined);
  const hasSound = snapshot.slots.some(({ key, audio }) => audio !== undefined && key !== ownKey);
  const sourceOf = (source: StoppableSource, track: MediaStreamTrack | undefined) => ({
    live: track?.readyState === 'live',
    mutedBySystem: track?.muted ?? false,
    sent: snapshot.producing[source] ?? false,
    trouble: snapshot.troubles[source],
  });
  return {
    at: performance.now(),
    // Without a connection to the media the floor alone tells that there is something to hear.
    stageHasSound: hasSound || (othersSpeak && snapshot.state !== 'connected'),
    soundPackets: report ? countReceived(entriesOf(report)).sound : 0,
    playback: playbackOf([...elements]),
    speakerMissing,
    ...(own?.sources.microphone &&
      wanted.microphone && { microphone: { ...sourceOf('microphone', microphone), level: level() } }),
    ...(own?.sources.camera && wanted.camera && { camera: sourceOf('camera', camera) }),
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
