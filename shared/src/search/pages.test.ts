import { describe, expect, it } from 'vitest';
import { excerptOf, indexPages, searchPages } from './pages.ts';

const PAGES = [
  'Báo cáo kết quả quý III. Kết quả giải ngân vốn đầu tư công.',
  'Nhiệm vụ quý IV: đẩy nhanh giải ngân, đường giao thông nông thôn.',
  '',
  'Phụ lục: vốn của các xã. Công trình đầu tiên.',
];
const index = indexPages(PAGES);
const pagesWith = (typed: string) => searchPages(index, typed, 50).map(({ page }) => page);

describe('search in the pages of a document', () => {
  it('SEARCH-6: finds every place with the words side by side, with accents or without', () => {
    expect(pagesWith('ket qua')).toStrictEqual([1, 1]);
    expect(pagesWith('giải ngân')).toStrictEqual([1, 2]);
    expect(pagesWith('duong giao')).toStrictEqual([2]);
    expect(pagesWith('đường'.normalize('NFD'))).toStrictEqual([2]);
    expect(pagesWith('giai ngán')).toStrictEqual([]);
    const [hit] = searchPages(index, 'giao thong', 50);
    expect(hit?.found.map(([start, end]) => PAGES[1]?.slice(start, end))).toStrictEqual(['giao', 'thông']);
  });

  it('SEARCH-6: where the words stand nowhere side by side, finds the pages with all of them', () => {
    expect(pagesWith('cong von')).toStrictEqual([1, 4]);
    expect(pagesWith('vốn quý IV')).toStrictEqual([]);
  });

  it('SEARCH-6: finds nothing by a single letter, and no more than asked for', () => {
    expect(pagesWith('q')).toStrictEqual([]);
    expect(pagesWith(' ')).toStrictEqual([]);
    expect(searchPages(index, 'quý', 1)).toHaveLength(1);
  });

  it('SEARCH-6: shows what stands around a hit, cut between words', () => {
    const text = PAGES[0] ?? '';
    const [, second] = searchPages(index, 'kết quả', 50);
    if (!second) throw new Error('There is no second hit.');
    const excerpt = excerptOf(text, second, 12);
    expect(excerpt.text).toBe('quý III. Kết quả giải');
    expect(excerpt.found.map(([start, end]) => excerpt.text.slice(start, end))).toStrictEqual(['Kết', 'quả']);
    expect(excerptOf(text, { page: 1, found: [[0, 3]] }, 500).text).toBe(text);
  });
});
