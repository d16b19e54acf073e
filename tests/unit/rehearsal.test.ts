import { describe, expect, it } from 'vitest';
import { PacketCount } from '../../scripts/rehearse/media/packetCount.ts';
import { asksForKeyFrame, soundPacket, videoPackets } from '../../scripts/rehearse/media/rtpPackets.ts';
import { planSiteMorning } from '../../scripts/rehearse/siteMorning.ts';

describe('the morning of a simulated site', () => {
  it('is the same for the same seed and site, and another for each other one', () => {
    const acts = (seed: string, site: string) => planSiteMorning(seed, site, 24, 30).acts;
    expect(acts('1', 'DT-01')).toEqual(acts('1', 'DT-01'));
    expect(acts('1', 'DT-02')).not.toEqual(acts('1', 'DT-01'));
    expect(acts('2', 'DT-01')).not.toEqual(acts('1', 'DT-01'));
  });

  it('begins with joining, goes in order, and most rooms come', () => {
    const mornings = Array.from({ length: 200 }, (_, index) => planSiteMorning('1', `S-${index}`, 24, 30).acts);
    const present = mornings.filter((acts) => acts.length > 0);
    expect(present.length).toBeGreaterThan(180);
    expect(present.length).toBeLessThan(200);
    for (const acts of present) {
      expect(acts[0]?.kind).toBe('join');
      const times = acts.map(({ atMs }) => atMs);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });
});

describe('RTP of a simulated site', () => {
  it('cuts a picture into packets of which the first begins it and the last is marked', () => {
    const stream = { ssrc: 7, payloadType: 96, sequence: 65_535 };
    const packets = videoPackets(stream, new Uint8Array(2_500), 3, 9_000);
    expect(packets.map((packet) => packet.readUInt16BE(2))).toEqual([65_535, 0, 1]);
    expect(packets.map((packet) => (packet[1] ?? 0) >> 7)).toEqual([0, 0, 1]);
    expect(packets.map((packet) => ((packet[12] ?? 0) >> 4) & 1)).toEqual([1, 0, 0]);
    expect(packets.every((packet) => packet.readUInt32BE(4) === 9_000 && packet.readUInt32BE(8) === 7)).toBe(true);
    expect(packets.reduce((sum, packet) => sum + packet.length - 16, 0)).toBe(2_500);
  });

  it('puts one sound frame into one packet', () => {
    const packet = soundPacket({ ssrc: 9, payloadType: 111, sequence: 5 }, Uint8Array.of(1, 2, 3), 960);
    expect([...packet.subarray(12)]).toEqual([1, 2, 3]);
  });

  it('hears a request for a key frame among other reports', () => {
    const receiverReport = Buffer.from([0x80, 201, 0, 1, 0, 0, 0, 1]);
    const pictureLoss = Buffer.from([0x81, 206, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2]);
    expect(asksForKeyFrame(receiverReport)).toBe(false);
    expect(asksForKeyFrame(Buffer.concat([receiverReport, pictureLoss]))).toBe(true);
  });
});

describe('the count of received packets', () => {
  const take = (count: PacketCount, ssrc: number, sequences: readonly number[]) => {
    for (const sequence of sequences) {
      count.take(soundPacket({ ssrc, payloadType: 111, sequence }, Uint8Array.of(1), 0));
    }
  };

  it('finds gaps in each stream, also across the turn of the numbers, and none where packets were overtaken', () => {
    const count = new PacketCount();
    take(count, 7, [65_534, 65_535, 1, 2]);
    take(count, 8, [10, 12, 11, 13]);
    expect(count.received).toBe(8);
    expect(count.lost).toBe(1);
  });

  it('begins anew with each session and keeps the sums', () => {
    const count = new PacketCount();
    take(count, 7, [1, 3]);
    count.endStreams();
    take(count, 7, [900, 901]);
    expect([count.received, count.lost]).toEqual([4, 1]);
  });

  it('leaves reports about media out', () => {
    const count = new PacketCount();
    count.take(Buffer.from([0x80, 200, 0, 6, 0, 0, 0, 1, 0, 0, 0, 1]));
    expect(count.received).toBe(0);
  });
});
