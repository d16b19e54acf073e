import { useEffect, useRef } from 'react';
import { useFrozenPicture } from './useFrozenPicture.ts';

interface StageVideoProps {
  readonly track: MediaStreamTrack;
  readonly slotKey: string;
  readonly className?: string | undefined;
  /** Whether it is said that the picture stands still, as that of a camera never does. */
  readonly watched?: boolean;
}

/** The picture of one place on the stage. Always muted: its sound has an element of its own. */
export function StageVideo({ track, slotKey, className, watched = false }: StageVideoProps) {
  const video = useRef<HTMLVideoElement>(null);
  useFrozenPicture(video, watched);
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([track]);
    element.play().catch(() => {
      // Interrupted by the next picture; muted video is never blocked.
    });
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video ref={video} className={className} autoPlay muted playsInline data-testid="stage-video" data-slot={slotKey} />
  );
}
