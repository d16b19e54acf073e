import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { DeviceCheck } from './state.ts';

export type ReadinessEvent = {
  readonly type: 'DeviceCheckRecorded';
  readonly siteId: SiteId;
  readonly check: DeviceCheck;
  readonly by: ActorId;
  readonly at: Timestamp;
};
