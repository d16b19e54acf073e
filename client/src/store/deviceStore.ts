import { type StoppableSource as DeviceSource, STOPPABLE_SOURCES } from '@diem-cau/shared/domain/stage/state.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { captureRawMicrophone, captureTracks, type DeviceCause } from './deviceCapture.ts';
import { type DeviceName, HALL_SOUND, KIND_OF_DEVICE, matchDevice, type SoundSettings } from './deviceChoice.ts';
import {
  type DeviceChoices,
  readChoices,
  readSound,
  readWanted,
  storeChoices,
  storeSound,
  storeWanted,
} from './storedDevices.ts';

/** This machine's camera, microphone and loudspeaker. */
export interface DeviceState {
  readonly phase: 'idle' | 'asking' | 'ready';
  /** Why each device that is wanted gives nothing. */
  readonly causes: Readonly<Partial<Record<DeviceSource, DeviceCause>>>;
  readonly camera: MediaStreamTrack | undefined;
  readonly microphone: MediaStreamTrack | undefined;
  /** What the person wants on; kept over reloads of the tab so that nobody is unmuted by one. */
  readonly wanted: Readonly<Record<DeviceSource, boolean>>;
  readonly choices: DeviceChoices;
  /** The ids of the chosen devices that are plugged in; undefined for the default. */
  readonly chosenIds: Readonly<Record<DeviceName, string | undefined>>;
  /** Chosen devices that are not plugged in: the default one stands in. */
  readonly missing: Readonly<Partial<Record<DeviceName, true>>>;
  readonly sound: SoundSettings;
  readonly devices: readonly MediaDeviceInfo[];
}

const deviceStore = createStore<DeviceState>(() => ({
  phase: 'idle',
  causes: {},
  camera: undefined,
  microphone: undefined,
  wanted: { camera: true, microphone: true, ...readWanted() },
  choices: readChoices(),
  chosenIds: { camera: undefined, microphone: undefined, speaker: undefined },
  missing: {},
  sound: { ...HALL_SOUND, ...readSound() },
  devices: [],
}));

/** A part of the devices' state. */
export function useDevices<Part>(select: (state: DeviceState) => Part): Part {
  return useStore(deviceStore, select);
}

/** The devices' state at this moment. */
export function readDevices(): DeviceState {
  return deviceStore.getState();
}

/** The tracks that may be sent: what is on and works. */
export function sendableTracks(state: DeviceState): Partial<Record<DeviceSource, MediaStreamTrack>> {
  return {
    ...(state.camera && state.wanted.camera && { camera: state.camera }),
    ...(state.microphone && state.wanted.microphone && { microphone: state.microphone }),
  };
}

/** Opens what is wanted; `causes` says why one fails, and the other works. */
export async function openDevices(): Promise<void> {
  deviceStore.setState({ phase: 'asking' });
  navigator.mediaDevices?.addEventListener('devicechange', followDevices);
  await listDevices();
  closeTracks();
  await openWanted();
  deviceStore.setState({ phase: 'ready' });
  // Only now, with a device open, are all ids and names told: the chosen one may be known only now.
  await followDevices();
}

/** Releases camera and microphone, so that their lights go out. */
export function closeDevices(): void {
  navigator.mediaDevices?.removeEventListener('devicechange', followDevices);
  closeTracks();
  deviceStore.setState({ phase: 'idle' });
}

/** Turns this device's camera or microphone on or off. */
export async function toggleDevice(source: DeviceSource): Promise<void> {
  const state = deviceStore.getState();
  const on = !(state.wanted[source] && state[source] !== undefined);
  setWanted(source, on);
  if (!on) {
    if (source === 'camera') closeTrack('camera');
    else if (state.microphone) state.microphone.enabled = false;
    setCause([source], undefined);
    return;
  }
  if (state[source]?.readyState === 'live') {
    state[source].enabled = true;
    return;
  }
  await open(source);
  await listDevices();
}

/** Does without a device: it is off by the room's choice, and nothing warns of it any more. */
export function leaveOff(source: DeviceSource): void {
  setWanted(source, false);
  setCause([source], undefined);
  closeTrack(source);
}

/** Chooses a device by its id; an empty id is the system's default. */
export async function chooseDevice(device: DeviceName, id: string): Promise<void> {
  const { devices, choices: before } = deviceStore.getState();
  const label = devices.find(({ kind, deviceId }) => kind === KIND_OF_DEVICE[device] && deviceId === id)?.label ?? '';
  const choices = { ...before, [device]: id === '' ? undefined : { id, label } };
  deviceStore.setState({ choices });
  storeChoices(choices);
  matchChoices();
  if (device === 'speaker') return;
  setWanted(device, true);
  await open(device);
}

