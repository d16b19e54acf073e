import { countStatuses } from '@diem-cau/shared/domain/roster/statuses.ts';
import { describe, expect, it } from 'vitest';
import { planBranches } from '../../scripts/rehearse/branches.ts';
import { LineReport } from '../../scripts/rehearse/media/lineReport.ts';
import { PacketCount } from '../../scripts/rehearse/media/packetCount.ts';
import { asksForKeyFrame, soundPacket, videoPackets } from '../../scripts/rehearse/media/rtpPackets.ts';
import { choosePeers } from '../../scripts/rehearse/openRooms.ts';
import { readOptions } from '../../scripts/rehearse/options.ts';
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

describe('the branches of a district', () => {
  it('are 212 below one, each a group of its own with a status', async () => {
    const { roster } = await planBranches();
    const sites = Object.values(roster.sites);
    expect(sites).toHaveLength(213);
    expect(roster.groupLevel).toBe(0);
    expect(countStatuses(roster.sites)).toStrictEqual({ s_1: 204, s_2: 8 });
    expect(readOptions(['--branches'])).toMatchObject({ branches: true, sites: 212 });
    expect(readOptions([])).toMatchObject({ branches: false, sites: 101 });
  });
});

describe('the sites with a page in Chromium', () => {
  it('are two where nothing is said, never more than there are sites, and none on demand', () => {
    expect(readOptions([]).peers).toBe(2);
    expect(readOptions(['--sites', '1']).peers).toBe(1);
    expect(readOptions(['--peers', '0']).peers).toBe(0);
    expect(readOptions(['--sites', '3', '--peers', '3']).peers).toBe(3);
  });

  it('are refused with a sentence where there would be too many', () => {
    for (const peers of ['9', '-1', '1.5', 'two', '']) {
      expect(() => readOptions([`--peers=${peers}`])).toThrow('--peers is a whole number from 0 to 8');
    }
    expect(() => readOptions(['--sites', '3', '--peers', '4'])).toThrow('--peers 4 is more than --sites 3');
  });

  it('are the first that come, the same for the same seed', () => {
    const place = (id: string) => ({ id, expected: 24, level: 3 });
    const sites = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`S-${index}`, place(`S-${index}`)]));
    const conference = { state: { roster: { sites, chairsHall: 'S-0' } } } as unknown as Parameters<
      typeof choosePeers
    >[0];
    const options = { ...readOptions([]), sites: 200, peers: 8 };
    const chosen = [...choosePeers(conference, options)];
    expect(chosen).toHaveLength(8);
    expect([...choosePeers(conference, options)]).toEqual(chosen);
    // The chair's hall has the chair's media.
    expect(chosen).not.toContain('S-0');
    // With seeds of which the first site stays away in some, another one takes its place.
    const firsts = Array.from(
      { length: 200 },
      (_, seed) => [...choosePeers(conference, { ...options, seed: `${seed}` })][0],
    );
    expect(new Set(firsts).size).toBeGreaterThan(1);
    for (const [seed, first] of firsts.entries()) {
      expect(planSiteMorning(`${seed}`, first ?? '', 24, options.minutes).acts[0]?.kind).toBe('join');
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

describe('the line of a simulated site', () => {
  it('is told once a second: the share of packets that are missing since the last time, and how loud the room is', () => {
    const count = new PacketCount();
    const line = new LineReport();
    const receive = (from: number, to: number, missing: number) => {
      for (let sequence = from; sequence <= to; sequence++) {
        if (sequence >= from + 1 + missing || sequence === from) {
          count.take(soundPacket({ ssrc: 7, payloadType: 111, sequence }, Uint8Array.of(1), 0));
        }
      }
    };
    receive(1, 100, 0);
    expect(line.next(1_000, count, true)).toEqual({ type: 'reportLine', lossPercent: 0, roundTripMs: 0, level: 7 });
    expect(line.next(1_900, count, true)).toBeUndefined();
    receive(101, 200, 10);
    expect(line.next(2_000, count, true)).toMatchObject({ lossPercent: 10, level: 7 });
    receive(201, 210, 5);
    // Too few to tell; they count with those that come next.
    expect(line.next(3_000, count, false)?.lossPercent).toBe(0);
    receive(211, 300, 0);
    expect(line.next(4_000, count, false)?.lossPercent).toBe(5);
    expect(line.next(5_000, count, false)?.level).toBeLessThan(7);
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

  it('starts again with each session and keeps the sums', () => {
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
