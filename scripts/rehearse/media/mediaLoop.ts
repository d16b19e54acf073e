/** A few seconds of one room's picture and sound, encoded once and sent round and round. */
export interface MediaLoop {
  /** VP8 frames in order, the first one a key frame. */
  readonly pictures: readonly Picture[];
  /** Opus frames in order. */
  readonly sounds: readonly Uint8Array[];
}

/** One encoded video frame. */
interface Picture {
  readonly isKeyFrame: boolean;
  readonly bytes: Uint8Array;
}

/** What a simulated room shows and sounds like. */
export interface RoomLook {
  /** Painted large in the middle, so that a person and a test can tell whose picture it is. */
  readonly name: string;
  readonly group: string;
  /** The wall behind the people, as degrees on the colour wheel. */
  readonly hue: number;
  readonly toneHz: number;
}

/** How the loops are made; senders must keep the same pace. */
export const LOOP = {
  width: 320,
  height: 180,
  picturesPerSecond: 10,
  pictures: 30,
  bitsPerSecond: 150_000,
  /** Length of one Opus frame, in milliseconds. */
  soundMs: 20,
  sounds: 50,
} as const;
