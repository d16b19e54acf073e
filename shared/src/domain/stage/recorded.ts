import type { StageSlot } from './places.ts';
import type { ReceivedSource } from './policy.ts';

const EVERY_FRAME = 2;
/** The floor's picture is kept at its best, the chair's beside it at 360 lines. */
const BEST_LAYER = 2;
const MIDDLE_LAYER = 1;

/**
 * What a recorder receives while a place is the main one: its picture and voice, the chair's beside it, and nobody else's.
 * It is a receiver like the others: no layer is sent for it beyond these. Rule REC-4.
 */
export function listRecorded(place: StageSlot): readonly ReceivedSource[] {
  if (place.kind === 'chair') return bothOf(place, BEST_LAYER);
  return [...bothOf(place, BEST_LAYER), ...bothOf({ kind: 'chair' }, MIDDLE_LAYER)];
}

function bothOf(slot: StageSlot, spatialLayer: number): readonly ReceivedSource[] {
  return [
    { slot, source: 'camera', spatialLayer, temporalLayer: EVERY_FRAME },
    { slot, source: 'microphone', spatialLayer: 0, temporalLayer: EVERY_FRAME },
  ];
}

/**
 * What a stream to the public receives while a place is the main one: its picture and voice, and the chair's voice. A receiver
 * like the others, too. Rule STREAM-5.
 */
export function listStreamed(place: StageSlot): readonly ReceivedSource[] {
  return listRecorded(place).filter(({ slot, source }) => slot === place || source === 'microphone');
}
