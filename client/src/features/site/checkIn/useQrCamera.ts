import { type RefObject, useEffect, useRef, useState } from 'react';
import { createQrReader } from './qrReader.ts';

/** Why there is no camera: it was not allowed, or there is none. */
export type CameraProblem = 'refused' | 'none';

/** How often a picture is looked at, in milliseconds. */
const LOOK_MS = 200;
/** So long the same code is not told again, in milliseconds: it is still held before the camera. */
const SAME_CODE_MS = 4_000;

/** Shows the camera that looks away from its holder in `video`, and tells each QR code that is held before it. */
export function useQrCamera(onRead: (text: string) => void): {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly problem: CameraProblem | undefined;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<CameraProblem>();
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    let last = { text: '', at: Number.NEGATIVE_INFINITY };
    const look = async (read: (from: HTMLVideoElement) => Promise<string | undefined>) => {
      const text = video.current ? await read(video.current) : undefined;
      if (!isShown) return;
      const now = performance.now();
      if (text !== undefined) {
        if (text !== last.text || now - last.at > SAME_CODE_MS) onRead(text);
        last = { text, at: now };
      }
      timer = setTimeout(() => void look(read), LOOK_MS);
    };
    const start = async () => {
      const [camera, read] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
        createQrReader(),
      ]);
      stream = camera;
      if (!isShown || !video.current) return stop(camera);
      video.current.srcObject = camera;
      await video.current.play();
      await look(read);
    };
    start().catch((error: Error) => {
      if (isShown) setProblem(error.name === 'NotAllowedError' ? 'refused' : 'none');
    });
    return () => {
      isShown = false;
      clearTimeout(timer);
      if (stream) stop(stream);
    };
  }, [onRead]);
  return { video, problem };
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
