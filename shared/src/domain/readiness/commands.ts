import type { SiteId } from '../../kernel/ids.ts';
import type { HallMeasures } from './hallTest.ts';
import type { DeviceCheck } from './state.ts';

/** What may be asked of the test of the halls; `number` names the test. */
export type HallTestCommand =
  /** Has the named halls speak in turn. The server leaves out those without an open screen. */
  | { readonly type: 'StartHallTest'; readonly halls: 'all' | readonly SiteId[] }
  | { readonly type: 'StopHallTest'; readonly number: number }
  /** Sent by the server once the turn of a hall, from 0, has lasted its time. */
  | { readonly type: 'TurnHallTest'; readonly number: number; readonly turn: number }
  /** A hall tells what it measured. */
  | { readonly type: 'ReportHallTest'; readonly number: number; readonly measures: HallMeasures };

/** What may be asked of the readiness of rooms. A site tells what the check of its room found. */
export type ReadinessCommand = { readonly type: 'RecordDeviceCheck'; readonly check: DeviceCheck } | HallTestCommand;
