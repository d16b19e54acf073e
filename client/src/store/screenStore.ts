import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface ScreenState {
  /** The screen or window that this device shares, from the choice until the end. */
  readonly track: MediaStreamTrack | undefined;
  /** What it plays, where the browser gives it and the person has chosen so. */
  readonly sound: MediaStreamTrack | undefined;
}

const screenStore = createStore<ScreenState>(() => ({ track: undefined, sound: undefined }));

/** A film's sound as it is: nothing that is made for voices in a room is done to it. */
const AS_IT_IS = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

/** The screen that this page shares. */
export function useSharedScreen(): MediaStreamTrack | undefined {
  return useStore(screenStore, ({ track }) => track);
}

/** What the shared screen plays. */
export function useSharedSound(): MediaStreamTrack | undefined {
  return useStore(screenStore, ({ sound }) => sound);
}

/** Asks which screen or window to share; false when the person chose none. */
export async function chooseScreen(): Promise<boolean> {
  try {
    const stream = await captureScreen();
    const [track] = stream.getVideoTracks();
    const [sound] = stream.getAudioTracks();
    if (!track) return false;
    // Letters matter more than motion: rather fewer pictures than blurred ones.
    track.contentHint = 'detail';
    releaseScreen();
    // The browser's own button ends it too.
    track.addEventListener('ended', () => {
      if (screenStore.getState().track === track) releaseScreen();
    });
    screenStore.setState({ track, sound });
    return true;
  } catch {
    return false;
  }
}

/** The screen that the person chooses, with its sound; without it where this machine's sound cannot be captured. */
async function captureScreen(): Promise<MediaStream> {
  const video = { frameRate: { max: 15 } };
  try {
    return await navigator.mediaDevices.getDisplayMedia({ video, audio: AS_IT_IS });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError') {
      return navigator.mediaDevices.getDisplayMedia({ video, audio: false });
    }
    throw error;
  }
}

/** Lets go of the shared screen, so that the browser's mark goes out. */
export function releaseScreen(): void {
  const { track, sound } = screenStore.getState();
  track?.stop();
  sound?.stop();
  screenStore.setState({ track: undefined, sound: undefined });
}
