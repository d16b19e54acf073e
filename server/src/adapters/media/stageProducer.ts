import { type MediaSlot, type MediaSource, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { MediaKind, Producer } from 'mediasoup/types';
import type { MediaPeer } from '../../application/mediaPort.ts';

/** A producer with its place on the stage or the wall. */
export interface StageProducer {
  readonly producer: Producer;
  readonly owner: MediaPeer;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
}

export const KIND_OF_SOURCE: Readonly<Record<MediaSource, MediaKind>> = {
  camera: 'video',
  microphone: 'audio',
  screen: 'video',
  thumbnail: 'video',
  roomSound: 'audio',
};

/** How many simulcast layers a client sends of each source. */
export const LAYERS_OF_SOURCE: Readonly<Record<MediaSource, number>> = {
  camera: 3,
  microphone: 1,
  screen: 2,
  thumbnail: 1,
  roomSound: 1,
};

/** Names one source of one place. A place has one of each: the newest. */
export function keyOfSource({ slot, source }: { readonly slot: MediaSlot; readonly source: MediaSource }): string {
  return `${slotKey(slot)} ${source}`;
}
