import { describe, expect, it } from 'vitest';
import { fillNumber, isNumberPattern } from './numberPattern.ts';

describe('the number of a paper by a pattern', () => {
  it('PAPER-16: fills in number, type and abbreviation, by their names in either language', () => {
    const parts = { serial: '05', type: 'BB', abbreviation: 'TĐTN-VP' };
    expect(fillNumber('Số: [số]/[loại]-[đơn vị]', parts)).toBe('Số: 05/BB-TĐTN-VP');
    expect(fillNumber('No. [number]-[type]/[body]', parts)).toBe('No. 05-BB/TĐTN-VP');
    expect(fillNumber('Số: [số]/2026/[Loại]'.normalize('NFD'), parts)).toBe('Số: 05/2026/BB');
    expect(fillNumber('Số: [số]/[loại]-[đơn vị]', { ...parts, abbreviation: '' })).toBe('Số: 05/BB');
  });

  it('PAPER-16: is a pattern only with one serial number, and with nothing unknown in brackets', () => {
    expect(['Số: [số]/[loại]-[đơn vị]', '[số]', '[ Số ]-QĐ'].map(isNumberPattern)).toStrictEqual([true, true, true]);
    const wrong = ['', 'Số: 05', '[số]/[số]', '[số]/[năm]', '[số]/[constructor]', '[số', 'số]', '[số]/[loại', '[[số]]'];
    expect(wrong.filter(isNumberPattern)).toStrictEqual([]);
  });
});
