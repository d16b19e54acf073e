/** The devices that can be chosen. */
export type DeviceName = 'camera' | 'microphone' | 'speaker';

/** What the browser calls each of them. */
export const KIND_OF_DEVICE: Readonly<Record<DeviceName, MediaDeviceKind>> = {
  camera: 'videoinput',
  microphone: 'audioinput',
  speaker: 'audiooutput',
};

/** A device as somebody chose it. The name finds it again where the browser has given it another id. */
export interface DeviceChoice {
  readonly id: string;
  readonly label: string;
}

type Listed = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>;

/** Which device to use: the chosen one, or the system's default while that one is away. */
export interface DeviceMatch {
  /** Undefined for the default. */
  readonly id: string | undefined;
  /** Somebody chose a device, and it is not plugged in. */
  readonly missing: boolean;
}

/** Finds a chosen device among those plugged in: by its id, then by its name. */
export function matchDevice(
  choice: DeviceChoice | undefined,
  kind: MediaDeviceKind,
  devices: readonly Listed[],
): DeviceMatch {
  if (!choice) return { id: undefined, missing: false };
  const plugged = devices.filter((device) => device.kind === kind);
  const byId = plugged.find(({ deviceId }) => deviceId === choice.id);
  // Names are hidden until a device is open; an empty one fits nothing.
  const byLabel = plugged.find(({ label }) => label !== '' && label === choice.label);
  const id = (byId ?? byLabel)?.deviceId;
  return { id, missing: id === undefined };
}

/** How a room's microphone is treated before it is sent. */
export interface SoundSettings {
  /** Takes what the hall's own loudspeakers play out of what its microphone hears. */
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

/**
 * For a hall with loudspeakers and one microphone: without echo cancellation everybody would hear themselves, and a
 * microphone that is handed round is now near, now far. A hall with a sound desk of its own turns all three off.
 */
export const HALL_SOUND: SoundSettings = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
