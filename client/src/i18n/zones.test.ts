import { describe, expect, it } from 'vitest';
import { listZones, wordOffset } from './zones.ts';

const at = (iso: string) => Date.parse(iso);

describe('the names of time zones', () => {
  it('ZONE-1: the distance from Greenwich is that of the day in question', () => {
    expect(wordOffset('Asia/Ho_Chi_Minh', at('2026-12-01T00:30:00Z'))).toBe('GMT+7');
    expect(wordOffset('America/New_York', at('2026-12-01T00:30:00Z'))).toBe('GMT-5');
    expect(wordOffset('America/New_York', at('2026-07-01T00:30:00Z'))).toBe('GMT-4');
    expect(wordOffset('Asia/Kathmandu', at('2026-07-01T00:30:30.5Z'))).toBe('GMT+5:45');
    expect(wordOffset('America/St_Johns', at('2026-12-01T00:30:00Z'))).toBe('GMT-3:30');
    expect(wordOffset('UTC', at('2026-12-01T00:30:00Z'))).toBe('GMT');
  });

  it('ZONE-3: the zone of the conference is on the list, each zone once', () => {
    const zones = listZones('Asia/Ho_Chi_Minh');
    expect(zones).toContain('Asia/Ho_Chi_Minh');
    expect(zones).toContain('Europe/Berlin');
    expect(new Set(zones).size).toBe(zones.length);
  });
});
