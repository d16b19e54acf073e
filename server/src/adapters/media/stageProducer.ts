import type { MediaSource, StageSlot } from '@diem-cau/shared/domain/floor/stage.ts';
import type { MediaKind, Producer } from 'mediasoup/types';
import type { MediaPeer } from '../../application/mediaPort.ts';

/** A producer with its place on the stage. */
export interface StageProducer {
  readonly producer: Producer;
  readonly owner: MediaPeer;
  readonly source: MediaSource;
  readonly slot: StageSlot;
}

export const KIND_OF_SOURCE: Readonly<Record<MediaSource, MediaKind>> = { camera: 'video', microphone: 'audio' };

/** Whether two slots are the same place on the stage. */
export function isSameSlot(one: StageSlot, other: StageSlot): boolean {
  if (one.kind === 'speaker' && other.kind === 'speaker') return one.siteId === other.siteId;
  return one.kind === other.kind;
}
