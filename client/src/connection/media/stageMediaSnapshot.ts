import type { Rung } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { MediaSlot, MediaSource, WallSource } from '@diem-cau/shared/domain/stage/places.ts';

/** What a place on the stage shows now. */
export interface StageMediaSlot {
  /** `chair`, `speaker:<siteId>`, or `wall:<siteId>` for the desk. */
  readonly key: string;
  readonly slot: MediaSlot;
  readonly video?: MediaStreamTrack;
  readonly screen?: MediaStreamTrack;
  /** What the shared screen plays. */
  readonly screenSound?: MediaStreamTrack;
  readonly audio?: MediaStreamTrack;
  /** The address of the newest still, while the line bears no moving pictures. */
  readonly still?: string;
}

/**
 * Why an own source that the stage wants is not received as it should be: another page of the same place sends it, the
 * server closed it because it was too much, or nothing of it arrives.
 */
export type SourceTrouble = 'elsewhere' | 'excess' | 'notArriving';

/**
 * Why no media can flow at all: the browser has no WebRTC, or no packet of it gets through to the server, by UDP or by TCP;
 * `address` is the server's for media, host and port.
 */
export type MediaObstacle =
  | { readonly kind: 'noWebRtc' }
  | { readonly kind: 'pathBlocked'; readonly address: string | undefined };

/** How the connection for media is. */
export type StageMediaState = 'idle' | 'connecting' | 'connected' | 'failed';

/** The media of the stage at one moment, for a screen to draw. */
export interface StageMediaSnapshot {
  /** The places that send something: the chair first. */
  readonly slots: readonly StageMediaSlot[];
  readonly state: StageMediaState;
  /** Known once three attempts have failed; absent while nothing is in the way. */
  readonly obstacle?: MediaObstacle | undefined;
  /** Which of this client's own sources the stage has. */
  readonly producing: Partial<Record<MediaSource, boolean>>;
  /** What is known to be wrong with this page's sources that the stage wants. */
  readonly troubles: Partial<Record<MediaSource, SourceTrouble>>;
  /** Sends this page's sources although another page of the place does; absent where none does. */
  readonly takeOver?: () => void;
  /** What of this client the desk looks at or listens to for itself. */
  readonly wanted: readonly WallSource[];
  /** How much this client's line bears. */
  readonly rung: Rung;
  /** What the browser counts about everything received; absent while nothing is. */
  readonly receiveStats?: () => Promise<RTCStatsReport>;
  /** What the browser counts about everything sent; absent where this client sends nothing. */
  readonly sendStats?: () => Promise<RTCStatsReport>;
}

/** Before the media are joined, and after they are left. */
export const IDLE_SNAPSHOT: StageMediaSnapshot = {
  slots: [],
  state: 'idle',
  producing: {},
  troubles: {},
  wanted: [],
  rung: 'high',
};