/** Changes how the microphone is treated, now and on this machine from now on. */
export async function changeSound(change: Partial<SoundSettings>): Promise<void> {
  const sound = { ...deviceStore.getState().sound, ...change };
  deviceStore.setState({ sound });
  storeSound(sound);
  // Browsers change these on an open microphone or ignore it; a newly opened one has them everywhere.
  if (deviceStore.getState().microphone) await open('microphone');
}

/** Something was plugged in or out: goes back to the chosen devices, or on to others where those are gone. */
async function followDevices(): Promise<void> {
  await listDevices();
  for (const source of STOPPABLE_SOURCES) {
    if (mustReopen(source)) await open(source);
  }
}

/** Whether a source that is wanted has no device, or another one than the chosen one that is there. */
function mustReopen(source: DeviceSource): boolean {
  const { phase, wanted, causes, devices, chosenIds, ...state } = deviceStore.getState();
  if (phase !== 'ready' || !wanted[source]) return false;
  const track = state[source];
  if (!track) {
    const cause = causes[source];
    // Without a device of the kind there is nothing to open, and a refusal is no matter of plugs.
    return cause !== undefined && !REFUSALS.includes(cause) && hasDevice(devices, source);
  }
  const chosen = chosenIds[source];
  const current = track.getSettings().deviceId;
  return chosen !== undefined && current !== undefined && current !== chosen;
}

const REFUSALS: readonly DeviceCause[] = ['denied', 'insecure', 'inApp'];

function hasDevice(devices: readonly MediaDeviceInfo[], source: DeviceSource): boolean {
  return devices.some(({ kind }) => kind === KIND_OF_DEVICE[source]);
}

function matchChoices(): void {
  const { choices, devices } = deviceStore.getState();
  const match = (device: DeviceName) => matchDevice(choices[device], KIND_OF_DEVICE[device], devices);
  const matches = { camera: match('camera'), microphone: match('microphone'), speaker: match('speaker') };
  deviceStore.setState({
    chosenIds: { camera: matches.camera.id, microphone: matches.microphone.id, speaker: matches.speaker.id },
    missing: {
      ...(matches.camera.missing && { camera: true }),
      ...(matches.microphone.missing && { microphone: true }),
      ...(matches.speaker.missing && { speaker: true }),
    },
  });
}

async function openWanted(): Promise<void> {
  const { wanted } = deviceStore.getState();
  const sources = STOPPABLE_SOURCES.filter((source) => wanted[source]);
  if (sources.length === 0) return;
  const cause = await open(...sources);
  if (sources.length === 1 || cause === undefined || REFUSALS.includes(cause)) return;
  // One missing device fails the request for both; each may still work alone.
  for (const source of sources) await open(source);
}

/** Opens these in one request, with the devices and settings chosen. Returns what went wrong. */
async function open(...sources: readonly DeviceSource[]): Promise<DeviceCause | undefined> {
  const captured = await captureTracks(sources, deviceStore.getState());
  setCause(sources, captured.ok ? undefined : captured.error);
  if (!captured.ok) return captured.error;
  for (const track of captured.value) hold(track);
  return undefined;
}

/** The chosen microphone without processing; the caller stops its track. Undefined without one. */
export function openRawMicrophone(): Promise<MediaStream | undefined> {
  return captureRawMicrophone(deviceStore.getState());
}

function hold(track: MediaStreamTrack): void {
  const source = track.kind === 'video' ? 'camera' : 'microphone';
  closeTrack(source);
  track.enabled = deviceStore.getState().wanted[source];
  track.addEventListener('ended', () => {
    if (deviceStore.getState()[source] !== track) return;
    deviceStore.setState({ [source]: undefined });
    setCause([source], 'lostDevice');
    // The change of devices may have been told before the end of the track.
    void followDevices();
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

function setCause(sources: readonly DeviceSource[], cause: DeviceCause | undefined): void {
  const causes = { ...deviceStore.getState().causes };
  for (const source of sources) {
    if (cause === undefined) delete causes[source];
    else causes[source] = cause;
  }
  deviceStore.setState({ causes });
}

function setWanted(source: DeviceSource, on: boolean): void {
  const wanted = { ...deviceStore.getState().wanted, [source]: on };
  deviceStore.setState({ wanted });
  storeWanted(wanted);
}

async function listDevices(): Promise<void> {
  try {
    deviceStore.setState({ devices: await navigator.mediaDevices.enumerateDevices() });
    matchChoices();
  } catch {
    // Without a list there is nothing to choose from; the default devices still work.
  }
}
