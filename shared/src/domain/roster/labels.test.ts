import { describe, expect, it } from 'vitest';
import { findTwin } from '../../kernel/cleanText.ts';
import type { SiteId } from '../../kernel/ids.ts';
import { labelSites } from './labels.ts';
import type { Site, SiteLevel } from './state.ts';

/** Sites by code: name, level and parent. */
function labels(list: Readonly<Record<string, readonly [name: string, level: SiteLevel, parent?: string]>>) {
  const sites = Object.fromEntries(
    Object.entries(list).map(([id, [name, level, parentId]]) => [
      id,
      { id, name, level, expected: 1, ...(parentId !== undefined && { parentId }) } as Site,
    ]),
  );
  return Object.fromEntries(labelSites(sites as Readonly<Record<SiteId, Site>>));
}

const DISTRICTS = {
  BD: ['Tỉnh đoàn', 'province'],
  DD: ['Huyện Đông', 'district', 'BD'],
  DT: ['Huyện Tây', 'district', 'BD'],
} as const;

describe('the names of sites', () => {
  it('ROST-8: equal names of two districts have the district beside them, other names stand alone', () => {
    const told = labels({
      ...DISTRICTS,
      'DD-01': ['Xã Tân Lập', 'commune', 'DD'],
      'DT-01': ['XÃ  TÂN LẬP'.normalize('NFD'), 'commune', 'DT'],
      'DT-02': ['Xã Khác', 'commune', 'DT'],
    });
    expect(told).toMatchObject({ BD: 'Tỉnh đoàn', DD: 'Huyện Đông', 'DT-02': 'Xã Khác' });
    expect(told['DD-01']).toBe('Xã Tân Lập (Huyện Đông)');
    expect(told['DT-01']).toBe(`${'XÃ  TÂN LẬP'.normalize('NFD')} (Huyện Tây)`);
  });

  it('ROST-8: a district and a commune of equal names have what each lies in', () => {
    const told = labels({ ...DISTRICTS, DA: ['Dĩ An', 'district', 'BD'], 'DA-01': ['Dĩ An', 'commune', 'DA'] });
    expect(told).toMatchObject({ DA: 'Dĩ An (Tỉnh đoàn)', 'DA-01': 'Dĩ An (Dĩ An)' });
  });

  it('ROST-8: units of one district are told apart by the commune above them', () => {
    const told = labels({
      ...DISTRICTS,
      'DD-01': ['Xã Một', 'commune', 'DD'],
      'DD-02': ['Xã Hai', 'commune', 'DD'],
      'DD-01-A': ['Chi đoàn 1', 'unit', 'DD-01'],
      'DD-02-A': ['Chi đoàn 1', 'unit', 'DD-02'],
    });
    expect(told).toMatchObject({ 'DD-01-A': 'Chi đoàn 1 (Xã Một)', 'DD-02-A': 'Chi đoàn 1 (Xã Hai)' });
  });

  it('ROST-8: where the groups have equal names too, the code is beside them', () => {
    const told = labels({
      A: ['Tỉnh A', 'province'],
      B: ['Tỉnh B', 'province'],
      'A-1': ['Huyện Tân', 'district', 'A'],
      'B-1': ['Huyện Tân', 'district', 'B'],
      'A-1-1': ['Xã Một', 'commune', 'A-1'],
      'B-1-1': ['Xã Một', 'commune', 'B-1'],
    });
    expect(told).toMatchObject({ 'A-1': 'Huyện Tân (Tỉnh A)', 'A-1-1': 'Xã Một (Huyện Tân, A-1-1)' });
    expect(findTwin(Object.values(told))).toBeUndefined();
  });

  it('ROST-8: sites that an earlier version imported twice into one group have their codes', () => {
    const told = labels({ ...DISTRICTS, 'DD-01': ['Xã', 'commune', 'DD'], 'DD-02': ['Xã', 'commune', 'DD'] });
    expect(told).toMatchObject({ 'DD-01': 'Xã (Huyện Đông, DD-01)', 'DD-02': 'Xã (Huyện Đông, DD-02)' });
    expect(labels({ A: ['Xã', 'commune'], B: ['Xã', 'commune'] })).toMatchObject({ A: 'Xã (A)', B: 'Xã (B)' });
  });
});
