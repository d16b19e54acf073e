import { type MediaSlot, type MediaSource, slotKey } from '@diem-cau/shared/domain/stage/places.ts';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import type { MediaKind, Producer } from 'mediasoup/types';
import type { MediaPeer } from '../../../application/mediaPort.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';

/** Something that can be received from the stage or the wall, wherever it is sent to. */
export interface RoomSource {
  /** The producer's, the same on every router. */
  readonly id: string;
  readonly kind: MediaKind;
  readonly actorId: ActorId;
  readonly source: MediaSource;
  readonly slot: MediaSlot;
}

/** What one of this server's own peers sends. */
export interface LocalSource extends RoomSource {
  readonly producer: Producer;
  readonly owner: MediaPeer;
  /** The router it is sent to. */
  readonly home: RoomRouter;
  /** As `AnnouncedSource.order`. */
  readonly order: number;
}

/** Whether a source is a picture or a sound. */
export const KIND_OF_SOURCE: Readonly<Record<MediaSource, MediaKind>> = {
  camera: 'video',
  microphone: 'audio',
  screenSound: 'audio',
  screen: 'video',
  thumbnail: 'video',
  roomSound: 'audio',
};

/** How many simulcast layers a client sends of each source. */
export const LAYERS_OF_SOURCE: Readonly<Record<MediaSource, number>> = {
  camera: 3,
  microphone: 1,
  screenSound: 1,
  screen: 2,
  thumbnail: 1,
  roomSound: 1,
};

/** Names one source of one place. A place has one of each: the newest. */
export function keyOfSource({ slot, source }: { readonly slot: MediaSlot; readonly source: MediaSource }): string {
  return `${slotKey(slot)} ${source}`;
}
