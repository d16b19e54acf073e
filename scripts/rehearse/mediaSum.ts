import type { PacketCount } from './media/packetCount.ts';

/** Media packets that all simulated rooms together received, and those missing in between. */
export interface MediaSum {
  readonly packetsReceived: number;
  readonly packetsLost: number;
}

/** Adds up what the rooms counted. */
export function sumMedia(counts: readonly PacketCount[]): MediaSum {
  return {
    packetsReceived: counts.reduce((sum, { received }) => sum + received, 0),
    packetsLost: counts.reduce((sum, { lost }) => sum + lost, 0),
  };
}
