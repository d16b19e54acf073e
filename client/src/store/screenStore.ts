import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface ScreenState {
  /** The screen or window that this device shares, from the choice until the end. */
  readonly track: MediaStreamTrack | undefined;
}

const screenStore = createStore<ScreenState>(() => ({ track: undefined }));

/** The screen that this page shares. */
export function useSharedScreen(): MediaStreamTrack | undefined {
  return useStore(screenStore, ({ track }) => track);
}

/** Asks which screen or window to share; false when the person chose none. */
export async function chooseScreen(): Promise<boolean> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { max: 15 } }, audio: false });
    const [track] = stream.getVideoTracks();
    if (!track) return false;
    // Letters matter more than motion: rather fewer pictures than blurred ones.
    track.contentHint = 'detail';
    releaseScreen();
    // The browser's own button ends it too.
    track.addEventListener('ended', () => {
      if (screenStore.getState().track === track) screenStore.setState({ track: undefined });
    });
    screenStore.setState({ track });
    return true;
  } catch {
    return false;
  }
}

/** Lets go of the shared screen, so that the browser's mark goes out. */
export function releaseScreen(): void {
  screenStore.getState().track?.stop();
  screenStore.setState({ track: undefined });
}
