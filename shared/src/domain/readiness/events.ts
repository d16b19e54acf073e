import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { HallMeasures } from './hallTest.ts';
import type { DeviceCheck } from './state.ts';

interface By {
  readonly by: ActorId;
  readonly at: Timestamp;
}

/** What happens to the test of the halls. */
export type HallTestEvent =
  /** The first of the order is on the stage. */
  | ({ readonly type: 'HallTestStarted'; readonly order: readonly SiteId[] } & By)
  /** The next of the order is. */
  | ({ readonly type: 'HallTestTurned' } & By)
  | ({ readonly type: 'HallReported'; readonly siteId: SiteId; readonly measures: HallMeasures } & By)
  | ({ readonly type: 'HallTestEnded'; readonly reason: 'done' | 'stopped' } & By);

/** What happens to the readiness of rooms. */
export type ReadinessEvent =
  | ({ readonly type: 'DeviceCheckRecorded'; readonly siteId: SiteId; readonly check: DeviceCheck } & By)
  | HallTestEvent;
