import type { StoppableSource as DeviceSource } from '@diem-cau/shared/domain/stage/state.ts';
import type { DeviceCause } from './deviceCapture.ts';
import type { DeviceState } from './deviceStore.ts';

/** What a room's camera or microphone does now. `off` is a person's choice, `failed` is not. */
export type SourceVerdict =
  | { readonly kind: 'on' | 'off' | 'asking' }
  | { readonly kind: 'failed'; readonly cause: DeviceCause };

type Judged = Pick<DeviceState, 'phase' | 'wanted' | 'causes'> & {
  readonly [source in DeviceSource]: unknown;
};

/** Judges one device. A page that uses no devices has none to judge: its phase is `idle`. */
export function judgeSource(state: Judged, source: DeviceSource): SourceVerdict {
  if (state.phase !== 'ready') return { kind: 'asking' };
  if (!state.wanted[source]) return { kind: 'off' };
  if (state[source] !== undefined) return { kind: 'on' };
  return { kind: 'failed', cause: state.causes[source] ?? 'failed' };
}

/** Both devices in one word: what the worse one does, `ready` where both are on. */
export function judgeDevices(state: Judged): 'asking' | 'failed' | 'off' | 'ready' {
  const kinds = (['camera', 'microphone'] as const).map((source) => judgeSource(state, source).kind);
  return (['asking', 'failed', 'off'] as const).find((kind) => kinds.includes(kind)) ?? 'ready';
}
