import type { StoppableSource as DeviceSource } from '@diem-cau/shared/domain/stage/state.ts';
import { err, ok, type Result } from '@diem-cau/shared/kernel/result.ts';
import type { DeviceName, SoundSettings } from './deviceChoice.ts';

/** Why one device gives nothing; the screens word it. `inApp`: the browser of another application, which gives none. */
export type DeviceCause = 'denied' | 'missing' | 'busy' | 'insecure' | 'inApp' | 'failed' | 'lostDevice';

interface CaptureSettings {
  /** Device ids; undefined for the system's default. */
  readonly chosenIds: Readonly<Record<DeviceName, string | undefined>>;
  readonly sound: SoundSettings;
}

/** Whether the browser gives pages any device at all. */
function canCapture(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

const UNPROCESSED = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** Asks the browser for tracks in one request, which fails as a whole. */
export async function captureTracks(
  sources: readonly DeviceSource[],
  settings: CaptureSettings,
): Promise<Result<readonly MediaStreamTrack[], DeviceCause>> {
  // Browsers inside other applications leave the function out on safe addresses too.
  if (!canCapture()) return err(window.isSecureContext ? 'inApp' : 'insecure');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: sources.includes('camera') && cameraConstraints(settings),
      audio: sources.includes('microphone') && microphoneConstraints(settings),
    });
    return ok(stream.getTracks());
  } catch (error) {
    return err(causeOf(error));
  }
}

/** The chosen microphone without processing; the caller stops its track. Undefined without one. */
export async function captureRawMicrophone(settings: CaptureSettings): Promise<MediaStream | undefined> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { ...microphoneConstraints(settings), ...UNPROCESSED } });
  } catch {
    return undefined;
  }
}

function cameraConstraints({ chosenIds: { camera } }: CaptureSettings): MediaTrackConstraints {
  return {
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 25, max: 30 },
    ...(camera !== undefined && { deviceId: { ideal: camera } }),
  };
}

function microphoneConstraints({ chosenIds: { microphone }, sound }: CaptureSettings): MediaTrackConstraints {
  return {
    ...sound,
    ...(microphone !== undefined && { deviceId: { ideal: microphone } }),
  };
}

function causeOf(error: unknown): DeviceCause {
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
