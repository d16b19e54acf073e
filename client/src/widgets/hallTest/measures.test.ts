import { describe, expect, it } from 'vitest';
import { countSent, measureTurn, type OwnSample } from './measures.ts';

function look(over: Partial<OwnSample> = {}): OwnSample {
  return { level: 0.1, clipped: 0, picture: true, sound: true, sent: undefined, ...over };
}

describe('what a hall measures in its turn', () => {
  it('READY-9: the loudest moment in dB, the clipped samples, the loss and the pictures a second', () => {
    const sent = (seconds: number) => ({
      packets: 60 * seconds,
      lost: 6 * seconds,
      frames: 24 * seconds,
      at: seconds * 1_000,
    });
    const turn = [1, 2, 3].map((seconds) => look({ level: seconds / 30, clipped: 0.06, sent: sent(seconds) }));
    expect(measureTurn(turn)).toStrictEqual({
      picture: true,
      sound: true,
      levelDb: -20,
      clippedPercent: 6,
      lossPercent: 10,
      framesPerSecond: 24,
    });
  });

  it('READY-9: what cannot be measured is left out, and a wire without a signal is the least level', () => {
    expect(measureTurn([])).toStrictEqual({ picture: false, sound: false });
    expect(measureTurn([look({ level: undefined })])).toStrictEqual({ picture: true, sound: true });
    expect(measureTurn([look({ level: 0 })])).toMatchObject({ levelDb: -100, clippedPercent: 0 });
  });

  it('READY-9: the layers of one picture count once, and the losses are those that the server reports', () => {
    const layer = (frames: number) => ({ type: 'outbound-rtp', kind: 'video', packetsSent: 10, framesEncoded: frames });
    const report = new Map<string, unknown>([
      ['low', layer(20)],
      ['high', layer(50)],
      ['sound', { type: 'outbound-rtp', kind: 'audio', packetsSent: 5 }],
      ['remote', { type: 'remote-inbound-rtp', packetsLost: 3 }],
    ]);
    expect(countSent(report, 7)).toStrictEqual({ packets: 25, lost: 3, frames: 50, at: 7 });
  });
});
