import { describe, expect, it } from 'vitest';
import { findTwin } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { labelSites } from './labels.ts';
import type { SiteLevel } from './levels.ts';
import type { Site } from './state.ts';

/** Sites by code: name, level and parent. */
function labels(list: Readonly<Record<string, readonly [name: string, level: SiteLevel, parent?: string]>>) {
  const sites: Readonly<Record<SiteId, Site>> = Object.fromEntries(
    Object.entries(list).map(([id, [name, level, parentId]]) => [
      id,
      { id, name, level, expected: 1, ...(parentId !== undefined && { parentId }) } as Site,
    ]),
  );
  return Object.fromEntries(labelSites({ sites, groupLevel: 2 }));
}

const DISTRICTS = {
  BD: ['Tỉnh đoàn', 1],
  DD: ['Huyện Đông', 2, 'BD'],
  DT: ['Huyện Tây', 2, 'BD'],
} as const;

describe('the names of sites', () => {
  it('ROST-8: equal names of two districts have the district beside them, other names stand alone', () => {
    const told = labels({
      ...DISTRICTS,
      'DD-01': ['Xã Tân Lập', 3, 'DD'],
      'DT-01': ['XÃ  TÂN LẬP'.normalize('NFD'), 3, 'DT'],
      'DT-02': ['Xã Khác', 3, 'DT'],
    });
    expect(told).toMatchObject({ BD: 'Tỉnh đoàn', DD: 'Huyện Đông', 'DT-02': 'Xã Khác' });
    expect(told['DD-01']).toBe('Xã Tân Lập (Huyện Đông)');
    expect(told['DT-01']).toBe(`${'XÃ  TÂN LẬP'.normalize('NFD')} (Huyện Tây)`);
  });

  it('ROST-8: a district and a commune of equal names have what each lies in', () => {
    const told = labels({ ...DISTRICTS, DA: ['Dĩ An', 2, 'BD'], 'DA-01': ['Dĩ An', 3, 'DA'] });
    expect(told).toMatchObject({ DA: 'Dĩ An (Tỉnh đoàn)', 'DA-01': 'Dĩ An (Dĩ An)' });
  });

  it('ROST-8: units of one district are told apart by the commune above them', () => {
    const told = labels({
      ...DISTRICTS,
      'DD-01': ['Xã Một', 3, 'DD'],
      'DD-02': ['Xã Hai', 3, 'DD'],
      'DD-01-A': ['Chi đoàn 1', 4, 'DD-01'],
      'DD-02-A': ['Chi đoàn 1', 4, 'DD-02'],
    });
    expect(told).toMatchObject({ 'DD-01-A': 'Chi đoàn 1 (Xã Một)', 'DD-02-A': 'Chi đoàn 1 (Xã Hai)' });
  });

  it('ROST-8: where the groups have equal names too, the code is beside them', () => {
    const told = labels({
      A: ['Tỉnh A', 1],
      B: ['Tỉnh B', 1],
      'A-1': ['Huyện Tân', 2, 'A'],
      'B-1': ['Huyện Tân', 2, 'B'],
      'A-1-1': ['Xã Một', 3, 'A-1'],
      'B-1-1': ['Xã Một', 3, 'B-1'],
    });
    expect(told).toMatchObject({ 'A-1': 'Huyện Tân (Tỉnh A)', 'A-1-1': 'Xã Một (Huyện Tân, A-1-1)' });
    expect(findTwin(Object.values(told))).toBeUndefined();
  });

  it('ROST-8: sites that an earlier version imported twice into one group have their codes', () => {
    const told = labels({ ...DISTRICTS, 'DD-01': ['Xã', 3, 'DD'], 'DD-02': ['Xã', 3, 'DD'] });
    expect(told).toMatchObject({ 'DD-01': 'Xã (Huyện Đông, DD-01)', 'DD-02': 'Xã (Huyện Đông, DD-02)' });
    expect(labels({ A: ['Xã', 3], B: ['Xã', 3] })).toMatchObject({ A: 'Xã (A)', B: 'Xã (B)' });
  });
});
