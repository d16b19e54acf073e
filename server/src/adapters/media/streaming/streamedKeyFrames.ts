import type { CapturedStream } from '../recording/partSheet.ts';

/** How long a segment of the stream lasts (s). */
export const SEGMENT_S = 2;
/** A picture that is encoded again gets its key frames there (ms). */
const RARELY_MS = 60_000;

/** A picture that is copied can be cut only where its sender has put a key frame. */
export function streamedKeyFrameMs(codec: CapturedStream['codec']): number {
  return codec === 'h264' ? SEGMENT_S * 1_000 : RARELY_MS;
}
