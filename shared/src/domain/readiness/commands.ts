import type { DeviceCheck } from './state.ts';

/** A site tells what the check of its room found. */
export type ReadinessCommand = { readonly type: 'RecordDeviceCheck'; readonly check: DeviceCheck };
