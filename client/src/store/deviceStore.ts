import type { StoppableSource as DeviceSource } from '@diem-cau/shared/domain/stage/state.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Why a device gives nothing; the screens word it. */
type DeviceProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'failed' | 'noCamera' | 'noMicrophone' | 'lostDevice';

interface DeviceChoices {
  readonly camera?: string | undefined;
  readonly microphone?: string | undefined;
  readonly speaker?: string | undefined;
}

/** This machine's camera, microphone and loudspeaker. */
export interface DeviceState {
  readonly phase: 'idle' | 'asking' | 'ready';
  readonly problem: DeviceProblem | undefined;
  readonly camera: MediaStreamTrack | undefined;
  readonly microphone: MediaStreamTrack | undefined;
  /** What the person wants on; kept over reloads of the tab so that nobody is unmuted by one. */
  readonly wanted: Readonly<Record<DeviceSource, boolean>>;
  readonly choices: DeviceChoices;
  readonly devices: readonly MediaDeviceInfo[];
}

const CHOICES_KEY = 'diem-cau.devices';
const WANTED_KEY = 'diem-cau.wanted';

const deviceStore = createStore<DeviceState>(() => ({
  phase: 'idle',
  problem: undefined,
  camera: undefined,
  microphone: undefined,
  wanted: { camera: true, microphone: true, ...readObject<Record<DeviceSource, boolean>>(sessionStorage, WANTED_KEY) },
  choices: readObject<DeviceChoices>(localStorage, CHOICES_KEY),
  devices: [],
}));

/** A part of the devices' state. */
export function useDevices<Part>(select: (state: DeviceState) => Part): Part {
  return useStore(deviceStore, select);
}

/** The tracks that may be sent: what is on and works. */
export function sendableTracks(state: DeviceState): Partial<Record<DeviceSource, MediaStreamTrack>> {
  return {
    ...(state.camera && state.wanted.camera && { camera: state.camera }),
    ...(state.microphone && state.wanted.microphone && { microphone: state.microphone }),
  };
}

/** Opens what is wanted; what fails is told in `problem`, and the rest works. */
export async function openDevices(): Promise<void> {
  if (!navigator.mediaDevices?.getUserMedia) {
    deviceStore.setState({ phase: 'ready', problem: 'insecure' });
    return;
  }
  deviceStore.setState({ phase: 'asking', problem: undefined });
  const { wanted } = deviceStore.getState();
  closeTracks();
  const problem = await (wanted.camera ? openBoth() : openOne('microphone'));
  deviceStore.setState({ phase: 'ready', problem });
  await listDevices();
}

/** Releases camera and microphone, so that their lights go out. */
export function closeDevices(): void {
  closeTracks();
  deviceStore.setState({ phase: 'idle', problem: undefined });
}

/** Turns the own camera or microphone on or off. */
export async function toggleDevice(source: DeviceSource): Promise<void> {
  const state = deviceStore.getState();
  const on = !(state.wanted[source] && state[source] !== undefined);
  setWanted(source, on);
  if (!on) {
    if (source === 'camera') closeTrack('camera');
    else if (state.microphone) state.microphone.enabled = false;
    deviceStore.setState({ problem: undefined });
    return;
  }
  if (state[source]?.readyState === 'live') {
    state[source].enabled = true;
    return;
  }
  deviceStore.setState({ problem: await openOne(source) });
  await listDevices();
}

/** Goes on without a camera. */
export function leaveCameraOff(): void {
  setWanted('camera', false);
  closeTrack('camera');
}

/** Wants both again, for a new try. */
export function wantAll(): void {
  setWanted('camera', true);
  setWanted('microphone', true);
}

/** Chooses a device by its id; an empty id is the system's default. */
export async function chooseDevice(device: keyof DeviceChoices, id: string): Promise<void> {
  const choices = { ...deviceStore.getState().choices, [device]: id === '' ? undefined : id };
  deviceStore.setState({ choices });
  writeObject(localStorage, CHOICES_KEY, choices);
  if (device === 'speaker') return;
  setWanted(device, true);
  deviceStore.setState({ problem: await openOne(device) });
}

async function openBoth(): Promise<DeviceProblem | undefined> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: cameraConstraints(),
      audio: microphoneConstraints(),
    });
    for (const track of stream.getTracks()) hold(track);
    return undefined;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === 'denied') return problem;
    // One missing device fails the request for both; each may still work alone.
    const camera = await openOne('camera');
    const microphone = await openOne('microphone');
    if (camera && microphone) return problem;
    if (camera) return 'noCamera';
    return microphone && 'noMicrophone';
  }
}

async function openOne(source: DeviceSource): Promise<DeviceProblem | undefined> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      source === 'camera' ? { video: cameraConstraints() } : { audio: microphoneConstraints() },
    );
    for (const track of stream.getTracks()) hold(track);
    return undefined;
  } catch (error) {
    return problemOf(error);
  }
}

function cameraConstraints(): MediaTrackConstraints {
  const { camera } = deviceStore.getState().choices;
  return {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 25, max: 30 },
    ...(camera !== undefined && { deviceId: { ideal: camera } }),
  };
}

function microphoneConstraints(): MediaTrackConstraints {
  const { microphone } = deviceStore.getState().choices;
  return {
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...(microphone !== undefined && { deviceId: { ideal: microphone } }),
  };
}

function hold(track: MediaStreamTrack): void {
  const source = track.kind === 'video' ? 'camera' : 'microphone';
  closeTrack(source);
  track.enabled = deviceStore.getState().wanted[source];
  track.addEventListener('ended', () => {
    if (deviceStore.getState()[source] === track) deviceStore.setState({ [source]: undefined, problem: 'lostDevice' });
  });
  deviceStore.setState({ [source]: track });
}

function closeTracks(): void {
  closeTrack('camera');
  closeTrack('microphone');
}

function closeTrack(source: DeviceSource): void {
  deviceStore.getState()[source]?.stop();
  deviceStore.setState({ [source]: undefined });
}

function setWanted(source: DeviceSource, on: boolean): void {
  const wanted = { ...deviceStore.getState().wanted, [source]: on };
  deviceStore.setState({ wanted });
  writeObject(sessionStorage, WANTED_KEY, wanted);
}

async function listDevices(): Promise<void> {
  try {
    deviceStore.setState({ devices: await navigator.mediaDevices.enumerateDevices() });
  } catch {
    // Without a list there is nothing to choose from; the default devices still work.
  }
}

function problemOf(error: unknown): DeviceProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}

function readObject<Shape extends object>(storage: Storage, key: string): Partial<Shape> {
  try {
    const value: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Partial<Shape>) : {};
  } catch {
    return {};
  }
}

function writeObject(storage: Storage, key: string, value: object): void {
  try {
    storage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage may be full or switched off; the choice then lasts as long as the page.
  }
}
