import { describe, expect, it } from 'vitest';
import { addCount, bytesPerHour, countBytes } from './dataUse.ts';

describe('what a page’s media use', () => {
  it('is what their connections have carried, both ways', () => {
    const receive = new Map<string, unknown>([
      ['pair', { type: 'candidate-pair', bytesReceived: 900, bytesSent: 100 }],
      ['other', { type: 'candidate-pair' }],
      ['stream', { type: 'inbound-rtp', bytesReceived: 800 }],
    ]);
    const send = new Map([['pair', { type: 'candidate-pair', bytesReceived: 5, bytesSent: 45 }]]);
    expect(countBytes([receive, send])).toBe(1_050);
    expect(countBytes([])).toBe(0);
  });

  it('goes on from what was used when the connections are made again', () => {
    const first = addCount({ total: 0, counted: 0 }, 1_000);
    const again = addCount(first, 200);
    expect(addCount(again, 300)).toStrictEqual({ total: 1_300, counted: 300 });
  });

  it('is told for an hour once ten seconds are known', () => {
    expect(bytesPerHour([])).toBeUndefined();
    expect(
      bytesPerHour([
        { at: 0, bytes: 0 },
        { at: 9_000, bytes: 10 },
      ]),
    ).toBeUndefined();
    expect(
      bytesPerHour([
        { at: 5_000, bytes: 1_000_000 },
        { at: 65_000, bytes: 3_000_000 },
      ]),
    ).toBe(120_000_000);
  });
});
