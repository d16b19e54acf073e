import type { MediaSource, StageSlot } from '@diem-cau/shared/domain/stage/places.ts';

/** What a place on the stage shows now. */
export interface StageMediaSlot {
  /** `chair`, or `speaker:<siteId>`. */
  readonly key: string;
  readonly slot: StageSlot;
  readonly video?: MediaStreamTrack;
  readonly screen?: MediaStreamTrack;
  readonly audio?: MediaStreamTrack;
}

export type StageMediaState = 'idle' | 'connecting' | 'connected' | 'failed';

/** The media of the stage at one moment, for a screen to draw. */
export interface StageMediaSnapshot {
  /** The places that send something: the chair first. */
  readonly slots: readonly StageMediaSlot[];
  readonly state: StageMediaState;
  /** Which of this client's own sources the stage has. */
  readonly producing: Partial<Record<MediaSource, boolean>>;
  /** What the browser counts about everything received; absent while nothing is. */
  readonly receiveStats?: () => Promise<RTCStatsReport>;
}

export const IDLE_SNAPSHOT: StageMediaSnapshot = { slots: [], state: 'idle', producing: {} };
