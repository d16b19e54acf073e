import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { HallTest } from './hallTest.ts';

/** Whether the room's microphone heard the tone that its loudspeaker played. */
export const LOOPBACKS = ['heard', 'notHeard', 'notMeasured'] as const;

/** What became of the test tone. */
export type Loopback = (typeof LOOPBACKS)[number];

/** What a site found out about its own room. A figure is absent where it could not be measured. */
export interface DeviceCheck {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly loopback: Loopback;
  /** Kilobits a second. */
  readonly uplinkKbps?: number | undefined;
  readonly downlinkKbps?: number | undefined;
  /** Milliseconds. */
  readonly roundTripMs?: number | undefined;
  /** Of the stage's packets, 0 to 100. */
  readonly lossPercent?: number | undefined;
}

/** A check with who made it and when. */
export interface RecordedCheck extends DeviceCheck {
  readonly by: ActorId;
  readonly at: Timestamp;
}

/** The last check of each site that has made one, and the last test of the halls. */
export interface ReadinessState {
  readonly checks: Readonly<Record<SiteId, RecordedCheck>>;
  readonly test?: HallTest;
}

/** No room has been checked or tested. */
export const initialReadiness: ReadinessState = { checks: {} };
