import { setTimeout } from 'node:timers/promises';
import type { Consumer } from 'mediasoup/types';

/** Interval of repeated key frame requests (ms), longer than the worker's own repetition; and their maximum number. */
const REPEAT_REQUEST_MS = 1_500;
const MAX_REQUESTS = 20;

/** Requests a key frame again until a picture arrives: a PLI may be lost, and the worker repeats it only once. */
export async function repeatKeyFrameRequest(consumer: Consumer): Promise<void> {
  if (consumer.type !== 'simulcast') return;
  for (let round = 0; round < MAX_REQUESTS; round++) {
    await setTimeout(REPEAT_REQUEST_MS, undefined, { ref: false });
    if (consumer.closed || consumer.paused || consumer.currentLayers) return;
    await consumer.requestKeyFrame().catch(() => {
      // Closed meanwhile.
    });
  }
}
