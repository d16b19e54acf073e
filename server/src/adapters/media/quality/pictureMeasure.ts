import type { LineMeasures } from '@diem-cau/shared/domain/stage/ladder.ts';
import type { Consumer, Producer } from 'mediasoup/types';

/**
 * Compares the layers that the worker forwards, by its estimate of the bandwidth, with those it would if there were
 * enough. The estimate itself says little: where little is sent, little is known.
 */
export function judgePictures(streams: readonly (readonly [Consumer, Producer])[]): LineMeasures['pictures'] {
  let wanted = 0;
  let shown = 0;
  let smaller = false;
  for (const [consumer, producer] of streams) {
    if (consumer.kind !== 'video' || consumer.paused || consumer.type !== 'simulcast') continue;
    const highest = Math.min(consumer.preferredLayers?.spatialLayer ?? 0, highestSent(producer));
    if (highest < 0) continue;
    wanted++;
    if (!consumer.currentLayers) continue;
    shown++;
    if (consumer.currentLayers.spatialLayer < highest) smaller = true;
  }
  if (wanted > 0 && shown === 0) return 'none';
  return smaller || shown < wanted ? 'smaller' : 'whole';
}

/** The highest layer that comes in; -1 where none does. */
function highestSent({ score }: Producer): number {
  return score.reduce(
    (highest, { encodingIdx, score: points }) => (points > 0 ? Math.max(highest, encodingIdx) : highest),
    -1,
  );
}
