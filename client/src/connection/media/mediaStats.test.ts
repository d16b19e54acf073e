import { describe, expect, it } from 'vitest';
import { countReceived, lossPercent } from './mediaStats.ts';

describe('what came in over a connection', () => {
  it('sums the received streams and nothing else', () => {
    const report = new Map<string, unknown>([
      ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 10 }],
      ['v', { type: 'inbound-rtp', kind: 'video', packetsReceived: 130, packetsLost: 10 }],
      ['o', { type: 'outbound-rtp', kind: 'audio', packetsSent: 999 }],
      ['t', { type: 'transport' }],
    ]);
    expect(countReceived(report)).toEqual({ received: 180, lost: 20, sound: 50 });
  });

  it('counts packets that came twice as none lost', () => {
    const report = new Map([['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 5, packetsLost: -3 }]]);
    expect(countReceived(report)).toEqual({ received: 5, lost: 0, sound: 5 });
  });

  it('tells the share of lost packets once there are enough', () => {
    expect(lossPercent({ received: 180, lost: 20, sound: 0 })).toBe(10);
    expect(lossPercent({ received: 80, lost: 19, sound: 0 })).toBeUndefined();
  });
});
