import { useEffect } from 'react';
import { useDevices } from '../../store/deviceStore.ts';

/** What a weak machine can encode in time: a quarter of the pixels, and fewer pictures a second; fewest where nobody sees them. */
const PLAIN: MediaTrackConstraints = { width: 640, height: 360, frameRate: 12 };
const PLAIN_UNSEEN: MediaTrackConstraints = { width: 640, height: 360, frameRate: 5 };
/** As the camera was opened. */
const WHOLE: MediaTrackConstraints = { width: 1280, height: 720, frameRate: 25 };

/**
 * Has the camera give smaller pictures, and fewer, while the hall is shown plainly, and still fewer while it is not on the
 * stage. A camera that cannot stays as it is.
 */
export function usePlainCamera(plain: boolean, onStage: boolean): void {
  const camera = useDevices((state) => state.camera);
  useEffect(() => {
    if (!camera || !plain) return undefined;
    camera.applyConstraints(onStage ? PLAIN : PLAIN_UNSEEN).catch(() => {});
    return () => {
      if (camera.readyState === 'live') camera.applyConstraints(WHOLE).catch(() => {});
    };
  }, [camera, plain, onStage]);
}
