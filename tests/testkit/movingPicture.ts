/**
 * Decides from samples of a video's frame count whether it moves; a new track in the same element starts a new count.
 */
export function watchFrames(): (frames: number) => boolean {
  let first: number | undefined;
  return (frames) => {
    // The count of the track before says nothing of this one, which may never get so far.
    if (first === undefined || frames < first) first = frames;
    return frames >= first + 3;
  };
}
