import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { DeviceCheck } from './state.ts';

/** What happens to the checks of rooms. */
export type ReadinessEvent = {
  readonly type: 'DeviceCheckRecorded';
  readonly siteId: SiteId;
  readonly check: DeviceCheck;
  readonly by: ActorId;
  readonly at: Timestamp;
};
