import { describe, expect, it } from 'vitest';
import { chooseBuffer, countTrouble } from './soundBuffer.ts';

describe('how long sound is held back', () => {
  it('is the browser’s own measure on a good line', () => {
    expect(chooseBuffer({}, 0, 1_000)).toEqual({});
    expect(chooseBuffer({}, 0.019, 1_000)).toEqual({});
  });

  it('is long enough for a repeat once packets are lost, and half a minute longer', () => {
    const troubled = chooseBuffer({}, 0.02, 1_000);
    expect(troubled.milliseconds).toBe(250);
    expect(chooseBuffer(troubled, 0, 30_999)).toBe(troubled);
    expect(chooseBuffer(troubled, 0, 31_000)).toEqual({});
    expect(chooseBuffer(troubled, 0.5, 20_000)).toEqual({ milliseconds: 250, troubledAt: 20_000 });
  });

  it('is judged by what was lost or asked for again', () => {
    const report = new Map([
      ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 90, packetsLost: 2, nackCount: 20 }],
      ['v', { type: 'inbound-rtp', kind: 'video', packetsReceived: 300, packetsLost: 30, nackCount: 99 }],
      ['o', { type: 'remote-outbound-rtp', kind: 'audio', packetsReceived: 7 }],
    ]);
    expect(countTrouble(report)).toEqual({ arrived: 390, troubled: 50 });
  });
});
